/// The simplest bowl, in one dimension.
///
///     f = x^2
///
/// Gradient descent multiplies x by 1 - 2 eta at each step: it crawls with 0.05, jumps from side to
/// side above 0.5, and diverges above 1.
public struct Parabola: NamedLandscape, AnalyticLandscape {
  public static let name = "parabola"
  public static let summary = "the simplest bowl: every rate below 1 converges"
  public static let source = "textbook"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// x^2.
  public var formula: String { "x^2" }
  /// One-dimensional.
  public var dimension: Int { 1 }
  /// With room for the start that the book uses.
  public var domain: Domain { Domain(x: -11...11, y: 0...121) }
  /// The book's.
  public var start: Vector { Vector(10, 0) }
  /// The only minimum.
  public var minima: [Vector] { [.zero] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    square(x)
  }
}

extension Parabola: SumOfSquares {
  /// The distance from the minimum.
  public func residuals<Number: Real>(_ x: Number, _ y: Number) -> [Number] { [x] }
}
