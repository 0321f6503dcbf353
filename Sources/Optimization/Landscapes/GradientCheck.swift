/// The exact gradient of a landscape against differences of its values, on a grid.
///
///     f'(x) = (8 (f(x + h) - f(x - h)) - (f(x + 2h) - f(x - 2h))) / 12h + O(h^4)
///
/// The error at a place is |exact - differences| over the larger of the two lengths, or over
/// 1e-4 |f| and 1e-6 of the steepest gradient met where those are more: below that differences are
/// made of rounding. A place is left out where the differences reach across a kink or a pole, for
/// there they say nothing about the gradient, and so is one where even the shortest reach across a line of a
/// grid and err. Kinks are looked for between the places as well.
package struct GradientCheck: Sendable {
  /// One place, its two gradients, and how far they are apart.
  package struct Comparison: Hashable, Sendable {
    /// Where.
    package var position: Vector
    /// As the landscape gives it.
    package var exact: Vector
    /// As differences of values give it.
    package var differences: Vector
    /// The distance between the two, in relation to their length.
    package var relativeError: Double
  }

  /// The largest error that differences of a smooth landscape are expected to make.
  package static let tolerance = 1e-6

  /// Where the two are furthest apart; nil where there is no place with finite numbers around it.
  package let worst: Comparison?
  /// How many places have been compared.
  package let count: Int
  /// How many places were left out, since a kink or a pole is within the steps of the differences.
  package let leftOutCount: Int
  /// Where there is no gradient, as far as was found: a place for every pair of neighbours with a kink
  /// or a pole between them.
  package let kinks: [Vector]

  /// Looks at the middles of `columns` times `rows` equal parts of `domain`.
  package init(
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
    let poles = places.filter { Self.isPole(of: landscape, at: $0) }
    kinks = poles + Self.kinks(of: landscape, between: places, columns: columns)
    let defined = places.filter { landscape.evaluation(at: $0).isFinite }
    var comparisons = defined.compactMap { place in
      Self.isNearKink(landscape, at: place) ? nil : Self.compare(landscape, at: place)
    }
    let steepest = comparisons.map(\.exact.norm).max() ?? 0
    comparisons = comparisons.compactMap { Self.best($0, on: landscape, steepest: steepest) }
    leftOutCount = poles.count + defined.count - comparisons.count
    count = comparisons.count
    worst = comparisons.max { $0.relativeError < $1.relativeError }
  }

  /// Whether no place is further apart than rounding explains.
  package var isPassed: Bool { worst.map { $0.relativeError <= Self.tolerance } ?? true }

  /// The comparison with its error, made again with shorter steps where it is large: where a landscape
  /// bends within the steps they err, and the gradient does not.
  ///
  /// Nil where it stays large since a line of a grid is within the shortest steps.
  private static func best(
    _ comparison: Comparison, on landscape: any Landscape, steepest: Double
  ) -> Comparison? {
    func rated(_ comparison: Comparison) -> Comparison {
      let scale = max(
        comparison.exact.norm, comparison.differences.norm, 1e-6 * steepest,
        1e-4 * landscape.value(at: comparison.position).magnitude)
      let error = (comparison.exact - comparison.differences).norm
      var rated = comparison
      rated.relativeError = error == 0 ? 0 : error / scale
      return rated
    }
    var best = rated(comparison)
    for share in [0.25, 0.0625, shortest] where best.relativeError > tolerance {
      let other = compare(landscape, at: comparison.position, stepShare: share).map(rated)
      if let other, other.relativeError < best.relativeError { best = other }
    }
    guard best.relativeError > tolerance else { return best }
    // Where the slope itself has a kink, as that of max(x, 0)^2, differences are right from either side.
    let sides = [-1.0, 1].compactMap { side in
      compare(landscape, at: comparison.position, stepShare: shortest, side: side).map(rated)
    }
    let worse = sides.max { $0.relativeError < $1.relativeError }
    if let worse, sides.count == 2, worse.relativeError < best.relativeError { best = worse }
    let isBesideGridLine = reaches(of: landscape, at: best.position).contains { reach in
      landscape.hasGridLine(
        from: best.position - shortest * reach, to: best.position + shortest * reach)
    }
    return best.relativeError > tolerance && isBesideGridLine ? nil : best
  }

  /// The shortest steps, as a share of the first ones.
  private static let shortest = 0.015625

  private static func middle(
    of part: Int, outOf count: Int, along range: ClosedRange<Double>
  ) -> Double {
    let share = (Double(part) + 0.5) / Double(count)
    return range.lowerBound + share * (range.upperBound - range.lowerBound)
  }

  /// The step of the differences near a coordinate.
  private static func step(near coordinate: Double) -> Double {
    1e-3 * max(1, coordinate.magnitude)
  }

  /// How far the differences at `place` reach, along x and along y.
  private static func reaches(of landscape: any Landscape, at place: Vector) -> [Vector] {
    let alongX = Vector(2 * step(near: place.x), 0)
    return landscape.dimension == 1 ? [alongX] : [alongX, Vector(0, 2 * step(near: place.y))]
  }

  /// Whether there is no gradient at `place`, but one on both sides.
  private static func isPole(of landscape: any Landscape, at place: Vector) -> Bool {
    guard !landscape.evaluation(at: place).isFinite else { return false }
    return reaches(of: landscape, at: place).contains { reach in
      landscape.evaluation(at: place - reach).isFinite
        && landscape.evaluation(at: place + reach).isFinite
    }
  }

  /// Whether a kink or a pole lies within the steps of the differences at `place`.
  private static func isNearKink(_ landscape: any Landscape, at place: Vector) -> Bool {
    reaches(of: landscape, at: place).contains { reach in
      KinkSearch.place(on: landscape, from: place - reach, to: place) != nil
        || KinkSearch.place(on: landscape, from: place, to: place + reach) != nil
    }
  }

  /// The kinks between neighbours in a row and in a column, each place once.
  private static func kinks(
    of landscape: any Landscape, between places: [Vector], columns: Int
  ) -> [Vector] {
    var kinks: [Vector] = []
    for (index, place) in places.enumerated() {
      let isLast = index % columns == columns - 1
      let neighbours = [isLast ? nil : index + 1, index + columns].compactMap(\.self)
      for neighbour in neighbours where places.indices.contains(neighbour) {
        let other = places[neighbour]
        guard let kink = KinkSearch.place(on: landscape, from: place, to: other),
          !kinks.contains(where: { ($0 - kink).norm <= 1e-6 * (other - place).norm })
        else { continue }
        kinks.append(kink)
      }
    }
    return kinks
  }

  /// Both gradients at `place`, their error still unknown; nil where numbers end nearby.
  ///
  /// With a `side`, -1 or 1, the differences look that way alone.
  private static func compare(
    _ landscape: any Landscape, at place: Vector, stepShare: Double = 1, side: Double? = nil
  ) -> Comparison? {
    func slope(_ direction: Vector, near coordinate: Double) -> Double {
      let h = (side ?? 1) * stepShare * step(near: coordinate)
      func value(_ steps: Double) -> Double {
        landscape.value(at: place + (steps * h) * direction)
      }
      if side != nil { return (4 * value(1) - value(2) - 3 * value(0)) / (2 * h) }
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
