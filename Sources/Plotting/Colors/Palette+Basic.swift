/// Terminals with few colours: their users choose what the names look like, so the map gets no
/// fill, and all themes share these.
extension Palette {
  /// Eight optimizers in the sixteen named colours.
  static func named16(isDark: Bool) -> Self {
    few(
      tier: .palette16, isDark: isDark,
      lines: isDark ? [14, 11, 10, 13, 15, 9, 12, 7] : [4, 1, 2, 5, 6, 3, 0, 8],
      faint: Style(.palette(8), attributes: isDark ? [] : .dim), accent: isDark ? 11 : 4,
      warning: isDark ? 9 : 1)
  }

  /// Eight optimizers in the eight named colours; the last two share theirs with others.
  static func named8(isDark: Bool) -> Self {
    few(
      tier: .palette8, isDark: isDark,
      lines: isDark ? [6, 3, 2, 5, 7, 1, 4, 7] : [4, 1, 2, 5, 6, 3, 0, 0],
      faint: Style(.palette(isDark ? 4 : 6), attributes: .dim), accent: isDark ? 3 : 4, warning: 1)
  }

  /// No colour at all: emphasis by bold, dim and reverse.
  static func mono(isDark: Bool) -> Self {
    Self(
      tier: .mono, isDark: isDark,
      background: .terminalDefault,
      text: Style(), dimmed: Style(attributes: .dim), rule: Style(attributes: .dim),
      accent: Style(attributes: .bold), warning: Style(attributes: [.bold, .reverse]),
      selection: Style(attributes: .reverse),
      lines: [.terminalDefault], terrain: [],
      isoline: .fixed(Style(attributes: .dim)))
  }

  private static func few(
    tier: ColorTier, isDark: Bool, lines: [UInt8], faint: Style, accent: UInt8, warning: UInt8
  ) -> Self {
    Self(
      tier: tier, isDark: isDark,
      background: .terminalDefault,
      text: Style(), dimmed: Style(attributes: .dim), rule: faint,
      accent: Style(.palette(accent), attributes: .bold),
      warning: Style(.palette(warning), attributes: .bold),
      selection: Style(attributes: .reverse),
      lines: lines.map(Color.palette), terrain: [],
      isoline: .fixed(faint))
  }
}
