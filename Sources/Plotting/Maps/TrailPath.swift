/// What a trail went through, dot by dot and cell by cell.
struct TrailPath: Hashable, Sendable {
  /// For every dot the newest step that set it: eight a cell, in the order of the bits of a mask.
  private var dotSteps: [Int32]
  /// The cells in the order in which the trail came to them first.
  private var cells: [Int32] = []
  /// The place of every cell in this order, or -1.
  private var places: [Int32]

  /// A path through so many cells that has not begun.
  init(cellCount: Int) {
    dotSteps = Array(repeating: 0, count: cellCount * 8)
    places = Array(repeating: -1, count: cellCount)
  }

  /// Goes on to a dot of a cell.
  mutating func touch(_ dot: DotMask, of cell: Int, step: Int32) {
    let index = cell * 8 + dot.rawValue.trailingZeroBitCount
    dotSteps[index] = max(dotSteps[index], step)
    guard places[cell] < 0 else { return }
    places[cell] = Int32(clamping: cells.count)
    cells.append(Int32(clamping: cell))
  }

  /// Those of `mask`, the dots of a cell, that were set at step `oldest` or later.
  func dots(of mask: UInt8, in cell: Int, since oldest: Int) -> UInt8 {
    var recent: UInt8 = 0
    for bit in 0..<8 where mask >> bit & 1 != 0 && dotSteps[cell * 8 + bit] >= oldest {
      recent |= 1 << bit
    }
    return recent
  }

  /// The place of a cell among those that the trail came to; nil where it never was.
  func place(of cell: Int) -> Int? { places[cell] < 0 ? nil : Int(places[cell]) }

  /// Whether the cell at `place` and those before and behind it that fulfil `condition` are `count` in
  /// a row, or more.
  func isStretch(at place: Int, of count: Int, where condition: (_ cell: Int) -> Bool) -> Bool {
    var length = 1
    for direction in [-1, 1] {
      var next = place + direction
      while length < count, cells.indices.contains(next), condition(Int(cells[next])) {
        length += 1
        next += direction
      }
    }
    return length >= count
  }
}
