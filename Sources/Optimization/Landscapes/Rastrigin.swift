/// A bowl full of dimples (Rastrigin 1974).
///
///     f = 20 + x^2 - 10 cos(2 pi x) + y^2 - 10 cos(2 pi y)
///
/// The lowest minimum is f(0, 0) = 0. The others lie close to whole numbers and are about as high as
/// the square of their distance: 121 in the window.
public struct Rastrigin: NamedLandscape, AnalyticLandscape {
  public static let name = "rastrigin"
  public static let summary = "a bowl full of dimples: 121 minima"
  public static let source = "Rastrigin 1974"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// The same dimpled parabola in x and in y.
  public var formula: String { "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// The classical window.
  public var domain: Domain { Domain(x: -5.12...5.12, y: -5.12...5.12) }
  /// On the side of an outer dimple.
  public var start: Vector { Vector(-3.4, 4.3) }
  /// All 121, computed once.
  public var minima: [Vector] { Self.allMinima }
  /// All 220.
  public var saddles: [Vector] { Self.allSaddles }
  /// All 100.
  public var maxima: [Vector] { Self.allMaxima }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    20 + Self.dimples(x) + Self.dimples(y)
  }

  /// The minima along an axis, right of 0.
  private static let right = [
    0.99495863765233480, 1.9899122337085496, 2.9848557010394812, 3.9797838603007538,
    4.9746913908950513,
  ]
  /// The maxima along an axis, right of 0.
  private static let rightTops = [
    0.50254603655467463, 1.5076407318703584, 2.5127433182000849, 3.5178591381704409,
    4.5229936595845188,
  ]
  private static let bottoms = [0] + right + right.map(-)
  private static let tops = rightTops + rightTops.map(-)
  private static let allMinima = Vector.pairs(bottoms, bottoms)
  private static let allSaddles = Vector.pairs(bottoms, tops) + Vector.pairs(tops, bottoms)
  private static let allMaxima = Vector.pairs(tops, tops)

  private static func dimples<Number: Real>(_ z: Number) -> Number {
    square(z) - 10 * cos(2 * .pi * z)
  }
}
