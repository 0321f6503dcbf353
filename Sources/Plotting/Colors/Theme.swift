/// A choice of colours with a name, made for every kind of terminal.
public struct Theme: Hashable, Sendable {
  /// What users call it.
  public let name: String
  /// What it is, in a few words.
  public let summary: String
  /// What its palettes are made of.
  public let colors: ThemeColors
  /// Whether light glyphs stand on a dark ground.
  public var isDark: Bool { colors.isDark }

  /// The themes that come with the program, the default first.
  public static let bundled: [Self] = [.dark, .light, .highContrast, .cividis, .mono]

  /// A theme of these colours.
  public init(name: String, summary: String, colors: ThemeColors) {
    self.name = name
    self.summary = summary
    self.colors = colors
  }

  /// The theme's colours on a terminal of the given kind.
  ///
  /// Made anew each time, for 256 colours out of many candidates: keep it where it is needed often.
  public func palette(for tier: ColorTier) -> Palette {
    switch tier {
    case .truecolor: Palette(truecolor: colors)
    case .palette256: Palette(palette256: colors)
    case .palette16: .named16(isDark: isDark)
    case .palette8: .named8(isDark: isDark)
    case .mono: .mono(isDark: isDark)
    }
  }
}
