import Testing

@testable import Plotting

@Suite struct MosaicTests {
  private static let palettes = Theme.bundled.flatMap { theme in
    ColorTier.allCases.map { theme.palette(for: $0) }
  }

  /// Trails and signs are seen on every patch.
  @Test(arguments: palettes) func linesStandOutFromEveryPatch(palette: Palette) throws {
    for color in PatchColors(palette).hues.flatMap(\.self) {
      for line in palette.lines {
        let contrast = try #require(line.contrast(with: color))
        #expect(contrast >= 3, "\(line) on \(color)")
      }
    }
  }

  /// Neighbours in number can be told apart, and shades go one way.
  @Test(arguments: [Theme.dark, .light], [ColorTier.truecolor, .palette256])
  func huesDiffer(theme: Theme, tier: ColorTier) throws {
    let hues = PatchColors(theme.palette(for: tier)).hues
    #expect(hues.count == 8)
    #expect(Set(hues.prefix(6).map { $0[0] }).count == 6)
    for shades in hues {
      let luminances = shades.compactMap(\.luminance)
      #expect(luminances == luminances.sorted(by: theme.colors.isDark ? (>) : (<)))
    }
  }

  private static let patches: [Mosaic.Patch] = [
    .part(0, share: 0), .part(1, share: 0), .nobody, .away,
    .part(0, share: 0), .part(0, share: 0.9), .nobody, .unknown,
  ]

  private func drawn(_ tier: ColorTier, _ glyphs: GlyphSet) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 1))
    Mosaic(Self.patches, columns: 4).draw(
      into: &buffer, in: Rect(x: 0, y: 0, columns: 4, rows: 1),
      palette: Theme.dark.palette(for: tier), glyphs: glyphs)
    return buffer
  }

  @Test func trueColourShowsBothPatchesOfACell() {
    let buffer = drawn(.truecolor, .braille)
    #expect(buffer.lines == [" \u{2580}.\u{2580}"])
    #expect(buffer[0, 0].background != buffer[1, 0].background)
    #expect(buffer[1, 0].foreground != buffer[1, 0].background)
  }

  @Test func fewColoursShowSigns() {
    // Every other cell of what is strong.
    #expect(drawn(.mono, .ascii).lines == ["0 .^"])
    #expect(drawn(.palette16, .braille).lines == ["0 .^"])
    #expect(drawn(.palette256, .ascii).lines == ["  .^"])
    #expect(
      drawn(.palette256, .blocks)[0, 0].background != drawn(.palette256, .blocks)[2, 0].background)
  }

  @Test func oneRowFillsTheHeight() {
    var buffer = CellBuffer(size: Size(columns: 2, rows: 3))
    Mosaic([.part(0, share: 1), .part(1, share: 1)], columns: 2).draw(
      into: &buffer, in: Rect(x: 0, y: 0, columns: 2, rows: 3),
      palette: Theme.dark.palette(for: .mono), glyphs: .ascii)
    #expect(buffer.lines == ["01", "01", "01"])
  }
}
