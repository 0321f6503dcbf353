import Testing

@testable import Plotting

@Suite struct ReliefShadesTests {
  /// Every line keeps its contrast on every band, lit from wherever.
  @Test(arguments: Theme.bundled, [ColorTier.truecolor, .palette256])
  func linesKeepTheirContrast(theme: Theme, tier: ColorTier) {
    let palette = theme.palette(for: tier)
    let shades = ReliefShades(palette, bandCount: 15)
    #expect(shades.colors.count == 15 * ReliefShades.steps)
    for (color, isoline) in zip(shades.colors, shades.isolines) {
      for line in palette.lines {
        #expect((line.contrast(with: color) ?? 0) >= 2.99)
      }
      #expect(color != isoline)
    }
  }

  /// The light side of a band is no darker than the one in the shade, and both differ where there is room.
  @Test(arguments: Theme.bundled) func shadesRise(theme: Theme) {
    let shades = ReliefShades(theme.palette(for: .truecolor), bandCount: 9)
    for band in 0..<9 {
      let range = band * ReliefShades.steps..<(band + 1) * ReliefShades.steps
      let luminances = shades.colors[range].compactMap(\.luminance)
      #expect(zip(luminances, luminances.dropFirst()).allSatisfy { $0 <= $1 + 1e-3 })
      #expect(luminances[0] < luminances[ReliefShades.steps - 1])
    }
  }

  /// No part of a relief is lost in what is around it.
  @Test(arguments: Theme.bundled) func noColourIsThatOfTheBackground(theme: Theme) throws {
    let palette = theme.palette(for: .truecolor)
    let background = try #require(palette.background.okLab).lightness
    for color in ReliefShades(palette, bandCount: 15).colors {
      #expect(abs(try #require(color.okLab).lightness - background) > 0.02)
    }
  }

  @Test(arguments: [ColorTier.palette16, .palette8, .mono])
  func namedColoursHaveNone(tier: ColorTier) {
    #expect(ReliefShades(Theme.dark.palette(for: tier), bandCount: 9).colors.isEmpty)
  }

  @Test func everythingHasAnIndex() {
    let shades = ReliefShades(Theme.dark.palette(for: .truecolor), bandCount: 9)
    for height in [Float(-1), 0, 0.99, 8.5, 20] {
      for shade in [Float(-1), -0.3, 0, 0.5, 1, 7] {
        #expect(shades.colors.indices.contains(shades.index(height: height, shade: shade)))
      }
    }
    #expect(shades.index(height: 2.5, shade: 0.5) == 2 * ReliefShades.steps + 16)
    // A wall is lit by one more than its number.
    #expect(shades.index(height: 2.5, shade: -0.5) == shades.index(height: 2.5, shade: 0.5))
  }
}
