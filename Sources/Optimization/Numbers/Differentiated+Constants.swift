// Arithmetic with plain constants: cheaper than lifting the constant, and a constant never brings
// in a 0 that would turn an infinite value into a derivative that is not a number.

extension Differentiated {
  /// The sum of a number and a constant.
  public static func + (a: Self, b: Double) -> Self {
    a.chain(a.value + b, slope: 1, curvature: 0)
  }

  /// A number less a constant.
  public static func - (a: Self, b: Double) -> Self {
    a.chain(a.value - b, slope: 1, curvature: 0)
  }

  /// A multiple of a number.
  public static func * (a: Self, b: Double) -> Self {
    a.chain(a.value * b, slope: b, curvature: 0)
  }

  /// A number divided by a constant.
  public static func / (a: Self, b: Double) -> Self {
    a.chain(a.value / b, slope: 1 / b, curvature: 0)
  }

  /// The sum of a constant and a number.
  public static func + (a: Double, b: Self) -> Self {
    b.chain(a + b.value, slope: 1, curvature: 0)
  }

  /// A constant less a number.
  public static func - (a: Double, b: Self) -> Self {
    b.chain(a - b.value, slope: -1, curvature: 0)
  }

  /// A multiple of a number.
  public static func * (a: Double, b: Self) -> Self {
    b.chain(a * b.value, slope: a, curvature: 0)
  }

  /// A constant divided by a number.
  public static func / (a: Double, b: Self) -> Self {
    let quotient = a / b.value
    let slope = -quotient / b.value
    return b.chain(quotient, slope: slope, curvature: -2 * slope / b.value)
  }
}
