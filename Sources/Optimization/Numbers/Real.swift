/// Numbers that a landscape or a rule can be evaluated in.
///
/// A formula is written once, over any `Real`: in `Double` it gives the value, in `Dual` value and
/// gradient, in `Jet` the Hessian as well, each exact to rounding.
public protocol Real: Sendable {
  /// The constant `value`.
  init(_ value: Double)

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self

  static func + (a: Self, b: Double) -> Self
  static func - (a: Self, b: Double) -> Self
  static func * (a: Self, b: Double) -> Self
  static func / (a: Self, b: Double) -> Self
  static func + (a: Double, b: Self) -> Self
  static func - (a: Double, b: Self) -> Self
  static func * (a: Double, b: Self) -> Self
  static func / (a: Double, b: Self) -> Self

  /// `base` to an integer power, negative ones included.
  static func power(_ base: Self, _ exponent: Int) -> Self
  /// `base` to a real power; not a number where `base` is negative and `exponent` no integer.
  static func power(_ base: Self, _ exponent: Self) -> Self
  static func squareRoot(_ a: Self) -> Self
  static func exponential(_ a: Self) -> Self
  /// The natural logarithm.
  static func logarithm(_ a: Self) -> Self
  static func sine(_ a: Self) -> Self
  static func cosine(_ a: Self) -> Self
  static func tangent(_ a: Self) -> Self
  static func hyperbolicSine(_ a: Self) -> Self
  static func hyperbolicCosine(_ a: Self) -> Self
  static func hyperbolicTangent(_ a: Self) -> Self
  /// |a|, whose derivative at 0 is taken as 0.
  static func magnitude(_ a: Self) -> Self
  /// A function that formulas know beside these.
  static func elementary(_ function: Elementary, _ a: Self) -> Self
  /// The angle of the point (`b`, `a`), in radians.
  static func arcTangent(_ a: Self, over b: Self) -> Self
  /// `a` where `condition` is not 0, else `b`; not a number where the condition is none. What is not
  /// chosen has no say.
  static func choice(_ condition: Self, _ a: Self, _ b: Self) -> Self
  /// -1, 0 or 1, as `a` is negative, zero or positive.
  static func sign(_ a: Self) -> Self
  /// The root of a^2 + b^2, also where the squares are too large or too small for numbers.
  static func norm(_ a: Self, _ b: Self) -> Self
  /// The smaller of two; on a tie they share the derivatives, half each, as in PyTorch and JAX. Not a
  /// number where either is none, so that a landscape shows where it is not defined.
  static func minimum(_ a: Self, _ b: Self) -> Self
  /// The larger of two; ties and what is not a number as for the smaller.
  static func maximum(_ a: Self, _ b: Self) -> Self
}

extension Real {
  /// The root of the sum of squares as it is.
  public static func norm(_ a: Self, _ b: Self) -> Self { squareRoot(a * a + b * b) }
}

// The usual names, so that a formula in code reads like the formula on paper.

func sqrt<Number: Real>(_ a: Number) -> Number { Number.squareRoot(a) }
func exp<Number: Real>(_ a: Number) -> Number { Number.exponential(a) }
func log<Number: Real>(_ a: Number) -> Number { Number.logarithm(a) }
func sin<Number: Real>(_ a: Number) -> Number { Number.sine(a) }
func cos<Number: Real>(_ a: Number) -> Number { Number.cosine(a) }
func tanh<Number: Real>(_ a: Number) -> Number { Number.hyperbolicTangent(a) }
func abs<Number: Real>(_ a: Number) -> Number { Number.magnitude(a) }
func sign<Number: Real>(_ a: Number) -> Number { Number.sign(a) }
func square<Number: Real>(_ a: Number) -> Number { a * a }
func pow<Number: Real>(_ base: Number, _ exponent: Int) -> Number { Number.power(base, exponent) }
