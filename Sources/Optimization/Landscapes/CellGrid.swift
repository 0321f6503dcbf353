/// A view cut into equal cells, row by row from the lower left; a curve has one row.
struct CellGrid: Sendable {
  /// Cells along x.
  let columns: Int
  /// Cells along y.
  let rows: Int
  /// The size of a cell; 0 along y on a curve.
  let cell: Vector
  private let domain: Domain
  private let isPlanar: Bool

  /// `across` cells along each axis, or `acrossCurve` on a curve.
  init(over domain: Domain, dimension: Int, across: Int, acrossCurve: Int) {
    self.domain = domain
    isPlanar = dimension == 2
    columns = isPlanar ? across : acrossCurve
    rows = isPlanar ? across : 1
    cell = Vector(
      domain.x.width / Double(columns), isPlanar ? domain.y.width / Double(rows) : 0)
  }

  /// The grid with each of these cells cut in two along each axis.
  var halved: Self {
    Self(over: domain, dimension: isPlanar ? 2 : 1, across: 2 * columns, acrossCurve: 2 * columns)
  }

  /// The halves of a cell, by their numbers in the halved grid.
  func halves(of index: Int) -> [Int] {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    let first = (isPlanar ? 2 * row : row) * 2 * columns + 2 * column
    return [first, first + 1] + (isPlanar ? [first + 2 * columns, first + 2 * columns + 1] : [])
  }

  /// How many cells there are.
  var count: Int { columns * rows }

  /// The middle of a cell, or a place at other shares of its width and height.
  func place(_ index: Int, x: Double = 0.5, y: Double = 0.5) -> Vector {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    return Vector(
      domain.x.lowerBound + (Double(column) + x) * cell.x,
      isPlanar ? domain.y.lowerBound + (Double(row) + y) * cell.y : 0)
  }

  /// The cell that a place is in; nil outside.
  func index(of place: Vector) -> Int? {
    let column = (place.x - domain.x.lowerBound) / cell.x
    let row = isPlanar ? (place.y - domain.y.lowerBound) / cell.y : 0
    guard column >= 0, column < Double(columns), row >= 0, row < Double(rows) else { return nil }
    return Int(row) * columns + Int(column)
  }

  /// Whether `condition` holds of a cell and all around it; of those that there are at an edge.
  func allAround(_ index: Int, _ condition: (Int) -> Bool) -> Bool {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    for otherRow in max(row - 1, 0)...min(row + 1, rows - 1) {
      for otherColumn in max(column - 1, 0)...min(column + 1, columns - 1)
      where !condition(otherRow * columns + otherColumn) {
        return false
      }
    }
    return true
  }

  /// The length of a step in cells.
  func cells(_ step: Vector) -> Double {
    Vector(step.x / cell.x, isPlanar ? step.y / cell.y : 0).norm
  }

  /// Sixteen places around another, opposite ones half of them apart; two on a curve.
  func ring(around place: Vector, radius: Double) -> [Vector] {
    guard isPlanar else { return [-1.0, 1].map { place + Vector($0 * radius * cell.x, 0) } }
    return Self.directions.map { place + radius * Vector(cell.x * $0.x, cell.y * $0.y) }
  }

  private static let directions = (0..<16).map { number in
    let angle = Double.pi * Double(number) / 8
    return Vector(Double.cosine(angle), Double.sine(angle))
  }

  /// The values of a landscape in the middles of the cells of some rows; infinity where there is none.
  func heights(of landscape: any Landscape, rows: Range<Int>) -> [Double] {
    let xs = (0..<columns).map { place($0).x }
    let ys = rows.map { place($0 * columns).y }
    var heights = [Double](repeating: 0, count: rows.count * columns)
    heights.withUnsafeMutableBufferPointer { heights in
      nonisolated(unsafe) let heights = heights
      xs.withUnsafeBufferPointer { xs in
        nonisolated(unsafe) let xs = xs
        inParallel(rows.count) { row in
          let cells = UnsafeMutableBufferPointer(
            rebasing: heights[row * columns..<(row + 1) * columns])
          landscape.values(at: xs, y: ys[row], into: cells)
          for index in cells.indices where cells[index].isNaN { cells[index] = .infinity }
        }
      }
    }
    return heights
  }
}
