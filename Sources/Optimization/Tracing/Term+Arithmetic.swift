extension Term {
  /// The sum.
  public static func + (a: Self, b: Self) -> Self { join(.sum, a, b) { $0 + $1 } }

  /// The difference.
  public static func - (a: Self, b: Self) -> Self { join(.difference, a, b) { $0 - $1 } }

  /// The product.
  public static func * (a: Self, b: Self) -> Self { join(.product, a, b) { $0 * $1 } }

  /// The quotient.
  public static func / (a: Self, b: Self) -> Self { join(.quotient, a, b) { $0 / $1 } }

  /// The number with the other sign.
  public static prefix func - (a: Self) -> Self {
    Self(.negation(a), value: -1 * a.value, isShared: a.isShared)
  }

  /// a^b.
  public static func power(_ a: Self, _ b: Self) -> Self {
    join(.power, a, b) { Double.power($0, $1) }
  }

  /// a^2, as a product.
  public var squared: Self { Self.join(.power, self, 2) { a, _ in a * a } }

  /// The root.
  public static func sqrt(_ a: Self) -> Self { call("sqrt", a) { $0.squareRoot() } }

  /// The size.
  public static func abs(_ a: Self) -> Self { call("abs", a) { $0.magnitude } }

  /// -1, 0 or 1.
  public static func sign(_ a: Self) -> Self { call("sign", a) { Double.sign($0) } }

  /// The larger of two numbers.
  public static func max(_ a: Self, _ b: Self) -> Self {
    Self(
      .call("max", [a, b]), value: a.value.mapped(with: b.value, Double.maximum),
      isShared: a.isShared && b.isShared)
  }

  /// The smaller of two numbers.
  public static func min(_ a: Self, _ b: Self) -> Self {
    Self(
      .call("min", [a, b]), value: a.value.mapped(with: b.value, Double.minimum),
      isShared: a.isShared && b.isShared)
  }

  /// The first coordinate of a name, which counts for both.
  public var first: Self { coordinate(.x) }

  /// The second coordinate of a name, which counts for both.
  public var second: Self { coordinate(.y) }

  private func coordinate(_ axis: Axis) -> Self {
    guard let name else { preconditionFailure("only what has a name has coordinates") }
    let number = value(along: axis)
    return Self(.coordinate(name, axis), value: Vector(number, number), isShared: true)
  }

  private static func join(
    _ sign: Sign, _ a: Self, _ b: Self, _ operation: (Double, Double) -> Double
  ) -> Self {
    Self(
      .binary(sign, a, b), value: a.value.mapped(with: b.value, operation),
      isShared: a.isShared && b.isShared)
  }

  private static func call(_ name: String, _ a: Self, _ function: (Double) -> Double) -> Self {
    Self(.call(name, [a]), value: a.value.mapped(function), isShared: a.isShared)
  }
}
