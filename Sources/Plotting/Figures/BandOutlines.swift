/// The areas above each level of a ground, as closed outlines along the true contours.
///
/// Filled one over the other, by the rule of even and odd crossings, they make the bands. An outline that
/// meets the edge of the grid runs along it.
struct BandOutlines {
  /// The outlines of the area above each level, by its index.
  let areas: [[[Point]]]

  /// Where there is no value, to be drawn over the areas.
  let holes: [[Point]]

  /// The areas of a ground; infinite values count as high.
  init(of ground: Ground) {
    let framed = Self.framed(ground.grid, below: ground.levels)
    var areas = [[[Point]]](repeating: [], count: ground.levels.edges.count)
    for line in Contours.lines(of: framed, levels: ground.levels) {
      areas[line.level].append(line.points)
    }
    self.areas = areas
    holes = Self.holes(in: ground.grid)
  }

  /// Outlines half way between what has a value and what has none.
  private static func holes(in grid: Grid) -> [[Point]] {
    guard grid.values.contains(where: \.isNaN) else { return [] }
    let mask = framed(grid) { value, _, _ in value.isNaN ? 1 : 0 }
    return Contours.lines(of: mask, levels: Levels(edges: [0.5])).map(\.points)
  }

  /// The grid in a frame that lies below all levels.
  private static func framed(_ grid: Grid, below levels: Levels) -> Grid {
    guard let lowest = levels.edges.first, let highest = levels.edges.last else { return grid }
    let span = max(highest - lowest, highest.magnitude, lowest.magnitude, 1e-300)
    let outside = max(lowest - span, -.greatestFiniteMagnitude)
    let ceiling = min(highest + span, .greatestFiniteMagnitude)
    return framed(grid, outside: outside) { value, row, column in
      guard value.isNaN else { return value.isFinite ? value : ceiling }
      // As high as beside the hole, or bands would crowd along its edge.
      return grid.highest(around: row, column) ?? ceiling
    }
  }

  /// The grid in a frame without width: every line closes along it.
  private static func framed(
    _ grid: Grid, outside: Double = -1, _ height: (Double, _ row: Int, _ column: Int) -> Double
  ) -> Grid {
    guard let x = (grid.xs.first, grid.xs.last) as? (Double, Double),
      let y = (grid.ys.first, grid.ys.last) as? (Double, Double)
    else { return grid }
    let width = grid.width
    return Grid(xs: [x.0] + grid.xs + [x.1], ys: [y.0] + grid.ys + [y.1]) { row, column in
      guard (1...grid.height).contains(row), (1...width).contains(column) else { return outside }
      return height(grid.values[(row - 1) * width + column - 1], row - 1, column - 1)
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

  /// The highest of the finite values around a crossing; nil where there are none.
  fileprivate func highest(around row: Int, _ column: Int) -> Double? {
    var highest: Double?
    for otherRow in max(row - 1, 0)...min(row + 1, height - 1) {
      for otherColumn in max(column - 1, 0)...min(column + 1, width - 1) {
        let value = values[otherRow * width + otherColumn]
        if value.isFinite { highest = max(highest ?? value, value) }
      }
    }
    return highest
  }
}
