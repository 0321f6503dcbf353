import Plotting
import Testing

@Suite struct CellBufferTests {
  @Test func aWideCharacterTakesTwoCells() {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 1))
    buffer.write("a漢b", x: 0, y: 0)
    #expect(buffer.lines == ["a漢b"])
    #expect((0..<4).map { buffer[$0, 0].width } == [1, 2, 0, 1])
  }

  @Test func halfOfAWideCharacterBecomesABlank() {
    var left = CellBuffer(size: Size(columns: 3, rows: 1))
    left.write("漢x", x: 0, y: 0)
    var right = left
    left.put("a", x: 0, y: 0)
    right.put("a", x: 1, y: 0)
    #expect(left.lines == ["a x"])
    #expect(right.lines == [" ax"])
    #expect(left.cells.allSatisfy { $0.width == 1 } && right.cells.allSatisfy { $0.width == 1 })
  }

  @Test func wideCharactersPushEachOtherOut() {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 1))
    buffer.write("漢字", x: 0, y: 0)
    buffer.write("日", x: 1, y: 0)
    #expect(buffer.lines == [" 日 "])
  }

  @Test func aWideCharacterInTheLastColumnIsABlank() {
    var buffer = CellBuffer(size: Size(columns: 2, rows: 1))
    buffer[1, 0] = Cell("漢", width: 2)
    #expect(buffer.lines == ["  "])
  }

  @Test func nothingIsWrittenOutside() {
    var buffer = CellBuffer(size: Size(columns: 2, rows: 2))
    buffer[2, 0] = Cell("x")
    buffer[-1, 1] = Cell("x")
    buffer[0, 2] = Cell("x")
    #expect(buffer == CellBuffer(size: Size(columns: 2, rows: 2)))
    #expect(buffer[5, 5] == Cell())
  }

  /// Row by row or cell by cell, the same: also where halves of wide characters are lost.
  @Test(arguments: [(0, 0), (2, 1), (3, 1), (5, 0), (-2, 0), (7, 2), (1, -1), (40, 0), (0, 9)])
  func aPictureIsPastedAsItsCellsAre(x: Int, y: Int) {
    var screen = CellBuffer(size: Size(columns: 10, rows: 4))
    for row in 0..<4 { screen.write("a\u{8C37}\u{8C37}b\u{8C37}cd", x: 0, y: row) }
    let dot = Cell(".", foreground: .rgb(0xFFB000), background: .rgb(0x102030))
    var picture = CellBuffer(size: Size(columns: 4, rows: 2), filledWith: dot)
    picture.write("\u{8C37}", x: 1, y: 1)
    var pasted = screen
    pasted.paste(picture, x: x, y: y)
    for row in 0..<2 {
      for column in 0..<4 where picture[column, row].width > 0 {
        screen[x + column, y + row] = picture[column, row]
      }
    }
    #expect(pasted == screen)
  }

  @Test func aCopyHasTheSizeAndTheCellsOfTheOther() {
    var one = CellBuffer(size: Size(columns: 3, rows: 2))
    var other = CellBuffer(size: Size(columns: 3, rows: 2), filledWith: Cell("x"))
    one.copy(other)
    #expect(one == other)
    other = CellBuffer(size: Size(columns: 5, rows: 1), filledWith: Cell("y"))
    one.copy(other)
    #expect(one == other)
  }
}
