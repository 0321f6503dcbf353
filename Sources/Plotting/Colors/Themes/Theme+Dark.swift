extension Theme {
  /// Bright, mostly warm lines over a narrow ramp of cool, dark bands.
  ///
  /// The ramp rises in lightness only (OKLCH .16 to .43, hue 290 to 195), so that it survives
  /// colour blindness; the lines are the Okabe-Ito hues made lighter until they keep 3:1 on it.
  public static let dark = Self(
    name: "dark", summary: "light on dark",
    colors: ThemeColors(
      isDark: true,
      background: .rgb(0x0B0D14),
      text: .rgb(0xE4E8F0),
      dimmed: .rgb(0x9AA5B8),
      rule: .rgb(0x4A566B),
      accent: .rgb(0xFFD479),
      warning: .rgb(0xFF7A6B),
      selectionText: .rgb(0xFFFFFF),
      selection: .rgb(0x1D3B57),
      isoline: .rgb(0xFFFFFF),
      lines: [
        0x56C7FF, 0xFFB000, 0x2EE6A8, 0xFFF27A, 0xFF9ED8, 0xFF8A5C, 0xB9A8FF, 0xFFFFFF,
      ].map(Color.rgb),
      terrain: [
        0x0D091F, 0x0F0F28, 0x101531, 0x0F1C39, 0x0C2441, 0x052C49,
        0x00344F, 0x003C55, 0x00455A, 0x004E5D, 0x00565F, 0x005F60,
      ].map(Color.rgb)))
}
