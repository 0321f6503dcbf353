/// The colours of one theme on one kind of terminal, by what they are for.
public struct Palette: Hashable, Sendable {
  /// How iso-lines stand out from the band they lie on.
  enum Isoline: Hashable, Sendable {
    /// In the band's own colour, mixed toward another.
    case tinted(toward: Color, by: Double)
    /// Always in the same style.
    case fixed(Style)
  }

  /// The kind of terminal.
  public let tier: ColorTier
  /// Whether light glyphs stand on a dark ground.
  public let isDark: Bool
  /// The ground behind everything that is not a map.
  public let background: Color
  /// Plain text.
  public let text: Style
  /// Text of second rank: units, hints, tick labels.
  public let dimmed: Style
  /// Thin rules and axes.
  public let rule: Style
  /// What the eye should find first: keys, titles, the value being changed.
  public let accent: Style
  /// Something went wrong.
  public let warning: Style
  /// The chosen line of a list, a text field.
  public let selection: Style
  /// One colour an optimizer, each with 3:1 contrast on every colour of `terrain`.
  public let lines: [Color]
  /// Colours of the map from low to high; empty where the map has no fill.
  public let terrain: [Color]
  let isoline: Isoline

  /// The colour of the optimizer with this number; they repeat.
  public func line(_ index: Int) -> Color {
    lines[((index % lines.count) + lines.count) % lines.count]
  }

  /// Colours for `count` bands from low to high, spread over `terrain`.
  ///
  /// In true colour those between two entries are mixed; elsewhere the nearer entry is taken.
  public func terrain(bands count: Int) -> [Color] {
    guard let last = terrain.indices.last else {
      return Array(repeating: background, count: max(0, count))
    }
    return (0..<max(0, count)).map { band in
      let position = count < 2 ? 0 : Double(band * last) / Double(count - 1)
      guard tier == .truecolor else { return terrain[Int(position.rounded())] }
      let below = min(Int(position), last)
      return terrain[below].mixed(
        toward: terrain[min(below + 1, last)], by: position - Double(below))
    }
  }

  /// How an iso-line looks over a band of the given colour.
  public func isoline(over band: Color) -> Style {
    switch isoline {
    case .tinted(let target, let fraction): Style(band.mixed(toward: target, by: fraction))
    case .fixed(let style): style
    }
  }

  /// The colour of a trail that is `age` old, from 0 (new) to 1; it keeps a contrast of 2.
  ///
  /// Only true colour fades: the other tiers have no shades to spare.
  public func faded(_ line: Color, over background: Color, age: Double) -> Color {
    guard tier == .truecolor, age > 0 else { return line }
    return line.faded(into: background, by: 0.4 * min(age, 1), minimumContrast: 2)
  }

  /// The colour of what is left of a trail long ago: still that of its line, with a contrast of 1.5.
  func faint(_ line: Color, over background: Color) -> Color {
    line.faded(into: background, by: 0.72, minimumContrast: 1.5)
  }
}
