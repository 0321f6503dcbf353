/// The vanishing gradient: at x = 4 the slope is 0.00134, and descent stands almost still.
///
///     f = tanh(x)
///
/// It falls towards -1 for ever and has no critical point.
public struct HyperbolicTangent: NamedLandscape, AnalyticLandscape {
  public static let name = "tanh"
  public static let summary = "a slope that vanishes: the gradient at 4 is 0.0013"
  public static let source = "textbook"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// tanh(x).
  public var formula: String { "tanh(x)" }
  /// One-dimensional.
  public var dimension: Int { 1 }
  /// The book's window.
  public var domain: Domain { Domain(x: -2...5, y: -1...1) }
  /// Where the slope has all but vanished.
  public var start: Vector { Vector(4, 0) }
  /// None: it falls towards -1 for ever.
  public var minima: [Vector] { [] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    tanh(x)
  }
}
