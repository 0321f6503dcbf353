import Testing

@testable import Plotting

@Suite struct ThemeTests {
  static let filled: [Palette] =
    Theme.bundled.flatMap { theme in
      [ColorTier.truecolor, .palette256].map(theme.palette(for:))
    } + [Theme.paper.palette(for: .truecolor)]

  /// Graphics need 3:1 (WCAG 1.4.11), on every shade between two bands as well.
  @Test(arguments: filled)
  func everyLineStandsOutFromEveryBand(palette: Palette) throws {
    for line in palette.lines {
      for band in palette.terrain(bands: 40) + [palette.background] {
        #expect(try #require(line.contrast(with: band)) >= 3, "\(line.hex ?? 0) \(band.hex ?? 0)")
      }
    }
  }

  /// Text needs 4.5:1 (WCAG 1.4.3).
  @Test(arguments: filled)
  func textIsReadable(palette: Palette) throws {
    for style in [palette.text, palette.dimmed, palette.accent, palette.warning] {
      #expect(try #require(style.foreground.contrast(with: palette.background)) >= 4.5)
    }
    let selected = try #require(palette.selection.background)
    #expect(try #require(palette.selection.foreground.contrast(with: selected)) >= 4.5)
  }

  @Test(arguments: filled)
  func bandsRiseInLightness(palette: Palette) {
    let luminances = palette.terrain(bands: 15).compactMap(\.luminance)
    #expect(luminances.count == 15)
    #expect(luminances == luminances.sorted())
  }

  @Test(arguments: filled)
  func isolinesAreVisibleButFainterThanLines(palette: Palette) throws {
    for band in palette.terrain {
      let contrast = try #require(palette.isoline(over: band).foreground.contrast(with: band))
      #expect(contrast > 1.3)
      for line in palette.lines {
        #expect(try #require(line.contrast(with: band)) > contrast)
      }
    }
  }

  @Test(arguments: Theme.bundled)
  func oldTrailsStayVisibleInTrueColor(theme: Theme) throws {
    let palette = theme.palette(for: .truecolor)
    for line in palette.lines {
      for band in palette.terrain {
        #expect(palette.faded(line, over: band, age: 0) == line)
        let old = palette.faded(line, over: band, age: 1)
        #expect(old != line)
        #expect(try #require(old.contrast(with: band)) >= 2)
      }
    }
  }

  @Test(arguments: ColorTier.allCases)
  func everyTierHasLinesAndItsOwnColours(tier: ColorTier) {
    for theme in Theme.bundled {
      let palette = theme.palette(for: tier)
      #expect(palette.tier == tier)
      #expect(palette.isDark == theme.isDark)
      for color in palette.lines + palette.terrain + [palette.background, palette.text.foreground] {
        #expect(Self.fits(color, tier), "\(color.kind) in \(tier)")
      }
    }
  }

  @Test func linesRepeat() {
    let palette = Theme.dark.palette(for: .truecolor)
    #expect(palette.line(8) == palette.line(0))
    #expect(palette.line(-1) == palette.line(7))
    #expect(Set((0..<8).map(palette.line)).count == 8)
  }

  @Test func namesAreUnique() {
    #expect(Set(Theme.bundled.map(\.name)).count == Theme.bundled.count)
  }

  @Test(arguments: [ColorTier.truecolor, .palette256])
  func highContrastIsHigh(tier: ColorTier) throws {
    let palette = Theme.highContrast.palette(for: tier)
    for line in palette.lines { #expect(line.standsOut(from: palette.terrain, by: 6)) }
    for style in [palette.text, palette.dimmed, palette.accent, palette.warning] {
      #expect(style.foreground.standsOut(from: [palette.background], by: 7))
    }
  }

  /// Eight optimizers, eight colours, also where they have to be found in a palette.
  @Test(arguments: filled) func linesDiffer(palette: Palette) {
    #expect(Set(palette.lines).count == 8)
  }

  /// The lists that were picked by hand for the palette of 256, before they were computed.
  @Test(arguments: [
    (Theme.dark, [81, 214, 78, 228, 218, 209, 147, 231]),
    (Theme.light, [25, 94, 23, 58, 126, 124, 55, 233]),
  ])
  func linesOfThePaletteAreThoseAnEyePicks(theme: Theme, lines: [UInt8]) {
    #expect(theme.palette(for: .palette256).lines == lines.map(Color.palette))
  }

  private static func fits(_ color: Color, _ tier: ColorTier) -> Bool {
    switch (color.kind, tier) {
    case (.terminalDefault, _), (.rgb, .truecolor): true
    case (.palette(let index), .palette256): index >= 16
    case (.palette(let index), .palette16): index < 16
    case (.palette(let index), .palette8): index < 8
    default: false
    }
  }
}
