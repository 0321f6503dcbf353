/// The state of one scan over a grid: the crossings found so far, and for each edge that a later
/// square will meet again, which crossing lies on it.
struct ContourTracer {
  private struct Crossing {
    var point: Point
    var level: Int
    var next = none
    var isEntered = false
  }

  private static let none: Int32 = -1

  private let grid: Grid
  private let levels: Levels
  private let isMirrored: Bool
  private var crossings: [Crossing] = []
  /// The crossing of each level on the edge between each column and the next: in the row above
  /// until a square has passed, in the row below after.
  private var inRow: [Int32]
  /// The crossing of each level on the edge between the square and the one before it.
  private var onLeft: [Int32]

  init(grid: Grid, levels: Levels) {
    self.grid = grid
    self.levels = levels
    let count = levels.edges.count
    isMirrored = (grid.xs[0] > grid.xs[1]) != (grid.ys[0] > grid.ys[1])
    inRow = Array(repeating: Self.none, count: count * grid.width)
    onLeft = Array(repeating: Self.none, count: count)
    // As many as lines once along and once across the grid would have.
    crossings.reserveCapacity(count * (grid.width + grid.height))
  }

  /// Finds and links all crossings.
  mutating func trace(_ values: UnsafeBufferPointer<Double>) {
    let width = grid.width
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * width) { bands in
      var upper = UnsafeMutableBufferPointer(rebasing: bands[..<width])
      var lower = UnsafeMutableBufferPointer(rebasing: bands[width...])
      levels.classify(UnsafeBufferPointer(rebasing: values[..<width]), into: upper)
      for row in 0..<grid.height - 1 {
        let start = (row + 1) * width
        levels.classify(
          UnsafeBufferPointer(rebasing: values[start..<start + width]), into: lower)
        trace(row: row, values: values, upper: .init(upper), lower: .init(lower))
        swap(&upper, &lower)
      }
    }
  }

  private mutating func trace(
    row: Int, values: UnsafeBufferPointer<Double>,
    upper: UnsafeBufferPointer<UInt8>, lower: UnsafeBufferPointer<UInt8>
  ) {
    for level in onLeft.indices { onLeft[level] = Self.none }
    let above = UnsafeRawBufferPointer(upper)
    let below = UnsafeRawBufferPointer(lower)
    let squares = grid.width - 1
    var column = 0
    while column < squares {
      if column + 8 < grid.width {
        let first = above.loadUnaligned(fromByteOffset: column, as: UInt64.self)
        let differences =
          (first ^ above.loadUnaligned(fromByteOffset: column + 1, as: UInt64.self))
          | (first ^ below.loadUnaligned(fromByteOffset: column, as: UInt64.self))
          | (first ^ below.loadUnaligned(fromByteOffset: column + 1, as: UInt64.self))
        if differences == 0 {
          column += 8
          continue
        }
      }
      for column in column..<min(column + 8, squares) {
        let bands = (upper[column], upper[column + 1], lower[column + 1], lower[column])
        if bands.0 != bands.1 || bands.0 != bands.2 || bands.0 != bands.3 {
          trace(square: Square(row: row, column: column, bands: bands, grid: grid, values: values))
        }
      }
      column += 8
    }
  }

  // Inlined, since a square handed over in memory would be waited for.
  @inline(__always)
  private mutating func trace(square: Square) {
    let count = levels.edges.count
    let start = square.column * count
    guard square.isFinite else {
      for level in 0..<count {
        inRow[start + level] = Self.none
        onLeft[level] = Self.none
      }
      return
    }
    for level in square.lowestBand..<square.highestBand {
      let value = levels.edges[level]
      let corners = square.corners(aboveLevel: level)
      var found = (Self.none, Self.none, Self.none, Self.none)
      if square.crosses(.near, corners) {
        let known = inRow[start + level]
        found.0 = known == Self.none ? add(square.crossing(.near, at: value), level) : known
      }
      if square.crosses(.left, corners) {
        let known = onLeft[level]
        found.3 = known == Self.none ? add(square.crossing(.left, at: value), level) : known
      }
      if square.crosses(.right, corners) {
        found.1 = add(square.crossing(.right, at: value), level)
        onLeft[level] = found.1
      }
      if square.crosses(.far, corners) {
        found.2 = add(square.crossing(.far, at: value), level)
        inRow[start + level] = found.2
      }
      guard let (first, second) = square.segments(corners, level: value) else { continue }
      link(pick(first.from, found), pick(first.to, found))
      if let second { link(pick(second.from, found), pick(second.to, found)) }
    }
  }

  private func pick(_ side: Square.Side, _ found: (Int32, Int32, Int32, Int32)) -> Int32 {
    switch side {
    case .near: found.0
    case .right: found.1
    case .far: found.2
    case .left: found.3
    }
  }

  private mutating func add(_ point: Point, _ level: Int) -> Int32 {
    crossings.append(Crossing(point: point, level: level))
    return Int32(crossings.count - 1)
  }

  private mutating func link(_ from: Int32, _ to: Int32) {
    let (from, to) = isMirrored ? (to, from) : (from, to)
    crossings[Int(from)].next = to
    crossings[Int(to)].isEntered = true
  }

  /// Follows the links from crossing to crossing.
  consuming func lines() -> [ContourLine] {
    var lines: [ContourLine] = []
    for index in crossings.indices where !crossings[index].isEntered {
      lines.append(line(from: index, isClosed: false))
    }
    for index in crossings.indices where crossings[index].next != Self.none {
      lines.append(line(from: index, isClosed: true))
    }
    return lines
  }

  /// How many crossings follow each other, this one included.
  private func length(from start: Int) -> Int {
    var (length, index) = (1, crossings[start].next)
    while index != Self.none, index != start {
      (length, index) = (length + 1, crossings[Int(index)].next)
    }
    return length
  }

  private mutating func line(from start: Int, isClosed: Bool) -> ContourLine {
    var points: [Point] = []
    points.reserveCapacity(length(from: start))
    var index = start
    while true {
      points.append(crossings[index].point)
      let next = crossings[index].next
      crossings[index].next = Self.none
      if next == Self.none || next == start { break }
      index = Int(next)
    }
    return ContourLine(level: crossings[start].level, points: points, isClosed: isClosed)
  }
}
