import Plotting

/// Cells all over a part of the plane, as areas of a figure.
struct CellAreas {
  private let columns: Int
  private let rows: Int
  private let xs: [Double]
  private let ys: [Double]

  /// So many cells, each of which stands for its middle; those at the edges reach to them.
  init(columns: Int, rows: Int, in viewport: Viewport) {
    (self.columns, self.rows) = (columns, rows)
    xs = Self.places(viewport.x, columns)
    ys = Self.places(viewport.y, rows)
  }

  /// The edges, and the middles of cells between them, growing.
  private static func places(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    let middles = (0..<count).map { index in
      let share = (Double(index) + 0.5) / Double(count)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
    return [range.lowerBound] + middles + [range.upperBound]
  }

  /// The area of the cells that `isIn` is true of, rows counted from the top; nil where there are none.
  func mark(of owner: Int?, _ isIn: (_ column: Int, _ row: Int) -> Bool) -> Mark? {
    var cells = [Bool](repeating: false, count: columns * rows)
    for row in 0..<rows {
      for column in 0..<columns { cells[row * columns + column] = isIn(column, row) }
    }
    guard cells.contains(true) else { return nil }
    var line = 0
    let grid = Grid(xs: xs, ys: ys) { _, _, values in
      // Rows of cells go down, those of a grid go up.
      let row = rows - 1 - min(max(line - 1, 0), rows - 1)
      line += 1
      for index in values.indices {
        values[index] = cells[row * columns + min(max(index - 1, 0), columns - 1)] ? 1 : 0
      }
    }
    return Mark(.area(grid), .basin, of: owner)
  }
}
