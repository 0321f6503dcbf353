extension GridLandscape {
  /// The most dips from which minima are looked for: a grid of noise has many.
  private static let mostDips = 64

  /// Where descents from the dips of the grid end inside it, the lowest first.
  func searchMinima() -> [Vector] {
    let starts = lowestDips.map { dip in
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

  /// The lowest of the dips, by their places in `values`.
  private var lowestDips: [Int] {
    // Some rows at a time for each core, since there may be millions of points.
    let rowsAtATime = 64
    let parts = mapInParallel((y.points.count + rowsAtATime - 1) / rowsAtATime) { part in
      let first = part * rowsAtATime
      return lowest(dips(inRows: first..<min(first + rowsAtATime, y.points.count)))
    }
    return lowest(parts.flatMap(\.self))
  }

  private func lowest(_ dips: [Int]) -> [Int] {
    Array(dips.sorted { (values[$0], $0) < (values[$1], $1) }.prefix(Self.mostDips))
  }

  /// The places in `values` that no neighbour is lower than, and some neighbour is higher than.
  private func dips(inRows rows: Range<Int>) -> [Int] {
    let (width, height) = (x.points.count, y.points.count)
    return values.withUnsafeBufferPointer { values in
      var dips: [Int] = []
      for row in rows {
        for column in 0..<width {
          let value = values[row * width + column]
          var isDip = false
          var isLow = holes?.hasValue(row * width + column) ?? true
          var otherRow = max(row - 1, 0)
          while isLow, otherRow <= min(row + 1, height - 1) {
            for otherColumn in max(column - 1, 0)...min(column + 1, width - 1) {
              let other = values[otherRow * width + otherColumn]
              isLow = isLow && other >= value
              isDip = isDip || other > value
            }
            otherRow += 1
          }
          if isLow, isDip { dips.append(row * width + column) }
        }
      }
      return dips
    }
  }

  private func isSame(_ a: Vector, _ b: Vector) -> Bool {
    (a.x - b.x).magnitude < 1e-6 * x.length && (a.y - b.y).magnitude < 1e-6 * y.length
  }
}
