/// A flat valley along the diagonal (Matyas 1965).
///
///     f = 0.26 (x^2 + y^2) - 0.48 x y
///
/// One minimum, f(0, 0) = 0, with eigenvalues 0.04 and 1: a condition number of 25.
public struct Matyas: NamedLandscape, AnalyticLandscape {
  public static let name = "matyas"
  public static let summary = "a long flat valley along the diagonal"
  public static let source = "Matyas 1965"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// 0.26 (x^2 + y^2) - 0.48 x y.
  public var formula: String { "0.26*(x^2 + y^2) - 0.48*x*y" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// The classical window.
  public var domain: Domain { Domain(x: -10...10, y: -10...10) }
  /// Off the floor of the valley.
  public var start: Vector { Vector(-9, -4) }
  /// The only minimum.
  public var minima: [Vector] { [.zero] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    0.26 * (square(x) + square(y)) - 0.48 * (x * y)
  }
}
