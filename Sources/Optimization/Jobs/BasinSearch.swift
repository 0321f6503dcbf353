/// Finds the basins of minima: the places from which descents lead to each.
///
/// From the middle of every cell of a grid, the lowest first, a descent goes against the gradient in
/// steps of half a cell (Euler's method), until it comes to a cell amid others that lead to the same
/// minimum. Where neighbours lead to different minima, cells are halved along each axis, and descents
/// go from each part: up to three times, less often where basins are many.
package struct BasinSearch: Job {
  /// The basins; nil until all is done.
  package private(set) var result: Basins?

  private let minima: [Vector]
  private let landscape: any Landscape
  private let domain: Domain
  private var descents: GridDescent
  private var heights: [Double] = []
  /// The cells that have a value, the lowest first, once all have been looked at.
  private var order: [Int]?
  private var nextCell = 0
  private var strayCount = 0
  /// The parts of the cells beside a border, once all cells have a label.
  private var parts: [Int]?
  private var nextPart = 0
  /// What has been found of them so far.
  private var partLabels: [(part: Int, label: Int32)] = []
  private var halvings = 0

  private static let across = 64
  private static let acrossCurve = 1024
  private static let rowsAtATime = 16
  private static let cellsAtATime = 128
  private static let partsAtATime = 256
  private static let mostHalvings = 3
  /// Cells beside a border are not halved where there are more of them than this.
  private static let mostBorderCells = 6000
  /// More descents that do not arrive are none that could be told apart: those of a plain.
  private static let mostStrays = 512

  /// A search for the basins of `minima`, which are some of those that `landscape` has in `domain`.
  package init(of minima: [Vector], on landscape: any Landscape, in domain: Domain) {
    self.minima = minima
    self.landscape = landscape
    self.domain = domain
    let grid = CellGrid(
      over: domain, dimension: landscape.dimension, across: Self.across,
      acrossCurve: Self.acrossCurve)
    descents = GridDescent(to: minima, on: landscape, grid)
    if minima.count < 2 { result = Basins(nearestTo: minima) }
  }

  private var grid: CellGrid { descents.grid }

  package var progress: JobProgress {
    let total = 100 * (2 + Self.mostHalvings)
    guard result == nil else { return JobProgress(done: total, total: total) }
    guard let order else {
      return JobProgress(done: 100 * heights.count / grid.count, total: total)
    }
    guard let parts else {
      return JobProgress(done: 100 + 100 * nextCell / max(1, order.count), total: total)
    }
    let done = 100 * halvings + 100 * nextPart / max(1, parts.count)
    return JobProgress(done: 100 + done, total: total)
  }

  package mutating func doNextPiece() -> Int {
    let evaluations =
      if let parts { nextPart < parts.count ? label(parts: parts) : halve() } else if let order {
        nextCell < order.count ? label(inOrder: order) : halve()
      } else { look() }
    return evaluations * landscape.evaluationWork
  }

  /// Looks at some rows, and puts the cells in order after the last.
  private mutating func look() -> Int {
    let row = heights.count / grid.columns
    let rows = row..<min(row + Self.rowsAtATime, grid.rows)
    heights += grid.heights(of: landscape, rows: rows)
    if heights.count == grid.count {
      order = heights.indices.filter { heights[$0].isFinite }
        .sorted { (heights[$0], $0) < (heights[$1], $1) }
      heights = []
    }
    return rows.count * grid.columns
  }

  /// Descends from some of the cells, one after the other: each may end where those before it began.
  private mutating func label(inOrder order: [Int]) -> Int {
    let cells = order[nextCell..<min(nextCell + Self.cellsAtATime, order.count)]
    nextCell = cells.endIndex
    var evaluations = 0
    for cell in cells {
      let way = descents.way(from: grid.place(cell))
      evaluations += way.evaluations
      descents.labels[cell] = way.label ?? nearest(to: way.end)
    }
    return evaluations
  }

  /// The minimum of a descent that has not arrived: the one that a better one from its end reaches.
  private mutating func nearest(to end: Vector) -> Int32 {
    strayCount += 1
    let isFollowed = strayCount <= Self.mostStrays && grid.index(of: end) != nil
    let bottom =
      isFollowed ? Descent(on: landscape, cell: grid.cell).descend(from: end).bottom : end
    return Int32(minima.nearest(to: bottom.isFinite ? bottom : end) ?? 0)
  }

  /// Descends from some of the parts; one that does not arrive has the minimum of its cell.
  private mutating func label(parts: [Int]) -> Int {
    let (first, descents) = (nextPart, descents)
    let count = min(Self.partsAtATime, parts.count - first)
    nextPart += count
    let ways = mapInParallel(count) { number in
      descents.way(from: descents.grid.place(parts[first + number]))
    }
    var evaluations = 0
    for (number, way) in ways.enumerated() {
      evaluations += way.evaluations
      if let label = way.label { partLabels.append((parts[first + number], label)) }
    }
    return evaluations
  }

  /// Halves the cells beside a border, or ends where that has been done often enough.
  private mutating func halve() -> Int {
    for (part, label) in partLabels { descents.labels[part] = label }
    partLabels = []
    let border = halvings < Self.mostHalvings ? descents.border : []
    guard !border.isEmpty, border.count <= Self.mostBorderCells else {
      result = Basins(of: minima, in: domain, columns: grid.columns, labels: descents.labels)
      return grid.count / 16
    }
    halvings += 1
    parts = border.flatMap { grid.halves(of: $0) }
    nextPart = 0
    descents = descents.halved
    return grid.count / 16
  }
}
