/// Valleys that deepen outwards: the book's picture for Newton's method among hills.
///
///     f = x cos(c x)
///
/// With c = 0.15 pi the window holds a valley at x = -1.8257, f = -1.1913, and a deeper one at
/// x = 7.2694, f = -6.9781. Critical points are u / c with cos u = u sin u.
public struct ManyValleys: NamedLandscape, AnalyticLandscape {
  public static let name = "many_valleys"
  public static let summary = "x cos(c x): valleys that deepen outwards"
  public static let source = "Zhang, Lipton, Li & Smola 2023"
  public static let parameters: [Parameter<Self>] = [
    .number("c", \.c, .positive, "radians per unit of x; default 0.15 pi")
  ]

  /// Radians per unit of x.
  public var c = 0.15 * Double.pi

  /// The book's c = 0.15 pi.
  public init() {}

  /// The formula with its parameter filled in.
  public var formula: String { "x*cos(\(text(c))*x)" }
  /// One-dimensional.
  public var dimension: Int { 1 }
  /// A period and a half around 0; from -10 to 10 with the book's c.
  public var domain: Domain { Domain(x: -edge...edge, y: -edge...edge) }
  /// At the right edge, as in the book.
  public var start: Vector { Vector(edge, 0) }
  /// Both in the window, the lower first.
  public var minima: [Vector] { [Vector(Self.second / c, 0), Vector(-Self.first / c, 0)] }
  /// Both in the window.
  public var maxima: [Vector] { [Vector(Self.first / c, 0), Vector(-Self.second / c, 0)] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number { x * cos(c * x) }

  private var edge: Double { 1.5 * .pi / c }

  /// The first two positive solutions of cos u = u sin u.
  private static let first = 0.86033358901937976
  private static let second = 3.4256184594817281
}
