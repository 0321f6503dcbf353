/// Faded colours, each computed once: a frame asks for the same few thousands of times.
struct FadeTable {
  private struct Key: Equatable {
    var line: Color
    var background: Color
    var shade: Int

    /// A number that few keys share.
    var place: Int {
      let colors = line.packed &* 0x9E37_79B1 ^ background.packed &* 0x85EB_CA77
      return Int(colors >> 16) + shade * 37
    }
  }

  /// Few shades, so that neighbouring cells often share their colours and cost the terminal less.
  private static let shades = 5

  private let palette: Palette
  /// What was asked for last by keys that share a place: most are asked for again and again.
  private var known = [(key: Key, color: Color)?](repeating: nil, count: places)
  private static let places = 256

  init(palette: Palette) {
    self.palette = palette
  }

  mutating func color(_ line: Color, over background: Color, age: Double) -> Color {
    let shade = Int(saturating: (min(max(0, age), 1) * Double(Self.shades)).rounded())
    guard shade > 0 else { return line }
    return color(Key(line: line, background: background, shade: shade)) { palette in
      palette.faded(line, over: background, age: Double(shade) / Double(Self.shades))
    }
  }

  /// The style of what is only to be seen by those who look for it, still in the hue of its line.
  ///
  /// Only true colour has shades for that. Elsewhere it is the line's own colour, as thin and as dim as an
  /// iso-line.
  mutating func faint(_ line: Color, over background: Color) -> Style {
    guard palette.tier == .truecolor else {
      return Style(line, attributes: palette.isoline(over: background).attributes)
    }
    return Style(
      color(Key(line: line, background: background, shade: Self.shades + 1)) { palette in
        palette.faint(line, over: background)
      })
  }

  private mutating func color(_ key: Key, or make: (Palette) -> Color) -> Color {
    let place = key.place % Self.places
    if let entry = known[place], entry.key == key { return entry.color }
    let color = make(palette)
    known[place] = (key, color)
    return color
  }
}
