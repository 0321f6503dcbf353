import Plotting
import Testing

@Suite struct MarkerLayerTests {
  private let projection = Projection(
    Viewport(x: 0...9, y: 0...3), in: Rect(x: 0, y: 0, columns: 9, rows: 3))

  private func drawn(
    _ markers: [Marker], glyphs: GlyphSet = .braille, tier: ColorTier = .truecolor
  ) -> CellBuffer {
    var buffer = CellBuffer(
      size: Size(columns: 9, rows: 3), filledWith: Cell(background: .rgb(0x101531)))
    MarkerLayer(markers, on: projection).draw(
      into: &buffer, palette: Theme.dark.palette(for: tier), glyphs: glyphs)
    return buffer
  }

  @Test(arguments: [
    (GlyphSet.braille, "\u{22C8} \u{2229}"), (.blocks, "\u{2261} \u{2229}"), (.ascii, "S M"),
  ])
  func saddlesAndMaximaAreQuiet(glyphs: GlyphSet, signs: String) {
    let buffer = drawn(
      [
        Marker(.saddle, at: Point(x: 0.5, y: 1.5)), Marker(.maximum, at: Point(x: 2.5, y: 1.5)),
        Marker(.minimum, at: Point(x: 4.5, y: 1.5)),
      ], glyphs: glyphs)
    #expect(buffer.lines[1].hasPrefix(signs))
    #expect(buffer[0, 1].foreground == Theme.dark.palette(for: .truecolor).dimmed.foreground)
    #expect(buffer[0, 1].foreground != buffer[4, 1].foreground)
  }

  private func head(
    _ x: Double, _ y: Double, shape: Int = 0, letter: Unicode.Scalar = "A", isFocused: Bool = false
  ) -> Marker {
    Marker(
      .head(shape: shape), at: Point(x: x, y: y), color: .rgb(0xFFB000), letter: letter,
      isFocused: isFocused)
  }

  @Test(arguments: [
    (GlyphSet.braille, "○ ✕ ◆B ◇•"), (.blocks, "○ × B  %•"), (.ascii, "o x B  %*"),
  ])
  func everyGlyphSetHasSigns(glyphs: GlyphSet, line: String) {
    let buffer = drawn(
      [
        Marker(.start, at: Point(x: 0.5, y: 1.5)), Marker(.minimum, at: Point(x: 2.5, y: 1.5)),
        head(4.5, 1.5, shape: 1, letter: "B"),
        Marker(.average(shape: 1), at: Point(x: 7.5, y: 1.5)),
        Marker(.snapshot, at: Point(x: 8.5, y: 1.5)),
      ], glyphs: glyphs)
    #expect(buffer.lines == ["         ", line, "         "])
    #expect(buffer.cells.allSatisfy { $0.background == .rgb(0x101531) })
  }

  @Test func headsLieAboveOtherSignsAndTheFocusedOneAboveAll() {
    let here = Point(x: 4.5, y: 1.5)
    let markers = [
      head(4.5, 1.5, shape: 2, letter: "C", isFocused: true), head(4.5, 1.5, letter: "A"),
      Marker(.minimum, at: here), Marker(.start, at: here),
    ]
    #expect(drawn(markers).lines[1] == "   A▲C   ")
    #expect(drawn(markers.reversed()).lines[1] == "   A▲C   ")
  }

  @Test func lettersKeepOutOfEachOthersWay() {
    let crowd = (0..<5).map { head(4.5, 1.5, shape: $0, letter: ["A", "B", "C", "D", "E"][$0]) }
    #expect(drawn(crowd).lines == ["    C    ", "   B●A   ", "    D    "])
  }

  /// Where heads are letters, one that lies under another stands beside it instead.
  @Test(arguments: [GlyphSet.blocks, .ascii]) func coveredHeadsAreNotLost(glyphs: GlyphSet) {
    let crowd = [head(4.5, 1.5, letter: "A", isFocused: true), head(4.5, 1.5, letter: "B")]
    #expect(drawn(crowd, glyphs: glyphs).lines[1] == "    AB   ")
    #expect(drawn(Array(crowd.prefix(1)), glyphs: glyphs).lines[1] == "    A    ")
  }

  @Test func atTheRightEdgeTheLetterStandsOnTheLeft() {
    #expect(drawn([head(8.5, 2.5)]).lines[0] == "       A●")
  }

  @Test(arguments: [
    (20.0, 1.5, 1, "       A→"), (-20, 1.5, 1, "←A       "), (20, 9, 0, "       A↗"),
    (-20, 9, 0, "↖A       "), (20, -9, 2, "       A↘"), (-20, -9, 2, "↙A       "),
  ])
  func headsOutOfViewArePointedAt(x: Double, y: Double, row: Int, line: String) {
    #expect(drawn([head(x, y)]).lines[row] == line)
  }

  @Test func theLetterOfAnArrowStandsInside() {
    #expect(drawn([head(4.5, 99)]).lines == ["    ↑    ", "    A    ", "         "])
    #expect(
      drawn([head(4.5, -99)], glyphs: .ascii).lines == ["         ", "    A    ", "    v    "])
  }

  @Test func otherSignsOutOfViewAndPlacesThatAreNotFiniteAreLeftOut() {
    let markers = [
      Marker(.minimum, at: Point(x: 20, y: 1)), head(.nan, 1), head(1, .infinity),
      Marker(.start, at: Point(x: -1, y: 1)),
    ]
    #expect(drawn(markers).lines.allSatisfy { $0 == "         " })
  }

  @Test func withoutColoursTheFocusedHeadIsReversed() {
    let buffer = drawn([head(2.5, 1.5, isFocused: true), head(6.5, 1.5, letter: "B")], tier: .mono)
    #expect(buffer[2, 1].attributes == [.bold, .reverse])
    #expect(buffer[6, 1].attributes == .bold)
  }
}
