import Plotting

/// The characters of a picture that are written as text, in runs of one look.
enum SVGText {
  /// One element for each run of cells in a row, whose indices are their columns.
  ///
  /// A run starts and ends with something visible, and is stretched to the cells it took on screen.
  static func elements(for cells: ArraySlice<SVGCell>, row: Int) -> [String] {
    var elements: [String] = []
    var column = cells.startIndex
    while column < cells.endIndex {
      guard cells[column].isText, cells[column].cell.scalar != " " else {
        column += 1
        continue
      }
      let first = cells[column]
      var end = column
      var next = column
      while next < cells.endIndex, cells[next].continues(first) {
        if cells[next].cell.scalar != " " { end = next }
        next += 1
      }
      elements.append(element(Array(cells[column...end]), column: column, row: row))
      column = end + 1
    }
    return elements
  }

  private static func element(_ cells: [SVGCell], column: Int, row: Int) -> String {
    var text = String.UnicodeScalarView()
    var columns = 0
    for cell in cells.map(\.cell) where cell.width > 0 {
      text.append(cell.scalar)
      if cell.mark != "\0" { text.append(cell.mark) }
      columns += Int(cell.width)
    }
    let x = column * SVG.cellWidth
    let y = row * SVG.cellHeight + 15
    return "<text x=\"\(x)\" y=\"\(y)\" textLength=\"\(columns * SVG.cellWidth)\""
      + " lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\""
      + " fill=\"\(XML.color(cells[0].foreground))\"\(look(cells[0].cell.attributes))>"
      + XML.escape(String(text)) + "</text>"
  }

  private static func look(_ attributes: Attributes) -> String {
    (attributes.contains(.bold) ? " font-weight=\"bold\"" : "")
      + (attributes.contains(.italic) ? " font-style=\"italic\"" : "")
      + (attributes.contains(.underline) ? " text-decoration=\"underline\"" : "")
      + (attributes.contains(.dim) ? " opacity=\"0.6\"" : "")
  }
}

extension SVGCell {
  /// Whether the cell belongs to a run of text that another has begun.
  fileprivate func continues(_ first: SVGCell) -> Bool {
    cell.width == 0
      || isText && foreground == first.foreground && cell.attributes == first.cell.attributes
  }
}
