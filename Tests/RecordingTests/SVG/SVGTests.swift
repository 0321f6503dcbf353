import Plotting
import Recording
import Testing

@Suite struct SVGTests {
  private func encoded(_ buffer: CellBuffer, title: String = "t") -> [String] {
    SVG(title: title).encode(buffer).split(separator: "\n").map(String.init)
  }

  private func buffer(_ columns: Int = 3, draw: (inout CellBuffer) -> Void) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: columns, rows: 1))
    draw(&buffer)
    return buffer
  }

  @Test func anEmptyScreenIsItsGround() {
    #expect(
      encoded(CellBuffer(size: Size(columns: 3, rows: 2))) == [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 40\" width=\"30\" height=\"40\""
          + " role=\"img\" font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\""
          + " font-size=\"16\">",
        "<title>t</title>",
        "<rect width=\"30\" height=\"40\" fill=\"#0b0d14\"/>",
        "</svg>",
      ])
  }

  @Test func equalBackgroundsAreOneRectangle() {
    let picture = encoded(
      buffer(4) { $0.fill(Rect(x: 1, y: 0, columns: 2, rows: 1), with: Style(on: .rgb(0xABC))) })
    #expect(
      picture.dropFirst(3).dropLast() == [
        "<path fill=\"#000abc\" shape-rendering=\"crispEdges\" d=\"M10 0h20v20h-20z\"/>"
      ])
  }

  @Test func dotsAndBlocksAreDrawn() {
    let picture = encoded(
      buffer { buffer in
        buffer.put("⢁", x: 0, y: 0, style: Style(.palette(9)))
        buffer.put("▙", x: 1, y: 0, style: Style(.palette(16)))
        buffer.put("⠁", x: 2, y: 0, style: Style(.palette(9)))
      })
    #expect(
      picture.dropFirst(3).dropLast() == [
        "<path fill=\"#000000\" shape-rendering=\"crispEdges\" d=\"M10 0h5v10h-5zM10 10h10v10h-10z\"/>",
        "<path stroke=\"#ff0000\" stroke-width=\"3.4\" stroke-linecap=\"round\""
          + " d=\"M2.5 2.5h0M7.5 17.5h0M22.5 2.5h0\"/>",
      ])
  }

  /// Words, each character with the place of its cell; a mark has the place of what it stands on.
  @Test func textStandsInItsCells() {
    let picture = encoded(
      buffer(9) { $0.write("a < 漢", x: 1, y: 0, style: Style(.rgb(0x123456), attributes: .bold)) })
    #expect(
      picture.dropFirst(3).dropLast() == [
        "<text x=\"10\" y=\"15\" fill=\"#123456\" font-weight=\"bold\">a</text>",
        "<text x=\"30\" y=\"15\" fill=\"#123456\" font-weight=\"bold\">&lt;</text>",
        "<text x=\"50\" y=\"15\" fill=\"#123456\" font-weight=\"bold\">漢</text>",
      ])
    let word = encoded(
      buffer(9) { $0.write("漢e\u{301}x\u{1F3D4}b", x: 0, y: 0, style: Style(.rgb(0x123456))) })
    #expect(
      word.dropFirst(3).dropLast() == [
        "<text x=\"0 20 20 30 40\" y=\"15\" fill=\"#123456\">漢e\u{301}x\u{1F3D4}</text>",
        "<text x=\"50\" y=\"15\" fill=\"#123456\">b</text>",
      ])
  }

  @Test func reversedCellsExchangeTheirColours() {
    let picture = encoded(buffer { $0.put("x", x: 0, y: 0, style: Style(attributes: .reverse)) })
    #expect(picture[3].contains("fill=\"#e4e8f0\""))
    #expect(picture[4].contains("fill=\"#0b0d14\""))
  }

  @Test func theTitleIsEscapedAndNothingForbiddenGetsThrough() {
    let picture = encoded(
      buffer { $0[0, 0] = Cell("\u{1B}") }, title: "a<b & \"c\"\u{0}\u{1B}[m\u{FFFF}")
    #expect(picture[1] == "<title>a&lt;b &amp; &quot;c&quot;[m</title>")
    #expect(!picture.joined().unicodeScalars.contains { $0.value < 0x20 })
  }
}
