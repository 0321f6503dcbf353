import Plotting
import Testing

@Suite struct TrailLayerTests {
  private let projection = Projection(
    Viewport(x: 0...8, y: 0...4), in: Rect(x: 1, y: 0, columns: 4, rows: 1))
  private let palette = Theme.dark.palette(for: .truecolor)

  private func layer(
    _ points: [(Double, Double)], step: Int, letter: Unicode.Scalar, isFocused: Bool = false
  ) -> TrailLayer {
    var trail = Trail(on: projection)
    for point in points { trail.append(Point(x: point.0, y: point.1), step: step) }
    return TrailLayer(
      trail, color: palette.line(letter == "A" ? 0 : 1), letter: letter, isFocused: isFocused)
  }

  private func drawn(
    _ layers: [TrailLayer], glyphs: GlyphSet = .braille, now: Int = 0, fadeSteps: Int? = nil
  ) -> CellBuffer {
    var buffer = CellBuffer(
      size: Size(columns: 6, rows: 1), filledWith: Cell(background: palette.terrain[3]))
    TrailLayer.draw(
      layers, into: &buffer, palette: palette, glyphs: glyphs, now: now, fadeSteps: fadeSteps)
    return buffer
  }

  private var upper: [(Double, Double)] { [(0.5, 3.5), (7.5, 3.5)] }
  private var lower: [(Double, Double)] { [(0.5, 0.5), (3.5, 0.5)] }

  @Test(arguments: [
    (GlyphSet.braille, " ⠉⠉⠉⠉ "), (.blocks, " ▀▀▀▀ "), (.ascii, " aaaa "),
  ])
  func everyGlyphSetShowsIt(glyphs: GlyphSet, line: String) {
    let buffer = drawn([layer(upper, step: 1, letter: "A")], glyphs: glyphs)
    #expect(buffer.lines == [line])
    #expect(buffer[1, 0].foreground == palette.line(0))
    #expect(buffer[1, 0].background == palette.terrain[3])
  }

  @Test func theNewerTrailWinsTheCellAndShowsItsDotsOnly() {
    let old = layer(upper, step: 4, letter: "A")
    let new = layer(lower, step: 5, letter: "B")
    #expect(drawn([old, new]).lines == [" ⣀⣀⠉⠉ "])
    #expect(drawn([new, old]).lines == [" ⣀⣀⠉⠉ "])
  }

  @Test func theFocusedTrailWinsOverANewerOne() {
    let old = layer(upper, step: 4, letter: "A", isFocused: true)
    let new = layer(lower, step: 5, letter: "B")
    #expect(drawn([old, new]).lines == [" ⠉⠉⠉⠉ "])
  }

  @Test func amongEqualsMostDotsWinThenTheFirst() {
    let one = layer([(0.5, 0.5)], step: 1, letter: "A")
    let two = layer([(0.5, 3.5), (1.5, 3.5)], step: 1, letter: "B")
    let other = layer([(1.5, 0.5)], step: 1, letter: "B")
    #expect(drawn([one, two]).lines == [" ⠉    "])
    #expect(drawn([one, other]).lines == [" ⡀    "])
  }

  @Test func oldPartsFadeAndNewOnesDoNot() {
    var trail = Trail(on: projection)
    for step in 0...7 { trail.append(Point(x: Double(step) + 0.5, y: 2), step: step) }
    let layer = TrailLayer(trail, color: palette.line(0), letter: "A")
    let buffer = drawn([layer], now: 7, fadeSteps: 7)
    let contrasts = (1...4).compactMap {
      buffer[$0, 0].foreground.contrast(with: palette.terrain[3])
    }
    #expect(buffer[4, 0].foreground == palette.line(0))
    #expect(contrasts == contrasts.sorted())
    #expect(contrasts[0] < contrasts[3])
  }

  @Test func aPointThatIsNotFiniteBreaksTheTrail() {
    let broken = layer([(0.5, 3.5), (.nan, 1), (7.5, 3.5)], step: 1, letter: "A")
    #expect(drawn([broken]).lines == [" ⠁  ⠈ "])
  }

  @Test func liftingStartsANewPiece() {
    var trail = Trail(on: projection)
    trail.append(Point(x: 0.5, y: 3.5), step: 0)
    trail.lift()
    trail.append(Point(x: 7.5, y: 3.5), step: 1)
    #expect(drawn([TrailLayer(trail, color: nil, letter: "A")]).lines == [" ⠁  ⠈ "])
  }
}
