import Plotting
import Testing

@Suite struct CellBufferDrawingTests {
  @Test func writingSaysHowManyColumnsItTook() {
    var buffer = CellBuffer(size: Size(columns: 10, rows: 1))
    #expect(buffer.write("né漢", x: 1, y: 0) == 4)
    #expect(buffer.lines == [" né漢     "])
  }

  @Test(arguments: [(6, "abcde "), (5, "abcde "), (4, "abc…  "), (1, "…     "), (0, "      ")])
  func textThatIsTooLongEndsInAnEllipsis(columns: Int, line: String) {
    var buffer = CellBuffer(size: Size(columns: 6, rows: 1))
    let used = buffer.write("abcde", x: 0, y: 0, maximumColumns: columns, ellipsis: "…")
    #expect(buffer.lines == [line])
    #expect(used == min(columns, 5))
  }

  @Test func aWideCharacterIsNotCutInTwo() {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 1))
    #expect(buffer.write("漢字", x: 0, y: 0, maximumColumns: 3) == 2)
    #expect(buffer.lines == ["漢  "])
  }

  @Test func textIsClippedAtBothEdges() {
    var buffer = CellBuffer(size: Size(columns: 3, rows: 1))
    buffer.write("abcdefg", x: -2, y: 0)
    #expect(buffer.lines == ["cde"])
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb", "a^[[2Jb"), ("x\ny", "x^Jy"), ("\u{7F}", "^?"), ("\u{9B}1m", "<9b>1m"),
    ("\0", "^@"), ("a\u{202E}b", "ab"), ("a\u{200D}b", "ab"),
  ])
  func controlCharactersNeverReachACell(text: String, shown: String) {
    var buffer = CellBuffer(size: Size(columns: shown.count, rows: 1))
    buffer.write(text, x: 0, y: 0)
    #expect(buffer.lines == [shown])
  }

  @Test func aMarkStandsOnTheCharacterBefore() {
    var buffer = CellBuffer(size: Size(columns: 3, rows: 1))
    buffer.write("e\u{301}x", x: 0, y: 0)
    #expect(buffer[0, 0].mark == "\u{301}")
    #expect(buffer[1, 0].scalar == "x")
    #expect(buffer.lines == ["e\u{301}x "])
  }

  @Test func lettersOfHangulBecomeSyllables() {
    var buffer = CellBuffer(size: Size(columns: 6, rows: 1))
    buffer.write("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1161}", x: 0, y: 0)
    #expect(buffer.lines == ["\u{D55C}\u{AC00}  "])
    #expect(buffer[0, 0].scalar == "\u{D55C}")
  }

  @Test func whatTerminalsDrawInDifferentWidthsIsTakenApart() {
    var buffer = CellBuffer(size: Size(columns: 8, rows: 1))
    buffer.write("👩\u{200D}🚀👍🏽\u{200F}x", x: 0, y: 0)
    #expect(
      buffer.cells.map(\.scalar.value) == [0x1F469, 0x20, 0x1F680, 0x20, 0x1F44D, 0x20, 0x78, 0x20])
  }

  /// Cut anywhere, a row is as long as it was, and every wide character has both its halves.
  @Test(arguments: 0...24) func cuttingNeverBreaksARow(columns: Int) {
    let text = "漢e\u{301}字👩\u{200D}🚀\u{1F1E9}\u{1F1EA}한글\t。x"
    var buffer = CellBuffer(size: Size(columns: 20, rows: 1))
    let used = buffer.write(text, x: 1, y: 0, maximumColumns: columns, ellipsis: "…")
    #expect(used <= columns)
    for (x, cell) in buffer.cells.enumerated() {
      #expect((cell.width == 0) == (x > 0 && buffer.cells[x - 1].width == 2))
    }
    #expect(buffer.lines.allSatisfy { TextLayout.columns(of: $0) == 20 })
  }

  @Test func aMarkWithNothingBeforeStandsOnABlank() {
    var buffer = CellBuffer(size: Size(columns: 2, rows: 1))
    #expect(buffer.write("\u{301}a", x: 0, y: 0) == 2)
    #expect(buffer[0, 0].scalar == " ")
  }

  @Test func aStyleWithoutBackgroundKeepsTheOneBelow() {
    var buffer = CellBuffer(size: Size(columns: 2, rows: 1))
    buffer.fill(buffer.bounds, with: Style(on: .rgb(0x123456)))
    buffer.put("x", x: 0, y: 0, style: Style(.palette(3), attributes: .bold))
    buffer.put("y", x: 1, y: 0, style: Style(.palette(3), on: .palette(4)))
    #expect(
      buffer[0, 0]
        == Cell(
          "x", foreground: .palette(3), background: .rgb(0x123456), attributes: .bold))
    #expect(buffer[1, 0].background == .palette(4))
  }

  @Test func fillingStaysInsideTheRectangle() {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 3))
    buffer.fill(Rect(x: 2, y: 1, columns: 9, rows: 1), with: Style(), scalar: "#")
    #expect(buffer.lines == ["    ", "  ##", "    "])
  }
}
