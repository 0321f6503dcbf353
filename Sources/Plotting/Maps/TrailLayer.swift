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
  /// How many of its last steps are drawn whole, what is older being thinned; nil for all.
  public var length: Int?

  /// A trail in the colour and with the letter of its optimizer.
  public init(
    _ trail: Trail, color: Color?, letter: Unicode.Scalar, isFocused: Bool = false,
    length: Int? = nil
  ) {
    self.trail = trail
    self.color = color
    self.letter = letter
    self.isFocused = isFocused
    self.length = length
  }

  /// Draws trails that share one projection, the first above the last where all else is equal.
  ///
  /// Each cell shows the dots of one trail only, since dots of two in one colour would be a line
  /// that nobody walked; `TrailCell` says of which. What is `fadeSteps` old or older at step `now`
  /// has sunk into the map as far as it may; nil keeps everything bright. What is older than a trail
  /// is long is one faint dot a cell. Nothing is drawn within `halo`.
  public static func draw(
    _ layers: [Self], into buffer: inout CellBuffer, palette: Palette, glyphs: GlyphSet,
    now: Int = 0, fadeSteps: Int? = nil, halo: Halo? = nil
  ) {
    guard let rect = layers.first?.trail.projection.rect else { return }
    var fades = FadeTable(palette: palette)
    let letters = layers.map(\.letter.lowercase)
    let colors = layers.map { $0.color ?? palette.text.foreground }
    let fadings = layers.map { layer in
      fadeSteps.map { Double(max(1, min($0, layer.length ?? $0))) }
    }
    let dots = DotCanvas.together(layers.map(\.trail.canvas))
    let visible = buffer.bounds.intersection(rect)
    var shared = TrailCell(layers)
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
        guard dots[cell] != 0, let shown = shared.shown(in: cell, halo) else { continue }
        let (index, mask) = (shown.layer, DotMask(rawValue: shown.dots))
        let ground = buffer[x, y].background
        if shown.isOld {
          buffer.put(
            mask.thinned(glyphs), x: x, y: y, style: fades.faint(colors[index], over: ground))
          continue
        }
        // By index, since a copy of a layer would cost more than all that is asked of it here.
        let age = fadings[index].map {
          Double(now - layers[index].trail.newestStep(in: cell)) / $0
        }
        let isBold = layers[index].isFocused && palette.tier != .truecolor
        buffer.put(
          mask.glyph(glyphs, letter: letters[index]), x: x, y: y,
          style: Style(
            fades.color(colors[index], over: ground, age: age ?? 0),
            attributes: isBold ? .bold : []))
      }
    }
  }
}

extension Unicode.Scalar {
  /// The letter in lower case, or itself.
  var lowercase: Unicode.Scalar { properties.lowercaseMapping.unicodeScalars.first ?? self }
}
