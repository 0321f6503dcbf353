/// A trail with what it takes to tell it from others.
public struct TrailLayer: Hashable, Sendable {
  /// The path.
  public var trail: Trail
  /// Its colour; nil for that of plain text.
  public var color: Color?
  /// The optimizer's letter, shown in lower case where there are only letters.
  public var letter: Unicode.Scalar
  /// Whether it lies above all others.
  public var isFocused: Bool

  /// A trail in the colour and with the letter of its optimizer.
  public init(_ trail: Trail, color: Color?, letter: Unicode.Scalar, isFocused: Bool = false) {
    self.trail = trail
    self.color = color
    self.letter = letter
    self.isFocused = isFocused
  }

  /// Draws trails that share one projection, the first above the last where all else is equal.
  ///
  /// Each cell shows the dots of one trail only, since dots of two in one colour would be a line
  /// that nobody walked: the focused one before the one that came last, that before the one with
  /// most dots. What is `fadeSteps` old or older at step `now` has sunk into the map as far as it
  /// may; nil keeps everything bright.
  public static func draw(
    _ layers: [Self], into buffer: inout CellBuffer, palette: Palette, glyphs: GlyphSet,
    now: Int = 0, fadeSteps: Int? = nil
  ) {
    guard let rect = layers.first?.trail.projection.rect else { return }
    var fades = FadeTable(palette: palette)
    let letters = layers.map(\.letter.lowercase)
    let colors = layers.map { $0.color ?? palette.text.foreground }
    let dots = DotCanvas.together(layers.map(\.trail.canvas))
    let visible = buffer.bounds.intersection(rect)
    for y in visible.y..<visible.endY {
      var x = visible.x
      while x < visible.endX {
        let cell = (y - rect.y) * rect.columns + x - rect.x
        // Most of a map has no trail.
        if x + 8 <= visible.endX, dots.hasEightZeros(at: cell) {
          x += 8
          continue
        }
        defer { x += 1 }
        // By index, since a copy of a layer would cost more than all that is asked of it here.
        guard dots[cell] != 0, let index = winner(of: layers, cell: cell) else { continue }
        let mask = DotMask(rawValue: layers[index].trail.canvas.masks[cell])
        let age = fadeSteps.map {
          Double(now - layers[index].trail.newestStep(in: cell)) / Double(max(1, $0))
        }
        let isBold = layers[index].isFocused && palette.tier != .truecolor
        buffer.put(
          mask.glyph(glyphs, letter: letters[index]), x: x, y: y,
          style: Style(
            fades.color(colors[index], over: buffer[x, y].background, age: age ?? 0),
            attributes: isBold ? .bold : []))
      }
    }
  }

  private static func winner(of layers: [Self], cell: Int) -> Int? {
    var best: Int?
    for index in layers.indices where layers[index].trail.canvas.masks[cell] != 0 {
      if best.map({ layers[index].lies(above: layers[$0], in: cell) }) ?? true { best = index }
    }
    return best
  }

  private func lies(above other: Self, in cell: Int) -> Bool {
    func rank(_ layer: Self) -> (Int, Int, Int) {
      (
        layer.isFocused ? 1 : 0, layer.trail.newestStep(in: cell),
        layer.trail.canvas.masks[cell].nonzeroBitCount
      )
    }
    return rank(self) > rank(other)
  }
}

extension Unicode.Scalar {
  /// The letter in lower case, or itself.
  var lowercase: Unicode.Scalar { properties.lowercaseMapping.unicodeScalars.first ?? self }
}
