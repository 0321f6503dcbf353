import Plotting
import Testing

@Suite struct MapAxesTests {
  private let view = Viewport(x: -2...2, y: -1...3)

  @Test func axesNameRoundValues() {
    let rect = Rect(x: 0, y: 0, columns: 46, rows: 10)
    var buffer = CellBuffer(size: rect.size)
    let axes = MapAxes(view, in: rect)
    axes.draw(into: &buffer, palette: Theme.dark.palette(for: .truecolor), glyphs: .braille)
    #expect(axes.inner == Rect(x: 6, y: 0, columns: 40, rows: 8))
    #expect(
      buffer.lines == [
        "     │                                        ",
        "     │                                        ",
        "    2┤                                        ",
        "     │                                        ",
        "     │                                        ",
        "     │                                        ",
        "    0┤                                        ",
        "     │                                        ",
        "     └┬─────────┬─────────┬─────────┬────────┬",
        "     -2        -1         0         1        2",
      ])
  }

  @Test func asciiAxes() {
    let rect = Rect(x: 0, y: 0, columns: 26, rows: 7)
    var buffer = CellBuffer(size: rect.size)
    MapAxes(view, in: rect).draw(
      into: &buffer, palette: Theme.light.palette(for: .mono), glyphs: .ascii)
    #expect(
      buffer.lines == [
        "     |                    ",
        "    2+                    ",
        "     |                    ",
        "    0+                    ",
        "     |                    ",
        "     ++---------+--------+",
        "     -2         0        2",
      ])
  }

  @Test(arguments: [(23, 10), (40, 5), (0, 0)])
  func smallRectanglesAreAllMap(columns: Int, rows: Int) {
    let rect = Rect(x: 3, y: 2, columns: columns, rows: rows)
    var buffer = CellBuffer(size: Size(columns: 50, rows: 20))
    let axes = MapAxes(view, in: rect)
    axes.draw(into: &buffer, palette: Theme.dark.palette(for: .truecolor), glyphs: .braille)
    #expect(axes.inner == rect)
    #expect(buffer == CellBuffer(size: Size(columns: 50, rows: 20)))
  }

  @Test func panningKeepsTheMapWhereItIs() {
    let rect = Rect(x: 0, y: 0, columns: 60, rows: 20)
    for share in stride(from: -4.0, through: 4, by: 0.3) {
      #expect(
        MapAxes(view.panned(x: share, y: share), in: rect).inner == MapAxes(view, in: rect).inner)
    }
  }
}
