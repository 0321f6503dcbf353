import Testing

@testable import Plotting

/// Drawing cannot fail and stays inside its rectangle, whatever the size and place.
@Suite struct AnySizeTests {
  private static let sizes: [(Int, Int)] = [
    (1, 1), (2, 1), (1, 2), (3, 3), (7, 2), (14, 4), (24, 6), (25, 7), (80, 24),
  ]

  private static let untouched = Cell("#", background: .palette(200))

  @Test(arguments: sizes)
  func everythingStaysInsideItsRectangle(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let rects = [
      Rect(x: 0, y: 0, columns: columns, rows: rows),
      Rect(x: -columns / 2, y: -rows / 2, columns: columns, rows: rows),
      Rect(x: columns / 2, y: rows / 2, columns: columns, rows: rows),
      Rect(x: columns / 3, y: rows / 3, columns: columns / 3, rows: rows / 3),
      Rect(x: columns, y: rows, columns: 3, rows: 3),
      Rect(x: -9, y: -9, columns: 4, rows: 4),
    ]
    for (index, rect) in rects.enumerated() {
      check(size, rect, glyphs: GlyphSet.allCases[index % GlyphSet.allCases.count])
    }
  }

  @Test func aWallOfScreensIsNoException() {
    check(
      Size(columns: 500, rows: 200), Rect(x: 1, y: -1, columns: 500, rows: 200), glyphs: .braille)
  }

  private func check(_ size: Size, _ rect: Rect, glyphs: GlyphSet) {
    var buffer = CellBuffer(size: size, filledWith: Self.untouched)
    draw(into: &buffer, rect, glyphs: glyphs)
    let touched = buffer.cells.indices.filter { buffer.cells[$0] != Self.untouched }
    #expect(touched.allSatisfy { rect.contains(x: $0 % size.columns, y: $0 / size.columns) })
    #expect(touched.isEmpty == buffer.bounds.intersection(rect).isEmpty)
  }

  private func draw(into buffer: inout CellBuffer, _ rect: Rect, glyphs: GlyphSet) {
    let landscape = Landscape.himmelblau
    let palette = Theme.dark.palette(for: .truecolor)
    let axes = MapAxes(landscape.view, in: rect)
    axes.draw(into: &buffer, palette: palette, glyphs: glyphs)
    let projection = Projection(landscape.view, in: axes.inner)
    let grid = landscape.grid(dotsOf: projection)
    Terrain(grid, levels: Levels(for: grid, minimum: 0))
      .draw(into: &buffer, in: axes.inner, palette: palette, glyphs: glyphs)
    var trail = Trail(on: projection)
    let points = [
      Point(x: 0, y: 0), Point(x: 4, y: 4), Point(x: -90, y: 3), Point(x: 1e80, y: -1e90),
    ]
    for (step, point) in points.enumerated() { trail.append(point, step: step) }
    TrailLayer.draw(
      [TrailLayer(trail, color: palette.line(1), letter: "A")], into: &buffer, palette: palette,
      glyphs: glyphs, now: 4, fadeSteps: 4)
    let heads = points.map { Marker(.head(shape: 1), at: $0, letter: "A") }
    MarkerLayer(heads, on: projection).draw(into: &buffer, palette: palette, glyphs: glyphs)
    let samples = (0..<50).map { Series.Sample(step: Double($0), value: Double($0 % 7)) }
    LineChart([Series(samples)], steps: 0...49, scale: .logarithmic, cursor: 30, namesSteps: true)
      .draw(into: &buffer, in: rect, palette: palette, glyphs: glyphs)
  }
}
