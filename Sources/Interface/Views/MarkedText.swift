import Plotting

extension CellBuffer {
  /// Writes `text` with some of its characters underlined and bold, and says how many columns it
  /// took; what does not fit into `maximumColumns` is cut.
  @discardableResult
  mutating func write(
    _ text: String, marking marks: Set<Int>, x: Int, y: Int, style: Style, maximumColumns: Int,
    ellipsis: Unicode.Scalar
  ) -> Int {
    let columns = write(
      text, x: x, y: y, style: style, maximumColumns: maximumColumns, ellipsis: ellipsis)
    var offset = 0
    for (index, character) in text.enumerated() where offset < columns {
      let width = TextLayout.columns(of: String(character))
      if marks.contains(index) {
        // A wide character is the first of its two cells; the other follows it.
        self[x + offset, y].attributes.formUnion([.bold, .underline])
      }
      offset += width
    }
    return columns
  }
}
