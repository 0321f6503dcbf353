/// The points of a grid along one axis, and how values given there are interpolated between them.
///
/// In each cell runs the cubic with the given values and, at either end, the slope of the parabola
/// through the nearest three points: Catmull & Rom's spline (1974) for points at any distances. It is
/// smooth to the first derivative, reproduces parabolas exactly, and depends on four points only.
/// Beyond the ends it goes on straight.
struct GridAxis: Hashable, Sendable {
  /// The fewest points that make an axis.
  static let fewestPoints = 4

  let points: [Double]
  /// For each point, what the values at the three points around it contribute to the slope there.
  private let slopes: [SIMD3<Double>]

  /// Whether the points were given in descending order.
  let isTurned: Bool

  /// The axis with these points, which ascend or descend.
  ///
  /// Throws where there are fewer than four of them, or they do neither.
  init(_ given: [Double], _ axis: GridError.Axis) throws(GridError) {
    guard given.count >= Self.fewestPoints else {
      throw .tooFewPoints(axis, count: given.count)
    }
    isTurned = given[1] < given[0]
    for index in given.indices.dropFirst() {
      let step = given[index] - given[index - 1]
      guard isTurned ? step < 0 : step > 0, (step * step).isNormal else {
        throw .outOfOrder(axis, index: index)
      }
    }
    let points = isTurned ? given.reversed() : given
    self.points = points
    slopes = points.indices.map { index in
      let first = Self.firstNeighbour(of: index, count: points.count)
      return Self.parabolaSlope(at: points[index], through: Array(points[first..<first + 3]))
    }
  }

  /// From the first point to the last.
  var range: ClosedRange<Double> { points[0]...points[points.count - 1] }
  /// The distance between the first point and the last.
  var length: Double { range.upperBound - range.lowerBound }

  /// Whether one of the points lies between two places, or at one of them.
  func hasPoint(between one: Double, _ other: Double) -> Bool {
    let range = min(one, other)...max(one, other)
    return points.contains(where: range.contains)
  }

  /// The place this share of the way from the first point to the last.
  func place(atShare share: Double) -> Double { range.lowerBound + share * length }

  /// Four neighbouring points and the weights of their values at `place`.
  func weights(at place: Double) -> GridWeights {
    let last = points.count - 1
    if place < points[0] { return straight(from: 0, to: place, first: 0) }
    if place > points[last] { return straight(from: last, to: place, first: last - 3) }
    let left = cell(of: place)
    let first = min(max(left - 1, 0), last - 3)
    let width = points[left + 1] - points[left]
    return GridWeights(
      first: first, share: (place - points[left]) / width, width: width,
      leftValue: one(left - first), leftSlope: slope(left, first: first),
      rightValue: one(left + 1 - first), rightSlope: slope(left + 1, first: first))
  }

  private func straight(from index: Int, to place: Double, first: Int) -> GridWeights {
    let slope = slope(index, first: first)
    return GridWeights(
      first: first, value: one(index - first) + (place - points[index]) * slope, slope: slope,
      curvature: .zero)
  }

  /// A place on an axis: the points it lies between.
  struct Place {
    /// The point on its left.
    let left: Int
    /// How far it is on the way to the next point.
    let share: Double

    /// The points that have a say in what is there: one where the place is a point itself.
    var neighbours: ClosedRange<Int> {
      (share == 1 ? left + 1 : left)...(share == 0 ? left : left + 1)
    }
  }

  /// Where a place is among the points; beyond the ends, where the end is.
  func cell(around place: Double) -> Place {
    let last = points.count - 1
    if place <= points[0] { return Place(left: 0, share: 0) }
    if place >= points[last] { return Place(left: last - 1, share: 1) }
    let left = cell(of: place)
    return Place(left: left, share: (place - points[left]) / (points[left + 1] - points[left]))
  }

  /// The number of the cell that holds `place`, which must be between the ends.
  private func cell(of place: Double) -> Int {
    var lower = 0
    var upper = points.count - 1
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if points[middle] <= place { lower = middle } else { upper = middle }
    }
    return lower
  }

  private func one(_ lane: Int) -> SIMD4<Double> {
    var weights = SIMD4<Double>.zero
    weights[lane] = 1
    return weights
  }

  /// The weights of the slope at a point among the four points from `first` on.
  private func slope(_ index: Int, first: Int) -> SIMD4<Double> {
    let weights = slopes[index]
    return Self.firstNeighbour(of: index, count: points.count) == first
      ? SIMD4(weights, 0) : SIMD4(0, weights.x, weights.y, weights.z)
  }

  private static func firstNeighbour(of index: Int, count: Int) -> Int {
    min(max(index - 1, 0), count - 3)
  }

  /// What the values at three points contribute to the slope at `place` of the parabola through them.
  private static func parabolaSlope(at place: Double, through points: [Double]) -> SIMD3<Double> {
    let (a, b, c) = (points[0], points[1], points[2])
    return SIMD3(
      (2 * place - b - c) / ((a - b) * (a - c)),
      (2 * place - a - c) / ((b - a) * (b - c)),
      (2 * place - a - b) / ((c - a) * (c - b)))
  }
}
