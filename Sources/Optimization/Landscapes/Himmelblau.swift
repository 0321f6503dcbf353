/// Four equal minima (Himmelblau 1972).
///
///     f = (x^2 + y - 11)^2 + (x + y^2 - 7)^2
///
/// Four minima with f = 0, four saddles and one maximum near (-0.2708, -0.9230).
public struct Himmelblau: NamedLandscape, AnalyticLandscape {
  public static let name = "himmelblau"
  public static let summary = "four equal minima around one hill"
  public static let source = "Himmelblau 1972"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// (x^2 + y - 11)^2 + (x + y^2 - 7)^2.
  public var formula: String { "(x^2 + y - 11)^2 + (x + y^2 - 7)^2" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// All four minima with room around them.
  public var domain: Domain { Domain(x: -5...5, y: -5...5) }
  /// Near the top of the hill, where a small difference decides the valley.
  public var start: Vector { Vector(-0.5, -0.5) }
  /// All four, refined to the last digit.
  public var minima: [Vector] {
    [
      Vector(3, 2), Vector(-2.8051180869527448, 3.1313125182505730),
      Vector(-3.7793102533777469, -3.2831859912861694),
      Vector(3.5844283403304917, -1.8481265269644036),
    ]
  }
  /// All four.
  public var saddles: [Vector] {
    [
      Vector(3.3851541836070210, 0.07385187983774928),
      Vector(0.08667750455539636, 2.8842547011747760),
      Vector(-3.0730257507643897, -0.08135304428796751),
      Vector(-0.12796134673068008, -1.9537149802445763),
    ]
  }
  /// The hill between the minima.
  public var maxima: [Vector] { [Vector(-0.2708445906673476, -0.9230385564799815)] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    square(square(x) + y - 11) + square(x + square(y) - 7)
  }
}

extension Himmelblau: PairedLandscape {
  var isFiniteWithinReach: Bool { true }
}

extension Himmelblau: SumOfSquares {
  /// The two equations that a minimum solves.
  public func residuals<Number: Real>(_ x: Number, _ y: Number) -> [Number] {
    [square(x) + y - 11, x + square(y) - 7]
  }
}
