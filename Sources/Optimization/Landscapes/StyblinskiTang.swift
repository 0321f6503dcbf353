/// The same double well along either axis (Styblinski & Tang 1990).
///
///     f = 1/2 (x^4 - 16 x^2 + 5 x + y^4 - 16 y^2 + 5 y)
///
/// Its critical points are all pairs of the roots of 4 z^3 - 32 z + 5. The lowest minimum,
/// f(-2.9035, -2.9035) = -78.332, has neighbours 14.1 higher and one across the hill 28.3 higher.
public struct StyblinskiTang: NamedLandscape, AnalyticLandscape {
  public static let name = "styblinski_tang"
  public static let summary = "four minima of three heights, one lowest"
  public static let source = "Styblinski & Tang 1990"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// The same polynomial in x and in y.
  public var formula: String { "0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// The classical window.
  public var domain: Domain { Domain(x: -5...5, y: -5...5) }
  /// High above the two valleys of x.
  public var start: Vector { Vector(0.6, 4.5) }
  /// All four, the lowest first.
  public var minima: [Vector] { Vector.pairs(Self.wells, Self.wells) }
  /// All four.
  public var saddles: [Vector] {
    Vector.pairs(Self.wells, [Self.top]) + Vector.pairs([Self.top], Self.wells)
  }
  /// The only one.
  public var maxima: [Vector] { [Vector(Self.top, Self.top)] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    0.5 * (Self.well(x) + Self.well(y))
  }

  private static let wells = [-2.9035340277711771, 2.7468027709908370]
  private static let top = 0.15673125678034010

  private static func well<Number: Real>(_ z: Number) -> Number {
    let square = square(z)
    return (square - 16) * square + 5 * z
  }
}
