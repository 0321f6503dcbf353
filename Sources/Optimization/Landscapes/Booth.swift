/// A quadratic bowl with its axes along the diagonals (Booth 1957).
///
///     f = (x + 2 y - 7)^2 + (2 x + y - 5)^2
///
/// One minimum, f(1, 3) = 0, with eigenvalues 2 and 18: a condition number of 9.
public struct Booth: NamedLandscape, AnalyticLandscape {
  public static let name = "booth"
  public static let summary = "a tilted bowl, easy for everyone"
  public static let source = "Booth 1957"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// A sum of two squares.
  public var formula: String { "(x + 2*y - 7)^2 + (2*x + y - 5)^2" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// The classical window.
  public var domain: Domain { Domain(x: -10...10, y: -10...10) }
  /// Far out, across the valley.
  public var start: Vector { Vector(-8, -4) }
  /// The only minimum.
  public var minima: [Vector] { [Vector(1, 3)] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    square(x + 2 * y - 7) + square(2 * x + y - 5)
  }
}

extension Booth: SumOfSquares {
  /// The two equations that the minimum solves, both straight.
  public func residuals<Number: Real>(_ x: Number, _ y: Number) -> [Number] {
    [x + 2 * y - 7, 2 * x + y - 5]
  }
}
