import Testing

@testable import Plotting

@Suite struct TerrainTests {
  private let palette = Theme.dark.palette(for: .truecolor)

  private func drawn(
    _ glyphs: GlyphSet = .braille, palette: Palette? = nil, showsIsolines: Bool = true,
    columns: Int = 4, rows: Int = 2, levels: Levels, value: (Double, Double) -> Double
  ) -> CellBuffer {
    let grid = Grid(
      xs: Grid.coordinates(0...Double(columns * 2 - 1), count: columns * 2),
      ys: Grid.coordinates(0...Double(rows * 4 - 1), count: rows * 4), value: value)
    var buffer = CellBuffer(size: Size(columns: columns, rows: rows))
    Terrain(grid, levels: levels).draw(
      into: &buffer, in: buffer.bounds, palette: palette ?? self.palette, glyphs: glyphs,
      showsIsolines: showsIsolines)
    return buffer
  }

  /// Two bands with a slanted edge between them.
  private func slope(_ x: Double, _ y: Double) -> Double { x / 2 + y }
  private let step = Levels(edges: [3.4])

  @Test func bandsAreFittedWithQuarters() {
    let buffer = drawn(showsIsolines: false, levels: step, value: slope)
    #expect(buffer.lines == [" ▗▘ ", "    "])
    let bands = palette.terrain(bands: 2)
    #expect(buffer[0, 0].background == bands[0])
    #expect(buffer[3, 1].background == bands[1])
  }

  @Test func theBackgroundIsTheCommonestBand() {
    let buffer = drawn(showsIsolines: false, levels: step, value: slope)
    let bands = palette.terrain(bands: 2)
    #expect(buffer[1, 0].background == bands[0] && buffer[1, 0].foreground == bands[1])
    #expect(buffer[2, 0].background == bands[1] && buffer[2, 0].foreground == bands[0])
  }

  @Test func majorLevelsAreLinesOfDots() {
    let levels = Levels(edges: [1.2, 3.4, 9])
    #expect(drawn(levels: levels, value: slope).lines == ["⣀⠤⠒⠉", "   ▗"])
  }

  @Test(arguments: [
    (GlyphSet.blocks, ColorTier.truecolor, [" ▄▀ ", "    "]),
    (.ascii, .truecolor, ["..''", "    "]),
    (.braille, .mono, ["⣀⠤⠒⠉", "    "]),
    (.blocks, .palette8, ["····", "    "]),
    (.ascii, .mono, ["..''", "    "]),
  ])
  func everyTerminalShowsTheEdge(glyphs: GlyphSet, tier: ColorTier, picture: [String]) {
    let buffer = drawn(
      glyphs, palette: Theme.dark.palette(for: tier), levels: Levels(edges: [3.4], majorStride: 1),
      value: slope)
    #expect(buffer.lines == picture)
  }

  @Test func whatIsInfiniteIsHighGroundWithoutALine() {
    let buffer = drawn(levels: Levels(edges: [0.5], majorStride: 1)) { x, _ in
      x < 4 ? 0 : .infinity
    }
    let bands = palette.terrain(bands: 2)
    #expect(buffer.lines == ["    ", "    "])
    #expect(buffer[0, 0].background == bands[0])
    #expect(buffer[3, 0].background == bands[1])
  }

  /// Where there is no value the screen's own ground is seen, with dots for those who see no colours.
  @Test(arguments: [
    (GlyphSet.braille, ColorTier.truecolor, ["·  ▐    ", " · ▐    ", "  ·▐    "]),
    (.ascii, .mono, [".       ", " .      ", "  .     "]),
  ])
  func whatIsNotANumberIsAHole(glyphs: GlyphSet, tier: ColorTier, picture: [String]) {
    let palette = Theme.dark.palette(for: tier)
    let buffer = drawn(
      glyphs, palette: palette, columns: 8, rows: 3,
      levels: Levels(edges: [0.5, 9], majorStride: 1)
    ) { x, _ in x < 7 ? .nan : 0 }
    #expect(buffer.lines == picture)
    #expect(buffer[0, 0].background == palette.background)
    if tier == .truecolor {
      #expect(buffer[3, 0].foreground == palette.terrain(bands: 3)[0])
      #expect(buffer[4, 0].background == palette.terrain(bands: 3)[0])
    }
  }

  /// A quarter with a value is no hole, whatever else is in its cell.
  @Test func aHoleTakesWholeQuarters() {
    let buffer = drawn(
      columns: 1, rows: 1, levels: Levels(edges: [0.5, 1.5], majorStride: 9)
    ) { x, y in y < 1 ? .nan : x < 1 ? 0 : 1 }
    #expect(buffer.lines == ["▐"] || buffer.lines == ["▌"])
    #expect(buffer[0, 0].background != palette.background)
    #expect(buffer[0, 0].foreground != palette.background)
  }

  @Test func aMapLargerThanItsRectangleIsCut() {
    let grid = Landscape.ravine.grid(columns: 20, rows: 40)
    let terrain = Terrain(grid, levels: Levels(for: grid, minimum: 0))
    #expect(terrain.size == Size(columns: 10, rows: 10))
    var buffer = CellBuffer(size: Size(columns: 6, rows: 4))
    terrain.draw(
      into: &buffer, in: Rect(x: 1, y: 1, columns: 3, rows: 2), palette: palette, glyphs: .braille)
    for y in 0..<4 {
      for x in 0..<6 {
        let isInside = (1..<4).contains(x) && (1..<3).contains(y)
        #expect((buffer[x, y].background != .terminalDefault) == isInside)
      }
    }
  }
}
