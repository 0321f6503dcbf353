extension Theme {
  /// Greys alone, for print and for eyes without colour: signs and letters tell optimizers apart.
  public static let mono = Self(
    name: "mono", summary: "greys, for print",
    colors: ThemeColors(
      isDark: true,
      background: .rgb(0x0A0A0A),
      text: .rgb(0xE4E4E4),
      dimmed: .rgb(0xA0A0A0),
      rule: .rgb(0x5A5A5A),
      accent: .rgb(0xFFFFFF),
      warning: .rgb(0xFFFFFF),
      selectionText: .rgb(0x000000),
      selection: .rgb(0xD0D0D0),
      isoline: .rgb(0xA8A8A8),
      // Greys that the palette of 256 has too.
      lines: [
        0xFFFFFF, 0xB2B2B2, 0xD0D0D0, 0xA8A8A8, 0xE4E4E4, 0xBCBCBC, 0xC6C6C6, 0xDADADA,
      ].map(Color.rgb),
      terrain: (0..<12).map { .rgb((0x0D + $0 * 6) * 0x010101) }))
}
