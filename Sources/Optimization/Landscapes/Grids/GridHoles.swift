/// The points of a grid that have no value, and what stands in for them.
///
/// A cell with such a point at a corner is a hole. The interpolant of the cells beside it needs values
/// there nevertheless, for its slopes: those continue the values around in a straight line.
struct GridHoles: Hashable, Sendable {
  private let columns: Int
  private let rows: Int
  /// Whether each point has no value, row by row.
  private let isMissing: [Bool]
  /// How many points have no value.
  let count: Int

  /// The holes of `values`, where what is not finite is missing; nil where nothing is.
  ///
  /// Puts stand-ins in the place of what is missing: straight on from the neighbours, and 0 where there
  /// are none, since nothing asks for those.
  init?(in values: inout [Double], _ x: GridAxis, _ y: GridAxis) {
    guard values.contains(where: { !$0.isFinite }) else { return nil }
    columns = x.points.count
    rows = y.points.count
    isMissing = values.map { !$0.isFinite }
    count = isMissing.count { $0 }
    for index in values.indices where isMissing[index] {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      var (sum, ways) = (0.0, 0.0)
      for direction in Self.directions {
        guard let value = continued(values, to: (column, row), along: direction, x, y) else {
          continue
        }
        sum += value
        ways += 1
      }
      values[index] = ways > 0 ? sum / ways : 0
    }
  }

  /// What would be at a point if the two next to it, in a direction, went on straight; as much as at the
  /// next if that is alone.
  private func continued(
    _ values: [Double], to point: Point, along direction: Point, _ x: GridAxis, _ y: GridAxis
  ) -> Double? {
    let next: Point = (point.column + direction.column, point.row + direction.row)
    let far: Point = (next.column + direction.column, next.row + direction.row)
    guard let first = index(next) else { return nil }
    guard let second = index(far) else { return values[first] }
    let share =
      direction.column == 0
      ? (y.points[point.row] - y.points[next.row]) / (y.points[next.row] - y.points[far.row])
      : (x.points[point.column] - x.points[next.column])
        / (x.points[next.column] - x.points[far.column])
    let value = values[first] + share * (values[first] - values[second])
    return value.isFinite ? value : nil
  }

  private typealias Point = (column: Int, row: Int)

  /// Whether a place is in a hole: one of the points that it lies between has no value.
  func contain(_ x: GridAxis.Place, _ y: GridAxis.Place) -> Bool {
    for row in y.neighbours {
      for column in x.neighbours where isMissing[row * columns + column] { return true }
    }
    return false
  }

  /// The cells that are whole, by the point at their lower left.
  var wholeCells: some Sequence<(column: Int, row: Int)> {
    (0..<rows - 1).lazy.flatMap { row in
      (0..<columns - 1).lazy.filter { column in
        let corner = row * columns + column
        return ![corner, corner + 1, corner + columns, corner + columns + 1]
          .contains { isMissing[$0] }
      }.map { (column: $0, row: row) }
    }
  }

  /// Whether the point with this index in a row has a value.
  func hasValue(_ index: Int) -> Bool { !isMissing[index] }

  private func index(_ place: Point) -> Int? {
    guard 0..<columns ~= place.column, 0..<rows ~= place.row else { return nil }
    let index = place.row * columns + place.column
    return isMissing[index] ? nil : index
  }

  private static let directions: [Point] = [
    (-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1),
  ]
}
