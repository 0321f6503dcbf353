/// The areas above each level of a ground, as closed outlines along the true contours.
///
/// Filled one over the other, by the rule of even and odd crossings, they make the bands. An outline that
/// meets the edge of the grid runs along it.
struct BandOutlines {
  /// The outlines of the area above each level, by its index.
  let areas: [[[Point]]]

  /// The areas of a ground; values that are not finite count as high.
  init(of ground: Ground) {
    let framed = Self.framed(ground.grid, below: ground.levels)
    var areas = [[[Point]]](repeating: [], count: ground.levels.edges.count)
    for line in Contours.lines(of: framed, levels: ground.levels) {
      areas[line.level].append(line.points)
    }
    self.areas = areas
  }

  /// The grid in a frame without width, which lies below all levels: every line closes along it.
  private static func framed(_ grid: Grid, below levels: Levels) -> Grid {
    guard let x = (grid.xs.first, grid.xs.last) as? (Double, Double),
      let y = (grid.ys.first, grid.ys.last) as? (Double, Double),
      let lowest = levels.edges.first, let highest = levels.edges.last
    else { return grid }
    let span = max(highest - lowest, highest.magnitude, lowest.magnitude, 1e-300)
    let outside = max(lowest - span, -.greatestFiniteMagnitude)
    let ceiling = min(highest + span, .greatestFiniteMagnitude)
    let width = grid.width
    return Grid(xs: [x.0] + grid.xs + [x.1], ys: [y.0] + grid.ys + [y.1]) { row, column in
      guard (1...grid.height).contains(row), (1...width).contains(column) else { return outside }
      let value = grid.values[(row - 1) * width + column - 1]
      return value.isFinite ? value : ceiling
    }
  }
}

extension Grid {
  /// Computes the values one by one from their places.
  fileprivate init(xs: [Double], ys: [Double], at value: (_ row: Int, _ column: Int) -> Double) {
    var row = -1
    self.init(xs: xs, ys: ys) { _, xs, values in
      row += 1
      for column in xs.indices { values[column] = value(row, column) }
    }
  }
}
