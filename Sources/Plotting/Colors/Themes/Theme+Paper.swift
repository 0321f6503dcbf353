extension Theme {
  /// `light` on white: what figures for paper are drawn in.
  public static let paper: Self = {
    var colors = light.colors
    colors.background = .rgb(0xFFFFFF)
    return Self(name: "paper", summary: "dark on white, for print", colors: colors)
  }()
}
