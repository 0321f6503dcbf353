extension Theme {
  /// Dark, saturated lines over a narrow ramp of pale, cool bands.
  public static let light = Self(
    name: "light", summary: "dark on light",
    colors: ThemeColors(
      isDark: false,
      background: .rgb(0xFBFCFE),
      text: .rgb(0x1B2430),
      dimmed: .rgb(0x566173),
      rule: .rgb(0xA9B3C2),
      accent: .rgb(0x0B4F8A),
      warning: .rgb(0xA61B1B),
      selectionText: .rgb(0x0B1B2B),
      selection: .rgb(0xCFE3F7),
      isoline: .rgb(0x000000),
      lines: [
        0x0060B0, 0x8A5200, 0x00664A, 0x6B5D00, 0x9C1F7A, 0xA83200, 0x5B3FB5, 0x111111,
      ].map(Color.rgb),
      terrain: [
        0xB4B3E5, 0xB3BCE9, 0xB4C4ED, 0xB6CCF0, 0xB9D3F2, 0xBDDAF4,
        0xC2E1F5, 0xC9E8F6, 0xD0EEF8, 0xD9F4F9, 0xE2F9FB, 0xECFFFE,
      ].map(Color.rgb)))
}
