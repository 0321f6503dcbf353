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

  /// The filled quarters of a block character: upper left 1, upper right 2, lower left 4, lower
  /// right 8; nil for other characters.
  var quarters: UInt8? {
    Self.quarters[cell.scalar]
  }

  /// Whether the character has to be written rather than drawn.
  var isText: Bool {
    cell.width > 0 && dots == nil && quarters == nil
  }

  private static let quarters: [Unicode.Scalar: UInt8] = [
    "\u{2580}": 3, "\u{2584}": 12, "\u{2588}": 15, "\u{258C}": 5, "\u{2590}": 10,
    "\u{2596}": 4, "\u{2597}": 8, "\u{2598}": 1, "\u{2599}": 13, "\u{259A}": 9,
    "\u{259B}": 7, "\u{259C}": 11, "\u{259D}": 2, "\u{259E}": 6, "\u{259F}": 14,
  ]
}
