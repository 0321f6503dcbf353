extension Theme {
  /// The lines of the dark theme over cividis, which colour-blind eyes see as others do, at a
  /// lightness that lines can stand out from.
  ///
  /// The bright yellow of its upper quarter is left out: as dark as that it would be mud.
  public static let cividis: Self = {
    var colors = Theme.dark.colors
    colors.terrain = [
      0x00224E, 0x0E2F6E, 0x28406F, 0x434E6C, 0x575D6D, 0x696C71, 0x7C7B78,
      0x928C77, 0xA69D75, 0xBCAE6C,
    ].map(Color.rgb)
    return Self(
      name: "cividis", summary: "the map from blue to yellow, safe for colour-blind eyes",
      colors: colors.clampingTerrain)
  }()
}
