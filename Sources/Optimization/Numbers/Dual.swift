/// A number with its two first derivatives, by x and by y.
///
/// Evaluating a formula with `variableX` and `variableY` gives its exact gradient, in about three
/// times the arithmetic of its value.
public struct Dual: Differentiated, Hashable {
  /// The number itself.
  public let value: Double
  /// Its derivative by x.
  public let derivativeX: Double
  /// Its derivative by y.
  public let derivativeY: Double

  /// A number with derivatives given by hand.
  public init(value: Double, derivativeX: Double, derivativeY: Double) {
    self.value = value
    self.derivativeX = derivativeX
    self.derivativeY = derivativeY
  }

  /// A constant, whose derivatives are 0.
  public init(_ value: Double) {
    self.init(value: value, derivativeX: 0, derivativeY: 0)
  }

  /// The variable x, at `value`.
  public static func variableX(_ value: Double) -> Dual {
    Dual(value: value, derivativeX: 1, derivativeY: 0)
  }

  /// The variable y, at `value`.
  public static func variableY(_ value: Double) -> Dual {
    Dual(value: value, derivativeX: 0, derivativeY: 1)
  }

  /// Whether both derivatives are exactly 0.
  public var isConstant: Bool { derivativeX == 0 && derivativeY == 0 }

  /// f(self) by the chain rule; the curvature is never asked for.
  public func chain(
    _ value: Double, slope: @autoclosure () -> Double, curvature: @autoclosure () -> Double
  ) -> Dual {
    let slope = slope()
    return Dual(
      value: value,
      derivativeX: derivativeX == 0 ? 0 : slope * derivativeX,
      derivativeY: derivativeY == 0 ? 0 : slope * derivativeY)
  }
}

// MARK: - Arithmetic

extension Dual {
  /// The sum.
  public static func + (a: Dual, b: Dual) -> Dual {
    Dual(
      value: a.value + b.value,
      derivativeX: a.derivativeX + b.derivativeX,
      derivativeY: a.derivativeY + b.derivativeY)
  }

  /// The difference.
  public static func - (a: Dual, b: Dual) -> Dual {
    Dual(
      value: a.value - b.value,
      derivativeX: a.derivativeX - b.derivativeX,
      derivativeY: a.derivativeY - b.derivativeY)
  }

  /// The product.
  public static func * (a: Dual, b: Dual) -> Dual {
    Dual(
      value: a.value * b.value,
      derivativeX: a.derivativeX * b.value + a.value * b.derivativeX,
      derivativeY: a.derivativeY * b.value + a.value * b.derivativeY)
  }

  /// The quotient.
  public static func / (a: Dual, b: Dual) -> Dual {
    let quotient = a.value / b.value
    return Dual(
      value: quotient,
      derivativeX: (a.derivativeX - quotient * b.derivativeX) / b.value,
      derivativeY: (a.derivativeY - quotient * b.derivativeY) / b.value)
  }

  /// The opposite.
  public static prefix func - (a: Dual) -> Dual {
    Dual(value: -a.value, derivativeX: -a.derivativeX, derivativeY: -a.derivativeY)
  }
}
