/// The bands of the eight dots of a cell, row by row, in one machine word.
struct CellBands: Hashable {
  private var packed: UInt64 = 0

  /// Reads the dots of the cell whose upper left one is at `corner` of a grid of that width.
  init(_ bands: UnsafeBufferPointer<UInt8>, corner: Int, width: Int) {
    for row in (0..<4).reversed() {
      let left = corner + row * width
      packed = packed << 16 | UInt64(bands[left + 1]) << 8 | UInt64(bands[left])
    }
  }

  subscript(dot: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(dot * 8)) }

  /// The band of most dots, leaving out one band: the first of those that are equally common, nil
  /// where there is no other.
  func commonest(except left: UInt8?) -> UInt8? {
    guard packed != UInt64(self[0]) &* 0x0101_0101_0101_0101 else {
      return left == self[0] ? nil : self[0]
    }
    var best: UInt8?
    var most = 0
    for dot in 0..<8 where self[dot] != left && self[dot] != best {
      let count = (0..<8).reduce(0) { $0 + (self[$1] == self[dot] ? 1 : 0) }
      if count > most {
        best = self[dot]
        most = count
      }
    }
    return best
  }
}
