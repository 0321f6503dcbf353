/// A cloud with what it takes to tell it from others.
public struct CloudLayer: Hashable, Sendable {
  /// The points.
  public var cloud: Cloud
  /// Its colour; nil for that of plain text.
  public var color: Color?
  /// The optimizer's letter, shown in lower case where there are only letters.
  public var letter: Unicode.Scalar
  /// Whether it lies above all others.
  public var isFocused: Bool

  /// A cloud in the colour and with the letter of its optimizer.
  public init(_ cloud: Cloud, color: Color?, letter: Unicode.Scalar, isFocused: Bool = false) {
    self.cloud = cloud
    self.color = color
    self.letter = letter
    self.isFocused = isFocused
  }

  /// Draws clouds that share one projection over the ground, whose background stays.
  ///
  /// Each cell shows the dots of one cloud only: the focused one before the one with most dots, that
  /// before the first.
  public static func draw(
    _ layers: [Self], into buffer: inout CellBuffer, palette: Palette, glyphs: GlyphSet
  ) {
    guard let rect = layers.first?.cloud.projection.rect else { return }
    var fades = FadeTable(palette: palette)
    let visible = buffer.bounds.intersection(rect)
    for y in visible.y..<visible.endY {
      for x in visible.x..<visible.endX {
        let cell = (y - rect.y) * rect.columns + x - rect.x
        guard let winner = winner(of: layers, cell: cell) else { continue }
        let density = winner.cloud.densities[cell]
        let color = fades.color(
          winner.color ?? palette.text.foreground, over: buffer[x, y].background, age: 1 - density)
        buffer.put(
          winner.glyph(cell, glyphs), x: x, y: y,
          style: Style(color, attributes: palette.tier == .mono && density < 1 / 3 ? .dim : []))
      }
    }
  }

  /// Half blocks and letters have no dots to spare: there a cell is shaded as a whole.
  private func glyph(_ cell: Int, _ glyphs: GlyphSet) -> Unicode.Scalar {
    let density = cloud.densities[cell]
    return switch glyphs {
    case .braille, .octants, .sextants:
      DotMask(rawValue: cloud.canvas.masks[cell]).glyph(glyphs, letter: letter)
    case .blocks: density < 1 / 3 ? "\u{2591}" : density < 2 / 3 ? "\u{2592}" : "\u{2593}"
    case .ascii: density < 1 / 3 ? "," : letter.lowercase
    }
  }

  private static func winner(of layers: [Self], cell: Int) -> Self? {
    var best: Int?
    func rank(_ index: Int) -> (Int, Int) {
      (layers[index].isFocused ? 1 : 0, layers[index].cloud.canvas.masks[cell].nonzeroBitCount)
    }
    for index in layers.indices where layers[index].cloud.canvas.masks[cell] != 0 {
      if best.map({ rank(index) > rank($0) }) ?? true { best = index }
    }
    return best.map { layers[$0] }
  }
}
