import Plotting
import Testing

@Suite struct CellChangesTests {
  private let size = Size(columns: 5, rows: 2)

  @Test func equalScreensHaveNone() {
    let buffer = CellBuffer(size: size)
    #expect(Array(buffer.changes(since: buffer)).isEmpty)
  }

  @Test func cellsHaveNoGaps() {
    #expect(MemoryLayout<Cell>.stride == 4 * 4 + 1 + 1 + 2)
  }

  /// Long stretches that are the same are passed over, whatever differs before, in and after them.
  @Test(arguments: [0, 31, 32, 63, 64, 100, 299])
  func nothingIsMissedAmongManyThatAreTheSame(place: Int) {
    let old = CellBuffer(size: Size(columns: 100, rows: 3))
    var new = old
    new.put("a", x: place % 100, y: place / 100, style: Style(.palette(3)))
    let changes = Array(new.changes(since: old))
    #expect(changes.map { [$0.x, $0.y] } == [[place % 100, place / 100]])
    #expect(Array(old.changes(since: new)).count == 1)
  }

  @Test func onlyCellsThatDifferAreNamed() {
    let old = CellBuffer(size: size)
    var new = old
    new.write("a", x: 4, y: 0)
    new.write("漢", x: 1, y: 1)
    let changes = Array(new.changes(since: old))
    #expect(changes.map { [$0.x, $0.y] } == [[4, 0], [1, 1]])
    #expect(changes.map(\.cell.scalar) == ["a", "漢"])
  }

  @Test func applyingThemGivesTheNewScreen() {
    var old = CellBuffer(size: size)
    old.write("漢字ab", x: 0, y: 0)
    var new = CellBuffer(size: size)
    new.write("x漢字y", x: 0, y: 0)
    var applied = old
    for change in new.changes(since: old) { applied[change.x, change.y] = change.cell }
    #expect(applied == new)
  }

  @Test func aScreenOfAnotherSizeIsAllNew() {
    var new = CellBuffer(size: size)
    #expect(Array(new.changes(since: CellBuffer(size: Size(columns: 4, rows: 2)))).count == 10)
    new.write("\u{6F22}", x: 0, y: 0)
    #expect(Array(new.changes(since: CellBuffer(size: Size(columns: 4, rows: 2)))).count == 9)
  }
}
