import Plotting
import Testing

@testable import Interface

@Suite struct PaneGridTests {
  private static func grid(_ columns: Int, _ rows: Int, count: Int) -> PaneGrid {
    PaneGrid(area: Rect(x: 3, y: 2, columns: columns, rows: rows), count: count)
  }

  @Test(arguments: [
    (80, 20, 3, 3, 1), (80, 20, 4, 2, 2), (200, 50, 4, 2, 2), (400, 100, 9, 3, 3),
    (40, 60, 3, 1, 3), (300, 20, 6, 6, 1), (120, 34, 1, 1, 1),
  ])
  func shapes(columns: Int, rows: Int, count: Int, across: Int, down: Int) {
    let rects = Self.grid(columns, rows, count: count).rects
    #expect(Set(rects.map(\.x)).count == across)
    #expect(Set(rects.map(\.y)).count == down)
  }

  @Test(arguments: 1...9) func panesFillTheArea(count: Int) {
    let grid = Self.grid(397, 113, count: count)
    #expect(grid.rects.count == count)
    #expect(grid.pages == 1)
    #expect(grid.rects.map(\.x).min() == 3 && grid.rects.map(\.endX).max() == 400)
    #expect(grid.rects.map(\.y).min() == 2 && grid.rects.map(\.endY).max() == 115)
    let widths = grid.rects.map(\.columns)
    #expect((widths.max() ?? 0) - (widths.min() ?? 0) <= 1)
  }

  @Test func whatDoesNotFitGoesToOtherPages() {
    let grid = Self.grid(41, 20, count: 9)
    #expect(grid.perPage == 3)
    #expect(grid.pages == 3)
    let single = Self.grid(30, 9, count: 3)
    #expect(single.perPage == 1)
    #expect(single.pages == 3)
  }

  /// A branch is often the one pane more than a page has room for.
  @Test func pagesShareThePanes() {
    let most = Self.grid(80, 20, count: 99).perPage
    let grid = Self.grid(80, 20, count: most + 1)
    #expect(grid.pages == 2)
    #expect(grid.perPage == (most + 2) / 2)
  }

  @Test func theLastPageUsesAllTheRoom() throws {
    var state = State.on(.crowd(5), 62, 14)
    state.view.layout = .panes
    state.view.focus = 4
    let screen = Screen(state)
    #expect(screen.page.count == 2 && screen.page.index == 1)
    #expect(screen.panes.map(\.optimizers) == [[3], [4]])
    #expect(screen.panes.map(\.rect.endX).max() == 62)
    let widths = screen.panes.map(\.rect.columns)
    #expect(try #require(widths.min()) >= 30)
  }

  @Test func nobodyNeedsNoPane() {
    let grid = Self.grid(80, 20, count: 0)
    #expect(grid.rects.isEmpty)
    #expect(grid.pages == 1)
  }
}
