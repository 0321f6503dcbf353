/// A number with its first and second derivatives by x and y.
///
/// Evaluating a formula with `variableX` and `variableY` gives its exact gradient and Hessian.
public struct Jet: Differentiated, Hashable {
  /// The number itself.
  public let value: Double
  /// Its derivative by x.
  public let derivativeX: Double
  /// Its derivative by y.
  public let derivativeY: Double
  /// Its second derivative by x.
  public let derivativeXX: Double
  /// Its mixed second derivative.
  public let derivativeXY: Double
  /// Its second derivative by y.
  public let derivativeYY: Double

  /// A number with derivatives given by hand.
  public init(
    value: Double, derivativeX: Double, derivativeY: Double,
    derivativeXX: Double, derivativeXY: Double, derivativeYY: Double
  ) {
    self.value = value
    self.derivativeX = derivativeX
    self.derivativeY = derivativeY
    self.derivativeXX = derivativeXX
    self.derivativeXY = derivativeXY
    self.derivativeYY = derivativeYY
  }

  /// A number that varies linearly.
  private init(value: Double, derivativeX: Double, derivativeY: Double) {
    self.init(
      value: value, derivativeX: derivativeX, derivativeY: derivativeY,
      derivativeXX: 0, derivativeXY: 0, derivativeYY: 0)
  }

  /// A constant, whose derivatives are 0.
  public init(_ value: Double) {
    self.init(value: value, derivativeX: 0, derivativeY: 0)
  }

  /// The variable x, at `value`.
  public static func variableX(_ value: Double) -> Jet {
    Jet(value: value, derivativeX: 1, derivativeY: 0)
  }

  /// The variable y, at `value`.
  public static func variableY(_ value: Double) -> Jet {
    Jet(value: value, derivativeX: 0, derivativeY: 1)
  }

  /// Whether all derivatives are exactly 0.
  public var isConstant: Bool {
    derivativeX == 0 && derivativeY == 0
      && derivativeXX == 0 && derivativeXY == 0 && derivativeYY == 0
  }

  /// f(self) by the chain rule, to second order.
  public func chain(
    _ value: Double, slope: @autoclosure () -> Double, curvature: @autoclosure () -> Double
  ) -> Jet {
    let slope = slope()
    let curvature = curvature()
    func scaled(_ factor: Double, _ derivative: Double) -> Double {
      derivative == 0 ? 0 : factor * derivative
    }
    return Jet(
      value: value,
      derivativeX: scaled(slope, derivativeX),
      derivativeY: scaled(slope, derivativeY),
      derivativeXX: scaled(curvature, derivativeX * derivativeX) + scaled(slope, derivativeXX),
      derivativeXY: scaled(curvature, derivativeX * derivativeY) + scaled(slope, derivativeXY),
      derivativeYY: scaled(curvature, derivativeY * derivativeY) + scaled(slope, derivativeYY))
  }
}
