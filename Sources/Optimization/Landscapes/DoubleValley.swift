/// A shallow valley beside a deep one: the book's picture of a local minimum.
///
///     f = x cos(pi x)
///
/// In the window the shallow valley has its bottom at x = -0.2739, f = -0.1787, the deep one at
/// x = 1.0904, f = -1.0471, and the hill between them is as high as the shallow one is deep. All are
/// u/pi with cos u = u sin u.
public struct DoubleValley: NamedLandscape, AnalyticLandscape {
  public static let name = "double_valley"
  public static let summary = "a shallow valley beside a deep one"
  public static let source = "Zhang, Lipton, Li & Smola 2023"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// x cos(pi x).
  public var formula: String { "x*cos(pi*x)" }
  /// One-dimensional.
  public var dimension: Int { 1 }
  /// The book's window.
  public var domain: Domain { Domain(x: -1...2, y: -1.2...2) }
  /// Above the shallow valley.
  public var start: Vector { Vector(-0.9, 0) }
  /// Both in the window, the lower first.
  public var minima: [Vector] { [Vector(1.0904082219467212, 0), Vector(-0.27385268680085091, 0)] }
  /// The hill between them.
  public var maxima: [Vector] { [Vector(0.27385268680085091, 0)] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    x * cos(.pi * x)
  }
}
