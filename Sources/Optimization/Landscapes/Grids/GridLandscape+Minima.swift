extension GridLandscape {
  /// The most dips from which minima are looked for: a grid of noise has many.
  private static let mostDips = 64

  /// Where descents from the dips of the grid end inside it, the lowest first.
  func searchMinima() -> [Vector] {
    let lowest = dips.sorted(by: { values[$0] < values[$1] }).prefix(Self.mostDips)
    let starts = lowest.map { dip in
      let (row, column) = dip.quotientAndRemainder(dividingBy: x.points.count)
      return Vector(x.points[column], y.points[row])
    }
    var found: [Vector] = []
    for minimum in MinimumSearch.minima(of: self, fromAll: starts).compactMap(\.self)
    where domain.x.contains(minimum.x) && domain.y.contains(minimum.y) {
      if !found.contains(where: { isSame($0, minimum) }) { found.append(minimum) }
    }
    return found.sorted { value(at: $0) < value(at: $1) }
  }

  /// The places in `values` that no neighbour is lower than, and some neighbour is higher than.
  private var dips: [Int] {
    let (columns, rows) = (x.points.count, y.points.count)
    return values.indices.filter { place in
      let (row, column) = place.quotientAndRemainder(dividingBy: columns)
      var isDip = false
      for otherRow in max(row - 1, 0)...min(row + 1, rows - 1) {
        for otherColumn in max(column - 1, 0)...min(column + 1, columns - 1) {
          let other = values[otherRow * columns + otherColumn]
          guard other >= values[place] else { return false }
          isDip = isDip || other > values[place]
        }
      }
      return isDip
    }
  }

  private func isSame(_ a: Vector, _ b: Vector) -> Bool {
    (a.x - b.x).magnitude < 1e-6 * x.length && (a.y - b.y).magnitude < 1e-6 * y.length
  }
}
