#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Numbers that carry their derivatives along.
///
/// The elementary functions are written here once, each as its value, slope and curvature at a
/// point; `chain` turns those into the derivatives of the composed function.
public protocol Differentiated: Real {
  /// The number itself, without its derivatives.
  var value: Double { get }

  /// Whether every derivative carried is exactly 0.
  var isConstant: Bool { get }

  /// f(self) by the chain rule, from f, f' and f'' at `value`.
  ///
  /// A derivative of 0 stays 0 even where `slope` or `curvature` is infinite: what does not vary
  /// contributes nothing.
  func chain(
    _ value: Double, slope: @autoclosure () -> Double, curvature: @autoclosure () -> Double
  ) -> Self
}

extension Differentiated {
  /// `base` to an integer power, with finite derivatives at 0 where the exponent is not negative.
  public static func power(_ base: Self, _ exponent: Int) -> Self {
    let a = base.value
    let n = Double(exponent)
    return base.chain(
      Double.power(a, exponent),
      slope: exponent == 0 ? 0 : n * Double.power(a, exponent - 1),
      curvature: exponent == 0 || exponent == 1
        ? 0 : n * (n - 1) * Double.power(a, exponent - 2))
  }

  /// `base` to a real power.
  ///
  /// Where the exponent varies the derivatives need a positive base; they are not numbers
  /// elsewhere, except at a base of 0 with an exponent above 1, where only the base matters.
  public static func power(_ base: Self, _ exponent: Self) -> Self {
    let a = base.value
    let p = exponent.value
    let value = Double.power(a, p)
    if exponent.isConstant || a == 0 && p > 1 {
      return base.chain(
        value,
        slope: p == 0 ? 0 : p * Double.power(a, p - 1),
        curvature: p == 0 || p == 1 ? 0 : p * (p - 1) * Double.power(a, p - 2))
    }
    return (exponent * logarithm(base)).chain(value, slope: value, curvature: value)
  }

  /// The sign, which varies nowhere but at 0.
  public static func sign(_ a: Self) -> Self { Self(Double.sign(a.value)) }

  /// The square root, whose slope at 0 is infinite.
  public static func squareRoot(_ a: Self) -> Self {
    let root = a.value.squareRoot()
    return a.chain(root, slope: 0.5 / root, curvature: -0.25 / (root * a.value))
  }

  /// e to the power `a`.
  public static func exponential(_ a: Self) -> Self {
    let value = exp(a.value)
    return a.chain(value, slope: value, curvature: value)
  }

  /// The natural logarithm; below 0 neither it nor its derivatives are numbers.
  public static func logarithm(_ a: Self) -> Self {
    let slope = a.value < 0 ? .nan : 1 / a.value
    return a.chain(log(a.value), slope: slope, curvature: -slope * slope)
  }

  /// The sine of an angle in radians.
  public static func sine(_ a: Self) -> Self {
    let value = sin(a.value)
    return a.chain(value, slope: cos(a.value), curvature: -value)
  }

  /// The cosine of an angle in radians.
  public static func cosine(_ a: Self) -> Self {
    let value = cos(a.value)
    return a.chain(value, slope: -sin(a.value), curvature: -value)
  }

  /// The tangent of an angle in radians.
  public static func tangent(_ a: Self) -> Self {
    let value = tan(a.value)
    let slope = 1 + value * value
    return a.chain(value, slope: slope, curvature: 2 * value * slope)
  }

  /// (e^a - e^-a)/2.
  public static func hyperbolicSine(_ a: Self) -> Self {
    let value = sinh(a.value)
    return a.chain(value, slope: cosh(a.value), curvature: value)
  }

  /// (e^a + e^-a)/2.
  public static func hyperbolicCosine(_ a: Self) -> Self {
    let value = cosh(a.value)
    return a.chain(value, slope: sinh(a.value), curvature: value)
  }

  /// The ratio sinh a / cosh a.
  public static func hyperbolicTangent(_ a: Self) -> Self {
    let value = tanh(a.value)
    // 1 - tanh^2 would cancel to nothing in the flat parts, where small slopes are the story.
    let secant = 1 / cosh(a.value)
    let slope = secant * secant
    return a.chain(value, slope: slope, curvature: -2 * value * slope)
  }

  /// A function that formulas know beside these.
  public static func elementary(_ function: Elementary, _ a: Self) -> Self {
    a.chain(
      function.value(a.value), slope: function.slope(a.value),
      curvature: function.curvature(a.value))
  }

  /// The angle of the point (`b`, `a`), in radians; its derivatives are those of the arc tangent of the
  /// quotient that is at most 1.
  public static func arcTangent(_ a: Self, over b: Self) -> Self {
    let angle = Double.arcTangent(a.value, over: b.value)
    let turned =
      b.value.magnitude >= a.value.magnitude
      ? elementary(.arcTangent, a / b) : -elementary(.arcTangent, b / a)
    return turned.chain(angle, slope: 1, curvature: 0)
  }

  /// `a` where `condition` is not 0, else `b`.
  public static func choice(_ condition: Self, _ a: Self, _ b: Self) -> Self {
    condition.value.isNaN ? condition : condition.value != 0 ? a : b
  }

  /// |a|, whose derivative at 0 is taken as 0.
  public static func magnitude(_ a: Self) -> Self {
    let slope: Double = a.value > 0 ? 1 : a.value < 0 ? -1 : 0
    return a.chain(a.value.magnitude, slope: slope, curvature: 0)
  }

  /// The smaller of two; on a tie they share the derivatives, half each.
  public static func minimum(_ a: Self, _ b: Self) -> Self {
    a.value == b.value ? shared(a, b) : b.value < a.value || b.value.isNaN ? b : a
  }

  /// The larger of two; on a tie they share the derivatives, half each.
  public static func maximum(_ a: Self, _ b: Self) -> Self {
    a.value == b.value ? shared(a, b) : b.value > a.value || b.value.isNaN ? b : a
  }

  /// Two of one value with the mean of their derivatives; the value itself is not rounded.
  private static func shared(_ a: Self, _ b: Self) -> Self {
    (0.5 * a + 0.5 * b).chain(a.value, slope: 1, curvature: 0)
  }
}
