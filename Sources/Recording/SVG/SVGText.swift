import Plotting

/// The characters of a picture that are written as text, in words of one look.
///
/// Each character is told where its cell is. What knows nothing of that, as many renderers outside
/// browsers, still puts the beginning of every word into its cell.
enum SVGText {
  /// One element for each word in a row of cells, whose indices are their columns.
  static func elements(for cells: ArraySlice<SVGCell>, row: Int) -> [String] {
    var elements: [String] = []
    var column = cells.startIndex
    while column < cells.endIndex {
      guard cells[column].isText, cells[column].cell.scalar != " " else {
        column += 1
        continue
      }
      let first = cells[column]
      let start = column
      // A character beyond the first plane counts as two in some programs: it ends its word.
      var isOpen = true
      while column < cells.endIndex, column == start || isOpen, cells[column].continues(first) {
        isOpen = cells[column].cell.scalar.value <= 0xFFFF
        column += 1
      }
      elements.append(element(cells[start..<column], row: row))
    }
    return elements
  }

  private static func element(_ cells: ArraySlice<SVGCell>, row: Int) -> String {
    var text = String.UnicodeScalarView()
    var places: [String] = []
    for (column, cell) in zip(cells.indices, cells.lazy.map(\.cell)) where cell.width > 0 {
      // A mark has a place too, which is that of what it stands on.
      for scalar in cell.mark == "\0" ? [cell.scalar] : [cell.scalar, cell.mark] {
        text.append(scalar)
        places.append(String(column * SVG.cellWidth))
      }
    }
    let first = cells[cells.startIndex]
    return "<text x=\"\(places.joined(separator: " "))\" y=\"\(row * SVG.cellHeight + 15)\""
      + " fill=\"\(XML.color(first.foreground))\"\(look(first.cell.attributes))>"
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
  /// Whether the cell belongs to a word that another has begun.
  fileprivate func continues(_ first: SVGCell) -> Bool {
    cell.width == 0
      || isText && cell.scalar != " " && foreground == first.foreground
        && cell.attributes == first.cell.attributes
  }
}
