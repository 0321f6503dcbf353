import Plotting

/// Everything in a picture that is drawn, one path a colour and kind.
struct SVGShapes {
  private struct Paths {
    private var order: [Color] = []
    private var data: [Color: String] = [:]

    mutating func append(_ path: String, _ color: Color) {
      if data[color] == nil { order.append(color) }
      data[color, default: ""] += path
    }

    func elements(_ attributes: (String) -> String) -> [String] {
      order.map { "<path \(attributes(XML.color($0))) d=\"\(data[$0] ?? "")\"/>" }
    }
  }

  private var backgrounds = Paths()
  private var blocks = Paths()
  private var dots = Paths()

  /// The elements in the order in which they lie above each other.
  var elements: [String] {
    let fill: (String) -> String = { "fill=\"\($0)\" shape-rendering=\"crispEdges\"" }
    return backgrounds.elements(fill) + blocks.elements(fill)
      + dots.elements { "stroke=\"\($0)\" stroke-width=\"3.4\" stroke-linecap=\"round\"" }
  }

  /// Adds the backgrounds of cells in a row, whose indices are their columns; those of equal
  /// neighbours as one rectangle, and none where the ground has that colour already.
  mutating func addBackgrounds(of cells: ArraySlice<SVGCell>, row: Int, ground: Color?) {
    var start = cells.startIndex
    for column in cells.indices.dropFirst() + [cells.endIndex] where start < cells.endIndex {
      let color = cells[start].background
      if column < cells.endIndex, cells[column].background == color { continue }
      if color != ground {
        backgrounds.append(
          rectangle(
            x: start * SVG.cellWidth, y: row * SVG.cellHeight,
            width: (column - start) * SVG.cellWidth, height: SVG.cellHeight), color)
      }
      start = column
    }
  }

  /// Adds the dots and blocks of cells in a row, whose indices are their columns.
  mutating func addGlyphs(of cells: ArraySlice<SVGCell>, row: Int) {
    for (column, cell) in zip(cells.indices, cells) {
      let x = column * SVG.cellWidth
      let y = row * SVG.cellHeight
      if let bits = cell.dots {
        for (bit, dot) in Self.dotCenters.enumerated() where bits >> bit & 1 == 1 {
          dots.append("M\(Double(x) + dot.x) \(Double(y) + dot.y)h0", cell.foreground)
        }
      } else if let block = cell.block {
        addBlock(block, x: x, y: y, color: cell.foreground)
      }
    }
  }

  private mutating func addBlock(_ block: BlockShape, x: Int, y: Int, color: Color) {
    let width = SVG.cellWidth / 2
    func edge(_ row: Int) -> Int { row * SVG.cellHeight / block.rows }
    for row in 0..<block.rows {
      let pair = block.bits >> (2 * row) & 3
      guard pair != 0 else { continue }
      blocks.append(
        rectangle(
          x: x + (pair == 2 ? width : 0), y: y + edge(row),
          width: pair == 3 ? 2 * width : width, height: edge(row + 1) - edge(row)), color)
    }
  }

  private func rectangle(x: Int, y: Int, width: Int, height: Int) -> String {
    "M\(x) \(y)h\(width)v\(height)h-\(width)z"
  }

  /// Where the dot of each bit lies in its cell, by the order of bits in Unicode.
  private static let dotCenters: [(x: Double, y: Double)] = [
    (2.5, 2.5), (2.5, 7.5), (2.5, 12.5), (7.5, 2.5), (7.5, 7.5), (7.5, 12.5), (2.5, 17.5),
    (7.5, 17.5),
  ]
}
