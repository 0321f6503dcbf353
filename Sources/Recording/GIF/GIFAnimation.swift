import Plotting

/// A recording that plays everywhere: GIF89a, round and round.
///
/// There is one table of colours for all. Each screen is the rectangle around what has changed, in which
/// what has not is left out.
public struct GIFAnimation {
  /// What has changed with one screen: cells and the numbers of their tiles.
  private struct Frame {
    var time: Duration
    var cells: [(x: Int, y: Int, tile: Int)]
  }

  private var tiles: CellTiles
  private var size = Size(columns: 0, rows: 0)
  private var shown: [Int] = []
  private var frames: [Frame] = []

  /// A recording with cells of so many pixels.
  package init(_ tiles: CellTiles) {
    self.tiles = tiles
  }

  /// Adds a screen that appears so long after the first one; each comes later than the one before, all of
  /// one size.
  public mutating func add(_ screen: CellBuffer, at time: Duration) {
    if frames.isEmpty {
      size = screen.size
      shown = Array(repeating: -1, count: size.columns * size.rows)
    }
    var frame = Frame(time: time, cells: [])
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        let tile = tiles.number(x, y, in: screen)
        guard tile != shown[y * size.columns + x] else { continue }
        shown[y * size.columns + x] = tile
        frame.cells.append((x, y, tile))
      }
    }
    if !frame.cells.isEmpty { frames.append(frame) }
  }

  /// The whole file; `time` is when the last screen has been seen.
  public func finish(at time: Duration) -> [UInt8] {
    let table = ColorTable(colorCounts)
    let bits = (1...8).first { 1 << $0 > table.colors.count } ?? 8
    let indexed = (0..<tiles.count).map { tiles[$0].map { table[$0] } }
    var file = Array("GIF89a".utf8)
    file += Self.word(size.columns * tiles.width) + Self.word(size.rows * tiles.height)
    file += [0xF0 | UInt8(bits - 1), 0, 0]
    for color in table.colors + Array(repeating: 0, count: (1 << bits) - table.colors.count) {
      file += [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> $0) }
    }
    file += [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
    let ends = frames.dropFirst().map(\.time) + [time]
    for (frame, end) in zip(frames, ends) {
      let hundredths = Self.hundredths(end) - Self.hundredths(frame.time)
      file += image(of: frame, hundredths: hundredths, indexed, nothing: table.colors.count, bits)
    }
    return file + [0x3B]
  }

  private var colorCounts: [UInt32: Int] {
    var uses = [Int](repeating: 0, count: tiles.count)
    for frame in frames { for cell in frame.cells { uses[cell.tile] += 1 } }
    var counts: [UInt32: Int] = [:]
    for (number, uses) in uses.enumerated() {
      var own: [UInt32: Int] = [:]
      for pixel in tiles[number] { own[pixel, default: 0] += 1 }
      for (color, count) in own { counts[color, default: 0] += count * uses }
    }
    return counts
  }

  private func image(
    of frame: Frame, hundredths: Int, _ indexed: [[UInt8]], nothing: Int, _ bits: Int
  ) -> [UInt8] {
    let xs = frame.cells.map(\.x)
    let ys = frame.cells.map(\.y)
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return [] }
    let width = (right - left + 1) * tiles.width
    let height = (bottom - top + 1) * tiles.height
    var pixels = [UInt8](repeating: UInt8(nothing), count: width * height)
    for cell in frame.cells {
      let start = (cell.y - top) * tiles.height * width + (cell.x - left) * tiles.width
      for row in 0..<tiles.height {
        let from = row * tiles.width
        pixels.replaceSubrange(
          start + row * width..<start + row * width + tiles.width,
          with: indexed[cell.tile][from..<from + tiles.width])
      }
    }
    // What is drawn stays; one place of the table draws nothing.
    var image: [UInt8] = [0x21, 0xF9, 4, 0x05] + Self.word(min(hundredths, 0xFFFF))
    image += [UInt8(nothing), 0, 0x2C]
    image += Self.word(left * tiles.width) + Self.word(top * tiles.height)
    image += Self.word(width) + Self.word(height) + [0]
    return image + LZW.encode(pixels, bits: max(bits, 2))
  }

  private static func hundredths(_ time: Duration) -> Int {
    Int((time / .milliseconds(10)).rounded())
  }

  private static func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }
}
