/// A rectangle of dots, kept as one mask a cell, on which lines can be drawn.
///
/// Whatever falls outside is left out, and a line keeps its direction where it leaves.
struct DotCanvas: Hashable, Sendable {
  let columns: Int
  let rows: Int
  private(set) var masks: [UInt8]
  /// Whether no dot was ever set.
  private(set) var isEmpty = true

  init(size: Size) {
    columns = size.columns
    rows = size.rows
    masks = Array(repeating: 0, count: size.columns * size.rows)
  }

  subscript(x: Int, y: Int) -> DotMask { DotMask(rawValue: masks[y * columns + x]) }

  /// Sets one dot and says in which cell; nil outside.
  @discardableResult
  mutating func set(x: Int, y: Int) -> Int? {
    guard x >= 0, x < columns * 2, y >= 0, y < rows * 4 else { return nil }
    let cell = y / 4 * columns + x / 2
    masks[cell] |= DotMask(x: x % 2, y: y % 4).rawValue
    isEmpty = false
    return cell
  }

  /// Adds the dots of a canvas of the same size in those cells that have some already.
  mutating func complete(with other: Self) {
    for cell in masks.indices where masks[cell] != 0 { masks[cell] |= other.masks[cell] }
  }

  /// The dots of canvases of one size together, to see at once where there are none.
  static func together(_ canvases: [Self]) -> [UInt8] {
    var masks = canvases.first?.masks ?? []
    for canvas in canvases.dropFirst() {
      masks.withUnsafeMutableBufferPointer { masks in
        canvas.masks.withUnsafeBufferPointer { others in
          for cell in 0..<min(masks.count, others.count) { masks[cell] |= others[cell] }
        }
      }
    }
    return masks
  }

  /// Sets the dots along a line, both ends included, and names each and its cell.
  mutating func line(
    from: DotPosition, to: DotPosition, touched: (_ cell: Int, _ dot: DotMask) -> Void = { _, _ in }
  ) {
    let area = DotArea(columns: columns * 2, rows: rows * 4)
    guard let (start, end) = area.clip(from: from, to: to) else { return }
    let columns = columns
    isEmpty = false
    masks.withUnsafeMutableBufferPointer { masks in
      func set(_ x: Int, _ y: Int) {
        let cell = y / 4 * columns + x / 2
        let dot = DotMask(x: x % 2, y: y % 4)
        masks[cell] |= dot.rawValue
        touched(cell, dot)
      }
      let across = end.x - start.x
      let down = end.y - start.y
      let (left, right) = area.columns(from: start.x, to: end.x)
      let (top, bottom) = area.rows(from: start.y, to: end.y)
      if top == bottom {
        for x in left...right { set(x, top) }
      } else if abs(across) >= abs(down) {
        let slope = down / across
        for x in left...right {
          let y = start.y + (Double(x) + 0.5 - start.x) * slope
          set(x, area.row(Self.between(start.y, end.y, at: y)))
        }
      } else {
        let slope = across / down
        for y in top...bottom {
          let x = start.x + (Double(y) + 0.5 - start.y) * slope
          set(area.column(Self.between(start.x, end.x, at: x)), y)
        }
      }
    }
  }

  /// The middle of the first or last dot may lie beyond the end of the line.
  private static func between(_ one: Double, _ other: Double, at value: Double) -> Double {
    min(max(value, min(one, other)), max(one, other))
  }
}

extension [UInt8] {
  /// Whether eight bytes follow from `index` on that are all zero: masks of dots mostly are.
  func hasEightZeros(at index: Int) -> Bool {
    index + 8 <= count
      && withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index, as: UInt64.self) == 0 }
  }
}
