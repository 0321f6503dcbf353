/// Six minima in three pairs, f(x, y) = f(-x, -y) (Branin 1972).
///
///     f = (4 - 2.1 x^2 + x^4 / 3) x^2 + x y + (4 y^2 - 4) y^2
///
/// The lowest pair has f = -1.0316, the others -0.2155 and 2.1043. All fifteen critical points that
/// a polynomial of this degree can have are real.
public struct SixHumpCamel: NamedLandscape, AnalyticLandscape {
  public static let name = "six_hump_camel"
  public static let summary = "six minima, two of them lowest"
  public static let source = "Branin 1972"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// (4 - 2.1 x^2 + x^4 / 3) x^2 + x y + (4 y^2 - 4) y^2.
  public var formula: String { "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// All fifteen critical points.
  public var domain: Domain { Domain(x: -2...2, y: -1.2...1.2) }
  /// Between two valleys.
  public var start: Vector { Vector(-1, 1.1) }
  /// All six, the lowest first.
  public var minima: [Vector] {
    [
      Vector(0.08984201310031806, -0.7126564030207396),
      Vector(1.7036067149699810, -0.7960835686726251),
      Vector(1.6071047529201972, 0.5686514548841314),
    ].flatMap(\.opposites)
  }
  /// All seven.
  public var saddles: [Vector] {
    [.zero]
      + [
        Vector(1.6380679841897785, 0.22867406904439408),
        Vector(1.2960702671671092, 0.6050843880386585),
        Vector(1.1092053368047865, -0.7682680925095399),
      ].flatMap(\.opposites)
  }
  /// Both.
  public var maxima: [Vector] { Vector(1.2302298765166526, 0.16233458445899496).opposites }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    let first = square(x)
    let second = square(y)
    let humps: Number = 4 - 2.1 * first + first * first / 3
    return humps * first + x * y + 4 * ((second - 1) * second)
  }
}
