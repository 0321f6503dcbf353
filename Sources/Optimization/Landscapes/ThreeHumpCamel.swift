/// Three minima in a row (Branin 1972).
///
///     f = 2 x^2 - 1.05 x^4 + x^6 / 6 + x y + y^2
///
/// The lowest is f(0, 0) = 0; the two beside it have f = 0.2986.
public struct ThreeHumpCamel: NamedLandscape, AnalyticLandscape {
  public static let name = "three_hump_camel"
  public static let summary = "three minima in a row"
  public static let source = "Branin 1972"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// 2 x^2 - 1.05 x^4 + x^6 / 6 + x y + y^2.
  public var formula: String { "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// All three minima with room around them.
  public var domain: Domain { Domain(x: -2.2...2.2, y: -2.2...2.2) }
  /// Above an outer minimum.
  public var start: Vector { Vector(-1.9, 1.8) }
  /// All three, the lowest first.
  public var minima: [Vector] {
    [.zero] + Vector(1.7475523458302889, -0.8737761729151444).opposites
  }
  /// Both.
  public var saddles: [Vector] { Vector(1.0705422918236600, -0.5352711459118300).opposites }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    let square = square(x)
    let hump: Number = 2.0 - 1.05 * square + square * square / 6
    return square * hump + x * y + y * y
  }
}
