import Plotting

/// A cell with its colours settled: defaults filled in, reversed ones exchanged.
struct SVGCell: Hashable {
  let cell: Cell
  let foreground: Color
  let background: Color

  init(_ cell: Cell, picture: SVG) {
    self.cell = cell
    let front = cell.foreground == .terminalDefault ? picture.foreground : cell.foreground
    let back = cell.background == .terminalDefault ? picture.background : cell.background
    let isReversed = cell.attributes.contains(.reverse)
    foreground = isReversed ? back : front
    background = isReversed ? front : back
  }

  /// The dots of a braille character from the bit of U+2801 up; nil for other characters.
  var dots: UInt8? {
    (0x2800...0x28FF).contains(cell.scalar.value)
      ? UInt8(truncatingIfNeeded: cell.scalar.value) : nil
  }

  /// The parts of the cell that a block character fills; nil for other characters.
  var block: BlockShape? { BlockShape(cell.scalar) }

  /// Whether the character has to be written rather than drawn.
  var isText: Bool {
    cell.width > 0 && dots == nil && block == nil
  }
}
