#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Double: Real {
  /// `base` to an integer power by repeated squaring, which is exact where the products are.
  public static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    var factor = base
    var remaining = exponent.magnitude
    while remaining > 0 {
      if remaining & 1 == 1 { result *= factor }
      remaining >>= 1
      if remaining > 0 { factor *= factor }
    }
    return exponent < 0 ? 1 / result : result
  }

  /// `base` to a real power, as libm has it.
  public static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
  /// The correctly rounded square root.
  public static func squareRoot(_ a: Double) -> Double { a.squareRoot() }
  /// e to the power `a`.
  public static func exponential(_ a: Double) -> Double { exp(a) }
  /// The natural logarithm.
  public static func logarithm(_ a: Double) -> Double { log(a) }
  /// log(1 + a), also where 1 + a would lose the digits of a small `a`.
  static func logarithmOnePlus(_ a: Double) -> Double { log1p(a) }
  /// e^a - 1, also where the subtraction would cancel.
  static func exponentialMinusOne(_ a: Double) -> Double { expm1(a) }
  /// The sine of an angle in radians.
  public static func sine(_ a: Double) -> Double { sin(a) }
  /// The cosine of an angle in radians.
  public static func cosine(_ a: Double) -> Double { cos(a) }
  /// The tangent of an angle in radians.
  public static func tangent(_ a: Double) -> Double { tan(a) }
  /// (e^a - e^-a)/2.
  public static func hyperbolicSine(_ a: Double) -> Double { sinh(a) }
  /// (e^a + e^-a)/2.
  public static func hyperbolicCosine(_ a: Double) -> Double { cosh(a) }
  /// sinh a / cosh a.
  public static func hyperbolicTangent(_ a: Double) -> Double { tanh(a) }
  /// |a|.
  public static func magnitude(_ a: Double) -> Double { a.magnitude }
  /// The smaller of two numbers; not a number where either is none.
  public static func minimum(_ a: Double, _ b: Double) -> Double { b < a || b.isNaN ? b : a }
  /// The larger of two numbers; not a number where either is none.
  public static func maximum(_ a: Double, _ b: Double) -> Double { b > a || b.isNaN ? b : a }
  /// The root of a^2 + b^2; scaled only where the squares would be too large or too small, so that all
  /// else is as fast as can be.
  public static func norm(_ a: Double, _ b: Double) -> Double {
    let square = a * a + b * b
    return _fastPath(square >= leastSafeSquare && square <= greatestFiniteMagnitude)
      ? square.squareRoot() : scaledNorm(a, b)
  }

  /// Above this the smaller of two squares may vanish, but nothing of the root with it.
  static let leastSafeSquare = 0x1p-900

  @inline(never)
  private static func scaledNorm(_ a: Double, _ b: Double) -> Double {
    let larger = max(a.magnitude, b.magnitude)
    guard larger > 0, larger.isFinite else { return a.magnitude + b.magnitude }
    // A power of two: nothing is rounded by it.
    let scale = larger > 1 ? 0x1p-700 : 0x1p700
    let (x, y) = (a * scale, b * scale)
    return (x * x + y * y).squareRoot() / scale
  }

  /// A function that formulas know beside these.
  public static func elementary(_ function: Elementary, _ a: Double) -> Double {
    function.value(a)
  }
  /// The angle of the point (`b`, `a`), in radians.
  public static func arcTangent(_ a: Double, over b: Double) -> Double { atan2(a, b) }
  /// `a` where `condition` is not 0, else `b`; not a number where the condition is none.
  public static func choice(_ condition: Double, _ a: Double, _ b: Double) -> Double {
    condition.isNaN ? condition : condition != 0 ? a : b
  }
  /// -1, 0 or 1; not a number where `a` is none.
  public static func sign(_ a: Double) -> Double { a > 0 ? 1 : a < 0 ? -1 : a.isNaN ? a : 0 }
}

extension Double {
  /// The number, or 0 where 1 less it is 1 anyway.
  ///
  /// Powers of a decay end among the denormal numbers and stay there, where each product takes the
  /// processor longer than a whole step of Adam.
  var withoutUnderflow: Double { magnitude < 0x1p-64 ? 0 : self }
}
