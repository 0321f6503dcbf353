import Testing

@testable import Plotting

@Suite struct ThemeColorsTests {
  static let viridis = [0x440154, 0x3B528B, 0x21918C, 0x5EC962, 0xFDE725].map(Color.rgb)

  private func colors(_ base: Theme, terrain: [Color] = viridis) -> ThemeColors {
    var colors = base.colors
    colors.terrain = terrain
    return colors
  }

  @Test(arguments: [Theme.dark, .light])
  func aRampIsSqueezedIntoWhatGroundsMayHave(base: Theme) {
    let clamped = colors(base).clampingTerrain
    #expect(clamped.terrain.count == Self.viridis.count)
    #expect(clamped.terrain.allSatisfy(clamped.isGround))
    let lightnesses = clamped.terrain.compactMap { $0.okLab?.lightness }
    #expect(lightnesses == lightnesses.sorted())
    #expect(Set(lightnesses).count == Self.viridis.count)
  }

  @Test(arguments: Theme.bundled) func aRampThatIsWithinStaysAsItIs(theme: Theme) {
    #expect(theme.colors.clampingTerrain == theme.colors)
  }

  @Test func aRampOfOneColourIsNoTrouble() {
    let clamped = colors(.dark, terrain: [.rgb(0xFFFFFF), .rgb(0xFFFFFF)]).clampingTerrain
    #expect(clamped.terrain.allSatisfy(clamped.isGround))
  }

  @Test(arguments: Theme.bundled) func whatStandsOutStaysAsItIs(theme: Theme) {
    let (colors, changed) = theme.colors.standingOut
    #expect(colors == theme.colors)
    #expect(changed.isEmpty)
  }

  @Test(arguments: [Theme.dark, .light])
  func whatIsTooFaintIsChangedUntilItStandsOut(base: Theme) {
    var faint = base.colors
    faint.dimmed = faint.background
    faint.lines[2] = faint.terrain[0]
    faint.selectionText = faint.selection
    let (colors, changed) = faint.standingOut
    #expect(changed == ["dimmed", "selection_text", "line 3"])
    #expect(colors.dimmed.standsOut(from: [colors.background], by: 4.5))
    #expect(colors.selectionText.standsOut(from: [colors.selection], by: 4.5))
    #expect(colors.lines[2].standsOut(from: colors.terrain + [colors.background], by: 3))
    #expect(colors.lines[1] == base.colors.lines[1])
  }

  /// Whatever a file says, lines and text can be seen, in both tiers that have the colours.
  @Test(arguments: 0..<40) func everyThemeCanBeRead(seed: Int) throws {
    var state = UInt32(truncatingIfNeeded: seed) &* 2_654_435_761 &+ 12345
    func color() -> Color {
      state = state &* 1_664_525 &+ 1_013_904_223
      return .rgb(state >> 8)
    }
    var wild = (seed % 2 == 0 ? Theme.dark : .light).colors
    wild.text = color()
    wild.accent = color()
    wild.selection = color()
    wild.selectionText = color()
    wild.lines = (0..<9).map { _ in color() }
    wild.terrain = (0..<5).map { _ in color() }
    let theme = Theme(name: "wild", summary: "", colors: wild.clampingTerrain.standingOut.colors)
    for tier in [ColorTier.truecolor, .palette256] {
      let palette = theme.palette(for: tier)
      let grounds = palette.terrain(bands: 15) + [palette.background]
      for line in palette.lines { #expect(line.standsOut(from: grounds, by: 3)) }
      for style in [palette.text, palette.accent] {
        #expect(style.foreground.standsOut(from: [palette.background], by: 4.5))
      }
      let selection = try #require(palette.selection.background)
      #expect(palette.selection.foreground.standsOut(from: [selection], by: 4.5))
    }
  }

  @Test(arguments: [
    (0x000000, false), (0x002B36, false), (0x555555, false), (0x999999, true), (0xFDF6E3, true),
    (0xFFFFFF, true),
  ])
  func aBackgroundIsLightWhereBlackIsReadOnIt(hex: UInt32, isLight: Bool) {
    #expect(Color.rgb(hex).isLight == isLight)
    #expect(Color.terminalDefault.isLight == nil)
  }
}
