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
    let key = Key(line: line, background: background, shade: shade)
    if let entry = known[key.place % Self.places], entry.key == key { return entry.color }
    let color = palette.faded(line, over: background, age: Double(shade) / Double(Self.shades))
    known[key.place % Self.places] = (key, color)
    return color
  }
}
