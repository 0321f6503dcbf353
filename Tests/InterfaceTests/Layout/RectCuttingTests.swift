import Plotting
import Testing

@testable import Interface

@Suite struct RectCuttingTests {
  private static let rect = Rect(x: 2, y: 3, columns: 10, rows: 6)

  @Test func cutsShareTheCells() {
    var rest = Self.rect
    #expect(rest.cutTop(2) == Rect(x: 2, y: 3, columns: 10, rows: 2))
    #expect(rest.cutBottom(1) == Rect(x: 2, y: 8, columns: 10, rows: 1))
    #expect(rest.cutRight(4) == Rect(x: 8, y: 5, columns: 4, rows: 3))
    #expect(rest == Rect(x: 2, y: 5, columns: 6, rows: 3))
  }

  @Test(arguments: [-3, 0, 99]) func takesNoMoreThanThereIs(count: Int) {
    for cut in [\Rect.rows, \Rect.columns] {
      var rest = Self.rect
      let taken = cut == \Rect.rows ? rest.cutTop(count) : rest.cutRight(count)
      #expect(taken[keyPath: cut] == (count > 0 ? Self.rect[keyPath: cut] : 0))
      #expect(rest[keyPath: cut] + taken[keyPath: cut] == Self.rect[keyPath: cut])
    }
  }

  @Test func partsAreAsWideAsEachOther() {
    let columns = Self.rect.columns(3, gap: 1)
    #expect(columns.map(\.x) == [2, 5, 9])
    #expect(columns.map(\.columns) == [2, 3, 3])
    #expect(columns.last?.endX == Self.rect.endX)
    let rows = Self.rect.rows(4)
    #expect(rows.map(\.y) == [3, 4, 6, 7])
    #expect(rows.last?.endY == Self.rect.endY)
  }
}
