import Testing

@testable import Plotting

@Suite struct CloudLayerTests {
  private let projection = Projection(
    Viewport(x: 0...8, y: 0...4), in: Rect(x: 1, y: 0, columns: 4, rows: 1))
  private let palette = Theme.dark.palette(for: .truecolor)

  /// So many points in the first, second, third and fourth cell.
  private func layer(
    _ counts: [Int], letter: Unicode.Scalar = "A", isFocused: Bool = false
  ) -> CloudLayer {
    let x = counts.enumerated().flatMap { cell, count in
      (0..<count).map { Double(cell) * 2 + ($0 % 2 == 0 ? 0.5 : 1.5) }
    }
    let y = counts.flatMap { count in (0..<count).map { Double($0 / 2 % 4) + 0.5 } }
    let cloud = x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in Cloud(x: x, y: y, on: projection) }
    }
    return CloudLayer(
      cloud, color: palette.line(letter == "A" ? 0 : 1), letter: letter, isFocused: isFocused)
  }

  private func drawn(
    _ layers: [CloudLayer], glyphs: GlyphSet = .braille, tier: ColorTier = .truecolor
  ) -> CellBuffer {
    var buffer = CellBuffer(
      size: Size(columns: 6, rows: 1), filledWith: Cell(background: palette.terrain[3]))
    CloudLayer.draw(layers, into: &buffer, palette: Theme.dark.palette(for: tier), glyphs: glyphs)
    return buffer
  }

  @Test(arguments: [
    (GlyphSet.braille, " ⡀⢎⣿  "), (.blocks, " ░▒▓  "), (.ascii, " ,aa  "),
  ])
  func everyGlyphSetShowsDensity(glyphs: GlyphSet, line: String) {
    #expect(drawn([layer([1, 15, 255])], glyphs: glyphs).lines == [line])
  }

  @Test func theGroundStays() {
    let buffer = drawn([layer([1, 15, 255])])
    for x in 1...3 { #expect(buffer[x, 0].background == palette.terrain[3]) }
    #expect(buffer[4, 0] == Cell(background: palette.terrain[3]))
  }

  @Test func crowdedCellsAreBrighterButNoneIsLost() throws {
    let buffer = drawn([layer([1, 15, 255])])
    #expect(buffer[3, 0].foreground == palette.line(0))
    let contrasts = try (1...3).map {
      try #require(buffer[$0, 0].foreground.contrast(with: palette.terrain[3]))
    }
    #expect(contrasts == contrasts.sorted())
    #expect(contrasts[0] < contrasts[2])
    #expect(contrasts[0] >= 2)
  }

  @Test func withoutColourSparseCellsAreDim() {
    let buffer = drawn([layer([1, 15, 255])], tier: .mono)
    #expect((1...3).map { buffer[$0, 0].attributes } == [.dim, [], []])
  }

  @Test func aCellShowsOneCloudOnly() {
    let few = layer([1, 8, 8], letter: "A")
    let many = layer([8, 8, 1], letter: "B")
    func winners(_ layers: [CloudLayer]) -> String {
      String(drawn(layers, glyphs: .ascii).lines[0])
    }
    #expect(winners([few, many]) == " baa  ")
    #expect(winners([many, few]) == " bba  ")
    var focused = few
    focused.isFocused = true
    #expect(winners([many, focused]) == " ,aa  ")
  }

  @Test func nothingIsDrawnOutsideTheBuffer() {
    var buffer = CellBuffer(size: Size(columns: 2, rows: 1))
    CloudLayer.draw(
      [layer([8, 8, 8, 8])], into: &buffer, palette: palette, glyphs: .braille)
    #expect(buffer.lines == [" ⣿"])
  }
}
