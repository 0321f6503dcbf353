/// A line of text on a page as the outlines of its letters, in pixels.
package struct TextOutlines {
  /// The closed lines of each letter.
  private(set) var letters: [[[Pixel]]] = []
  /// All lines.
  package var lines: [[Pixel]] { letters.flatMap { $0 } }

  /// How far variables lean.
  static let slant = 0.21
  /// A curve of a letter is drawn as so many lines; more are not seen at any size that is read.
  private static let pieces = 6

  /// The outlines of a text on a page whose millimetres have so many pixels.
  package init(_ text: VectorText, scale: Double) {
    let face = text.face == .bold ? Typeface.sansBold : .sans
    let main = Self.glyphs(text.content, face)
    let raised = Self.glyphs(text.exponent, .sans)
    let size = text.size / Outlines.unitsPerEm
    let width =
      Double(main.reduce(0) { $0 + $1.advance }) * size
      + Double(raised.reduce(0) { $0 + $1.advance }) * size * VectorText.exponentSize
    var x = 0.0
    switch text.anchor {
    case .start: break
    case .middle: x = -width / 2
    case .end: x = -width
    }
    let slant = text.face == .italic ? Self.slant : 0
    func write(_ glyphs: [Outlines.Glyph], size: Double, rise: Double) {
      for glyph in glyphs {
        let lines = Self.lines(of: glyph, size: size, slant: slant).map { line in
          line.map { way in
            let (across, down) = (x + way.x, way.y - rise)
            let spot =
              text.isUpright
              ? Spot(x: text.spot.x + down, y: text.spot.y - across)
              : Spot(x: text.spot.x + across, y: text.spot.y + down)
            return Pixel(spot.x * scale, spot.y * scale)
          }
        }
        if !lines.isEmpty { letters.append(lines) }
        x += Double(glyph.advance) / Outlines.unitsPerEm * size
      }
    }
    write(main, size: text.size, rise: 0)
    write(
      raised, size: text.size * VectorText.exponentSize, rise: text.size * VectorText.exponentRise)
  }

  /// The closed lines of a letter, from where it stands, y downwards.
  static func lines(of glyph: Outlines.Glyph, size: Double, slant: Double) -> [[Spot]] {
    glyph.lines(piecesPerCurve: pieces).map { line in
      line.map { Spot(x: ($0.x + slant * $0.y) * size, y: -$0.y * size) }
    }
  }

  private static func glyphs(_ text: String, _ face: Typeface) -> [Outlines.Glyph] {
    text.unicodeScalars.filter { $0.columns > 0 }.map(face.glyph)
  }
}
