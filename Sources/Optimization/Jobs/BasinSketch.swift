/// A map of basins that gets finer: every eighth cell first, then every fourth, and so on.
///
/// Each cell is the same as in a `BasinMap`; until its turn comes, the last coarser one beside it stands in.
package struct BasinSketch: Job {
  /// How many cells lie side by side.
  package let columns: Int
  /// How many lie below each other; one on a landscape of one dimension.
  package let rows: Int
  /// The most updates that a run makes.
  package let steps: Int
  private let probe: BasinProbe
  private let places: (xs: [Double], ys: [Double])
  private let cost: Int
  private var cells: [BasinMap.Cell?]
  /// The cells in the order in which they are worked out.
  private let order: [Int32]
  private var doneCount = 0

  /// Cells that lie so far apart are worked out first.
  private static let coarsest = 8
  private static let cellsAtATime = 16

  /// The map of `run`, a run at its start, over `view` in so many columns and rows.
  ///
  /// A run has come to a minimum when it ends within `reach` of it, after at most `steps` updates.
  package init(
    of run: Run, to minima: [Vector], in view: Domain, columns: Int, rows: Int, steps: Int,
    reach: Double
  ) {
    places = BasinMap.places(in: view, columns: columns, rows: rows, on: run.landscape)
    (self.columns, self.rows) = (places.xs.count, places.ys.count)
    self.steps = steps
    probe = BasinProbe(of: run, to: minima, steps: steps, reach: reach)
    cost = run.landscape.evaluationWork
    cells = Array(repeating: nil, count: places.xs.count * places.ys.count)
    order = Self.order(columns: places.xs.count, rows: places.ys.count)
  }

  private static func order(columns: Int, rows: Int) -> [Int32] {
    var order: [Int32] = []
    order.reserveCapacity(columns * rows)
    var stride = coarsest
    while stride > 0 {
      for y in Swift.stride(from: 0, to: rows, by: stride) {
        for x in Swift.stride(from: 0, to: columns, by: stride) {
          let isDone =
            stride < coarsest && x.isMultiple(of: 2 * stride) && y.isMultiple(of: 2 * stride)
          if !isDone { order.append(Int32(y * columns + x)) }
        }
      }
      stride /= 2
    }
    return order
  }

  /// All cells, row by row from the top; nil until all are there.
  package var result: [BasinMap.Cell]? {
    doneCount == order.count ? cells.compactMap(\.self) : nil
  }

  package var progress: JobProgress { JobProgress(done: doneCount, total: order.count) }

  /// Whether all cells are there.
  package var isDone: Bool { doneCount == order.count }

  package mutating func doNextPiece() -> Int {
    let piece = order[doneCount..<min(doneCount + Self.cellsAtATime, order.count)]
    guard let first = piece.indices.first else { return 1 }
    let (probe, places, columns) = (probe, places, columns)
    let found = mapInParallel(piece.count) { index in
      let place = Int(piece[first + index])
      return probe.cell(from: Vector(places.xs[place % columns], places.ys[place / columns]))
    }
    for (place, found) in zip(piece, found) { cells[Int(place)] = found.cell }
    doneCount += piece.count
    return found.reduce(0) { $0 + $1.work + 1 } * cost
  }

  /// What is known of a cell: its own, or that of the nearest coarser one at its upper left.
  package func cell(column: Int, row: Int) -> BasinMap.Cell? {
    var stride = 1
    while stride <= Self.coarsest {
      let place = row / stride * stride * columns + column / stride * stride
      if let cell = cells[place] { return cell }
      stride *= 2
    }
    return nil
  }

  /// How many of the cells so far end where.
  package var counts: [BasinMap.End: Int] {
    cells.reduce(into: [:]) { counts, cell in
      if let cell { counts[cell.end, default: 0] += 1 }
    }
  }
}
