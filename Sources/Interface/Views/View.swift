import Plotting
import Presets

/// A part of the screen: a value made from the state for one frame.
protocol View {
  /// Draws itself; what falls outside is clipped.
  func draw(into buffer: inout CellBuffer)
}

/// Colours and characters of this terminal, and its language, as the views ask for them.
struct Look: Equatable {
  /// The colours.
  let palette: Palette
  /// The characters.
  let glyphs: GlyphSet
  /// The language of what is written.
  let language: Language
  /// How many pixels a cell has, where maps are drawn with them.
  let pixels: CellPixels?

  init(_ display: Display) {
    palette = display.palette
    glyphs = display.glyphs
    language = display.language
    pixels = display.shownPixels
  }

  /// A cell with nothing in it.
  var blank: Cell {
    Cell(foreground: palette.text.foreground, background: palette.background)
  }

  /// Bold text in the colour of the optimizer at place `index`.
  func style(of index: Int) -> Style {
    Style(palette.line(index), attributes: .bold)
  }

  /// Points at the line that is chosen or in focus.
  var pointer: String { glyphs == .ascii ? ">" : "\u{203A}" }

  /// The letter of the optimizer at place `index`: A, B, C, and so on.
  func letterScalar(of index: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "A") + UInt8(clamping: min(index, 25)))
  }

  /// The letter as a piece of text.
  func letter(of index: Int) -> String { String(letterScalar(of: index)) }

  /// The sign of the optimizer at place `index` as a piece of text.
  func sign(of index: Int) -> String { glyph(.head(shape: index)) }

  /// The sign of its average as a piece of text.
  func averageSign(of index: Int) -> String { glyph(.average(shape: index)) }

  private func glyph(_ kind: Marker.Kind) -> String {
    String(Marker(kind, at: Point(x: 0, y: 0), letter: " ").glyph(glyphs))
  }
}

extension CellBuffer {
  /// Writes `text` so that it ends before column `endX`, cut at the left where there is no room.
  mutating func write(_ text: String, endX: Int, y: Int, style: Style, from startX: Int = 0) {
    let columns = TextLayout.columns(of: text)
    write(
      text, x: max(startX, endX - columns), y: y, style: style,
      maximumColumns: endX - max(startX, endX - columns))
  }
}
