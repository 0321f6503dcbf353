/// The exact gradient of a landscape against differences of its values, on a grid.
///
///     f'(x) = (8 (f(x + h) - f(x - h)) - (f(x + 2h) - f(x - 2h))) / 12h + O(h^4)
///
/// The error at a place is |exact - differences| over the larger of the two lengths, or over
/// 1e-4 |f| and 1e-6 of the steepest gradient met where those are more: below that differences are
/// made of rounding. A place next to a kink, where no gradient exists, shows up as an error.
public struct GradientCheck: Sendable {
  /// One place, its two gradients, and how far they are apart.
  public struct Comparison: Hashable, Sendable {
    /// Where.
    public var position: Vector
    /// As the landscape gives it.
    public var exact: Vector
    /// As differences of values give it.
    public var differences: Vector
    /// The distance between the two, in relation to their length.
    public var relativeError: Double
  }

  /// The largest error that differences of a smooth landscape are expected to make.
  public static let tolerance = 1e-6

  /// Where the two are furthest apart; nil where there is no place with finite numbers around it.
  public let worst: Comparison?
  /// How many places have been looked at.
  public let count: Int

  /// Looks at the middles of `columns` times `rows` equal parts of `domain`.
  public init(
    _ landscape: any Landscape, over domain: Domain, columns: Int = 41, rows: Int = 31
  ) {
    let rows = landscape.dimension == 1 ? 1 : rows
    let places = (0..<rows).flatMap { row in
      (0..<columns).map { column in
        Vector(
          Self.middle(of: column, outOf: columns, along: domain.x),
          landscape.dimension == 1 ? 0 : Self.middle(of: row, outOf: rows, along: domain.y))
      }
    }
    var comparisons = places.compactMap { Self.compare(landscape, at: $0) }
    let steepest = comparisons.map(\.exact.norm).max() ?? 0
    for index in comparisons.indices {
      let comparison = comparisons[index]
      let scale = max(
        comparison.exact.norm, comparison.differences.norm, 1e-6 * steepest,
        1e-4 * landscape.value(at: comparison.position).magnitude)
      let error = (comparison.exact - comparison.differences).norm
      comparisons[index].relativeError = error == 0 ? 0 : error / scale
    }
    count = comparisons.count
    worst = comparisons.max { $0.relativeError < $1.relativeError }
  }

  /// Whether no place is further apart than rounding explains.
  public var isPassed: Bool { worst.map { $0.relativeError <= Self.tolerance } ?? true }

  private static func middle(
    of part: Int, outOf count: Int, along range: ClosedRange<Double>
  ) -> Double {
    let share = (Double(part) + 0.5) / Double(count)
    return range.lowerBound + share * (range.upperBound - range.lowerBound)
  }

  /// Both gradients at `place`, their error still unknown; nil where numbers end nearby.
  private static func compare(_ landscape: any Landscape, at place: Vector) -> Comparison? {
    func slope(_ direction: Vector, near coordinate: Double) -> Double {
      let h = 1e-3 * max(1, coordinate.magnitude)
      func value(_ steps: Double) -> Double {
        landscape.value(at: place + (steps * h) * direction)
      }
      return (8 * (value(1) - value(-1)) - (value(2) - value(-2))) / (12 * h)
    }
    let differences = Vector(
      slope(Vector(1, 0), near: place.x),
      landscape.dimension == 1 ? 0 : slope(Vector(0, 1), near: place.y))
    let exact = landscape.evaluation(at: place)
    guard exact.isFinite, differences.isFinite else { return nil }
    return Comparison(
      position: place, exact: exact.gradient, differences: differences, relativeError: 0)
  }
}
