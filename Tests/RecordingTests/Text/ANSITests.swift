import Plotting
import Recording
import Testing

@Suite struct ANSITests {
  private func encoded(_ cells: [Cell]) -> String {
    var buffer = CellBuffer(size: Size(columns: cells.count, rows: 1))
    for (x, cell) in cells.enumerated() { buffer[x, 0] = cell }
    return ANSI.encode(buffer).replacing("\u{1B}", with: "^")
  }

  @Test func textWithoutColoursHasNoEscapes() {
    #expect(encoded([Cell("a"), Cell(" "), Cell("b")]) == "a b\n")
  }

  @Test(arguments: [
    (Color.palette(1), "31", "41"), (.palette(7), "37", "47"), (.palette(8), "90", "100"),
    (.palette(15), "97", "107"), (.palette(16), "38;5;16", "48;5;16"),
    (.rgb(0x0C2441), "38;2;12;36;65", "48;2;12;36;65"),
  ])
  func coloursAreWrittenAsTheyAre(color: Color, foreground: String, background: String) {
    #expect(encoded([Cell("x", foreground: color)]) == "^[\(foreground)mx^[m\n")
    #expect(encoded([Cell("x", background: color)]) == "^[\(background)mx^[m\n")
  }

  @Test func onlyWhatChangesIsWritten() {
    let blue = Color.palette(4)
    let red = Color.palette(1)
    #expect(
      encoded([
        Cell("a", foreground: red, background: blue), Cell("b", foreground: red, background: blue),
        Cell("c", background: blue), Cell("d", background: blue, attributes: .bold),
        Cell("e", background: blue), Cell("f"),
      ]) == "^[31;44mab^[39mc^[1md^[0;44me^[mf\n")
  }

  @Test(arguments: [
    (Attributes.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ([.bold, .reverse] as Attributes, "1;7"),
  ])
  func attributesAreNumbers(attributes: Attributes, codes: String) {
    #expect(encoded([Cell("x", attributes: attributes)]) == "^[\(codes)mx^[m\n")
  }

  @Test func everyRowStandsAlone() {
    let cell = Cell("x", foreground: .palette(2))
    let buffer = CellBuffer(size: Size(columns: 2, rows: 2), filledWith: cell)
    #expect(ANSI.encode(buffer) == "\u{1B}[32mxx\u{1B}[m\n\u{1B}[32mxx\u{1B}[m\n")
  }

  @Test func wideCharactersAreWrittenOnce() {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 1))
    buffer.write("漢e\u{301}", x: 0, y: 0)
    #expect(ANSI.encode(buffer) == "漢e\u{301} \n")
  }
}
