/// The simplest saddle: a minimum along x, a maximum along y, and unbounded below.
///
///     f = x^2 - y^2
public struct Saddle: NamedLandscape, AnalyticLandscape {
  public static let name = "saddle"
  public static let summary = "a minimum along x, a maximum along y"
  public static let source = "textbook"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// x^2 - y^2.
  public var formula: String { "x^2 - y^2" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// Around the saddle point.
  public var domain: Domain { Domain(x: -2...2, y: -2...2) }
  /// Almost on the ridge, so that leaving it takes a while.
  public var start: Vector { Vector(1.5, 0.001) }
  /// None: it falls for ever.
  public var minima: [Vector] { [] }
  /// The origin.
  public var saddles: [Vector] { [.zero] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    square(x) - square(y)
  }
}
