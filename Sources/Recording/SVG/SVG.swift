import Plotting

/// Screens as pictures in Scalable Vector Graphics, which need no terminal and no special font.
public struct SVG: Hashable, Sendable {
  /// What assistive technology reads, and browsers show as a tip.
  public var title: String
  /// Stands for the terminal's default foreground.
  public var foreground: Color
  /// Stands for the terminal's default background.
  public var background: Color

  /// A cell is 10 units wide and 20 high: small whole numbers everywhere, and the proportions of
  /// most fonts.
  static let cellWidth = 10
  static let cellHeight = 20

  /// Pictures with a title; the colours count only where cells leave theirs to the terminal.
  public init(title: String, foreground: Color = .rgb(0xE4E8F0), background: Color = .rgb(0x0B0D14))
  {
    self.title = title
    self.foreground = foreground
    self.background = background
  }

  /// The picture of a screen, the same bytes for the same cells.
  ///
  /// Backgrounds are merged into runs; braille and block characters are drawn as dots and
  /// rectangles, so that they look right in any font; other text is written cell by cell.
  public func encode(_ buffer: CellBuffer) -> String {
    let rows = (0..<buffer.size.rows).map { (row: $0, cells: cells(ofRow: $0, in: buffer)[...]) }
    let lines = head(buffer.size) + elements(for: rows, ground: background) + ["</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The cells of a row, with their colours settled.
  func cells(ofRow row: Int, in buffer: CellBuffer) -> [SVGCell] {
    (0..<buffer.size.columns).map { SVGCell(buffer[$0, row], picture: self) }
  }

  /// What draws pieces of rows, each cell's index its column, on a ground; without one, over
  /// whatever is there.
  func elements(
    for pieces: [(row: Int, cells: ArraySlice<SVGCell>)], ground: Color?
  ) -> [String] {
    var shapes = SVGShapes()
    var text: [String] = []
    for (row, cells) in pieces {
      shapes.addBackgrounds(of: cells, row: row, ground: ground)
      shapes.addGlyphs(of: cells, row: row)
      text += SVGText.elements(for: cells, row: row)
    }
    return shapes.elements + text
  }

  /// The beginning of a picture of so many cells.
  ///
  /// Within a page a label takes the place of its title.
  func head(_ size: Size, label: String? = nil) -> [String] {
    let width = size.columns * Self.cellWidth
    let height = size.rows * Self.cellHeight
    let name = label.map { " aria-label=\"\(XML.escape($0))\"" } ?? ""
    return [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\""
        + " width=\"\(width)\" height=\"\(height)\" role=\"img\"\(name)"
        + " font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\""
        + " font-size=\"16\">"
    ] + (label == nil ? ["<title>\(XML.escape(title))</title>"] : []) + [
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(XML.color(background))\"/>"
    ]
  }
}
