/// A saddle in one dimension: at 0 the slope touches 0, and the way down goes on behind it.
///
///     f = x^3
public struct Cubic: NamedLandscape, AnalyticLandscape {
  public static let name = "cubic"
  public static let summary = "a saddle in one dimension"
  public static let source = "textbook"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// x^3.
  public var formula: String { "x^3" }
  /// One-dimensional.
  public var dimension: Int { 1 }
  /// Around the saddle.
  public var domain: Domain { Domain(x: -2...2, y: -8...8) }
  /// Above the saddle, which descent approaches ever more slowly.
  public var start: Vector { Vector(1.5, 0) }
  /// None: it falls for ever.
  public var minima: [Vector] { [] }
  /// The only critical point.
  public var saddles: [Vector] { [.zero] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    pow(x, 3)
  }
}
