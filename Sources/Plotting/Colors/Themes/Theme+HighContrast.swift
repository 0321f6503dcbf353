extension Theme {
  /// For poor projectors and poor sight: on black, the map barely lit, lines with 6:1 and more.
  public static let highContrast = Self(
    name: "high_contrast", summary: "bright on black, lines with at least 6:1",
    colors: ThemeColors(
      isDark: true,
      background: .rgb(0x000000),
      text: .rgb(0xFFFFFF),
      dimmed: .rgb(0xD0D0D0),
      rule: .rgb(0x8A8A8A),
      accent: .rgb(0xFFFF00),
      warning: .rgb(0xFF8A7A),
      selectionText: .rgb(0x000000),
      selection: .rgb(0xFFFF00),
      isoline: .rgb(0xFFFFFF),
      lines: [
        0x5FE0FF, 0xFFC23D, 0x4DFFB8, 0xFFFF66, 0xFFA6EA, 0xFFAA85, 0xC9BBFF, 0xFFFFFF,
      ].map(Color.rgb),
      terrain: [
        0x000000, 0x050506, 0x07080B, 0x0A0C10, 0x0D1015, 0x11141B,
        0x141820, 0x171C26, 0x1B202C, 0x1E2432, 0x222938, 0x252D3E,
      ].map(Color.rgb)))
}
