/// A bowl with waves across it that steepen outwards (Levy & Montalvo 1985; number 13 of the usual
/// lists).
///
///     f = sin(3 pi x)^2 + (x - 1)^2 (1 + sin(3 pi y)^2) + (y - 1)^2 (1 + sin(2 pi y)^2)
///
/// The lowest minimum is f(1, 1) = 0, and the picture is symmetric about it in both directions.
public struct Levy13: NamedLandscape, AnalyticLandscape {
  public static let name = "levy_13"
  public static let summary = "a bowl with criss-cross waves"
  public static let source = "Levy & Montalvo 1985"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// A sum of squares, two of them with waves.
  public var formula: String {
    "sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)"
  }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// A small part of the classical window, in which the waves can be seen.
  public var domain: Domain { Domain(x: 0...2, y: 0...2) }
  /// Many waves away from the bottom.
  public var start: Vector { Vector(0.1, 0.25) }
  /// All 45 in the window, the lowest first.
  public var minima: [Vector] { Self.quarter.flatMap(\.mirrored).map { Vector(1, 1) + $0 } }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    let ripples: Number = square(sin((3 * .pi) * x))
    let across: Number = square(x - 1) * (1 + square(sin((3 * .pi) * y)))
    let along: Number = square(y - 1) * (1 + square(sin((2 * .pi) * y)))
    return ripples + across + along
  }

  /// Distances from the lowest minimum of those in one quarter.
  private static let quarter = [
    .zero,
    Vector(0, 0.97266240211542832),
    Vector(0.32833394343682755, 0.26610679945381767),
    Vector(0.32947315665529239, 0.97869187688586719),
    Vector(0.32961947454831366, 0),
    Vector(0.656792140336247, 0.6019906403463519),
    Vector(0.65911029155963682, 0.98701098385151624),
    Vector(0.65917700008496884, 0.32516848750535042),
    Vector(0.65922079738688491, 0),
    Vector(0.98804564227945081, 0.63917641455362544),
    Vector(0.98872213204641045, 0.99206285145402543),
    Vector(0.98877346987933031, 0.32993630194331377),
    Vector(0.98878500342376796, 0),
  ]
}
