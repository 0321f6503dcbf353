extension Theme {
  /// Dark, saturated lines over a narrow ramp of pale, cool bands.
  public static let light = Self(
    name: "light", isDark: false,
    truecolor: Palette(
      tier: .truecolor, isDark: false,
      background: .rgb(0xFBFCFE),
      text: Style(.rgb(0x1B2430)),
      dimmed: Style(.rgb(0x566173)),
      rule: Style(.rgb(0xA9B3C2)),
      accent: Style(.rgb(0x0B4F8A), attributes: .bold),
      warning: Style(.rgb(0xA61B1B), attributes: .bold),
      selection: Style(.rgb(0x0B1B2B), on: .rgb(0xCFE3F7)),
      lines: [
        0x0060B0, 0x8A5200, 0x00664A, 0x6B5D00, 0x9C1F7A, 0xA83200, 0x5B3FB5, 0x111111,
      ].map(Color.rgb),
      terrain: [
        0xB4B3E5, 0xB3BCE9, 0xB4C4ED, 0xB6CCF0, 0xB9D3F2, 0xBDDAF4,
        0xC2E1F5, 0xC9E8F6, 0xD0EEF8, 0xD9F4F9, 0xE2F9FB, 0xECFFFE,
      ].map(Color.rgb),
      isoline: .tinted(toward: .rgb(0x000000), by: 0.3)),
    palette256: Palette(
      tier: .palette256, isDark: false,
      background: .palette(231),
      text: Style(.palette(234)),
      dimmed: Style(.palette(240)),
      rule: Style(.palette(249)),
      accent: Style(.palette(25), attributes: .bold),
      warning: Style(.palette(124), attributes: .bold),
      selection: Style(.palette(16), on: .palette(153)),
      lines: [25, 94, 23, 58, 126, 124, 55, 233].map(Color.palette),
      terrain: (250...255).map(Color.palette),
      isoline: .fixed(Style(.palette(246)))))
}
