import Plotting
import Testing

@Suite struct CellChangesTests {
  private let size = Size(columns: 5, rows: 2)

  @Test func equalScreensHaveNone() {
    let buffer = CellBuffer(size: size)
    #expect(Array(buffer.changes(since: buffer)).isEmpty)
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
    let new = CellBuffer(size: size)
    #expect(Array(new.changes(since: CellBuffer(size: Size(columns: 4, rows: 2)))).count == 10)
  }
}
