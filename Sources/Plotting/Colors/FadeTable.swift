/// Faded colours, each computed once: a frame asks for the same few thousands of times.
struct FadeTable {
  private struct Key: Hashable {
    var line: Color
    var background: Color
    var shade: Int
  }

  /// Few shades, so that neighbouring cells often share their colours and cost the terminal less.
  private static let shades = 5

  private let palette: Palette
  private var known: [Key: Color] = [:]
  /// The last answer: neighbours mostly ask for the same.
  private var last: (key: Key, color: Color)?

  init(palette: Palette) {
    self.palette = palette
  }

  mutating func color(_ line: Color, over background: Color, age: Double) -> Color {
    let shade = Int((min(max(age, 0), 1) * Double(Self.shades)).rounded())
    guard shade > 0 else { return line }
    let key = Key(line: line, background: background, shade: shade)
    if let last, last.key == key { return last.color }
    let color =
      known[key]
      ?? palette.faded(line, over: background, age: Double(shade) / Double(Self.shades))
    known[key] = color
    last = (key, color)
    return color
  }
}
