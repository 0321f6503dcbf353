extension Theme {
  /// `light` on white, with paler bands and lines further apart: what figures for paper are drawn in.
  ///
  /// The first four lines are told apart by those who see no red, no green or no blue too.
  public static let paper: Self = {
    var colors = light.colors
    colors.background = .rgb(0xFFFFFF)
    colors.lines = [
      0x0069C8, 0xC23B00, 0x00594A, 0xA0228E, 0x1A1A1A, 0x786000, 0x6A4BD8, 0x8C1A2B,
    ].map(Color.rgb)
    colors.terrain = [
      0xC7C6EC, 0xC6CDEE, 0xC7D3F2, 0xC8D9F4, 0xCADEF5, 0xCEE3F7,
      0xD1E8F8, 0xD6EEF8, 0xDCF2FA, 0xE2F7FA, 0xE9FAFC, 0xF1FFFE,
    ].map(Color.rgb)
    return Self(name: "paper", summary: "dark on white, for print", colors: colors)
  }()
}
