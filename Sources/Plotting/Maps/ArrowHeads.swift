/// The tips of one kind of arrows.
package struct ArrowHeads {
  /// The characters to the left, up, right and down, the first of them by number.
  private let straight: UInt32
  /// Those to the upper left, upper right, lower right and lower left.
  private let diagonal: UInt32

  /// A single line: the gradient.
  package static let single = Self(straight: 0x2190, diagonal: 0x2196)
  /// A double line: the next move.
  package static let double = Self(straight: 0x21D0, diagonal: 0x21D6)

  /// The head nearest to a direction on the screen, where a cell is twice as high as wide.
  package func head(columns: Int, rows: Int, _ glyphs: GlyphSet) -> Unicode.Scalar {
    let isSteep = rows.magnitude > columns.magnitude
    if glyphs == .ascii {
      return isSteep ? (rows < 0 ? "^" : "v") : columns < 0 ? "<" : ">"
    }
    if isSteep { return character(straight, rows < 0 ? 1 : 3) }
    if columns.magnitude > 4 * rows.magnitude { return character(straight, columns < 0 ? 0 : 2) }
    let isUp = rows < 0
    return character(diagonal, columns < 0 ? (isUp ? 0 : 3) : isUp ? 1 : 2)
  }

  private func character(_ first: UInt32, _ offset: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(first + offset) ?? "*"
  }
}
