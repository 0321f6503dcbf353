/// Four minima on a floor of 3 in walls of a million (Goldstein & Price 1971).
///
///     f = (1 + (x + y + 1)^2 (19 - 14 x + 3 x^2 - 14 y + 6 x y + 3 y^2))
///         (30 + (2 x - 3 y)^2 (18 - 32 x + 12 x^2 + 48 y - 36 x y + 27 y^2))
///
/// The lowest is f(0, -1) = 3; the others have 30, 84 and 840.
public struct GoldsteinPrice: NamedLandscape, AnalyticLandscape {
  public static let name = "goldstein_price"
  public static let summary = "four minima whose heights span a factor of 280"
  public static let source = "Goldstein & Price 1971"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// A product of two polynomials of degree four.
  public var formula: String {
    """
    (1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))\
    *(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))
    """
  }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// The classical window.
  public var domain: Domain { Domain(x: -2...2, y: -2...2) }
  /// Where the slopes are still gentle.
  public var start: Vector { Vector(-1, 0.5) }
  /// All four, the lowest first.
  public var minima: [Vector] {
    [Vector(0, -1), Vector(-0.6, -0.4), Vector(1.8, 0.2), Vector(1.2, 0.8)]
  }
  /// All four in the window.
  public var saddles: [Vector] {
    [Vector(-0.4, -0.6), Vector(1.2, -0.2), Vector(1.4, 0.6), Vector(0.6, 0.4)]
  }
  /// The only one in the window.
  public var maxima: [Vector] { [Vector(0.8, 0.2)] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    // 6 x y + 3 x^2 + 3 y^2 and -36 x y + 12 x^2 + 27 y^2 are squares of the sums in front.
    let sum: Number = x + y
    let difference: Number = 2 * x - 3 * y
    let first: Number = 19 - 14 * sum + 3 * square(sum)
    let second: Number = 18 - 16 * difference + 3 * square(difference)
    return (1 + square(sum + 1) * first) * (30 + square(difference) * second)
  }
}
