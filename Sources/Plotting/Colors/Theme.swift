/// A choice of colours with a name, made for every kind of terminal.
public struct Theme: Hashable, Sendable {
  /// What users call it.
  public let name: String
  /// Whether light glyphs stand on a dark ground.
  public let isDark: Bool
  let truecolor: Palette
  let palette256: Palette

  /// Every theme, the default first.
  public static let all: [Self] = [.dark, .light]

  /// The theme of that name.
  public static func named(_ name: String) -> Self? {
    all.first { $0.name == name }
  }

  /// The theme's colours on a terminal of the given kind.
  public func palette(for tier: ColorTier) -> Palette {
    switch tier {
    case .truecolor: truecolor
    case .palette256: palette256
    case .palette16: .named16(isDark: isDark)
    case .palette8: .named8(isDark: isDark)
    case .mono: .mono(isDark: isDark)
    }
  }
}
