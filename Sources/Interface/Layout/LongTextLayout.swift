import Plotting

/// How the page of a beat lies on a screen: its box, its lines as wide as that is, cut into pages.
struct LongTextLayout {
  /// The frame.
  let box: Rect
  /// Where the lines stand, without frame and margin.
  let inner: Rect
  /// All lines.
  let lines: [String]
  /// Lines of a page.
  var rows: Int { max(1, inner.rows) }
  /// How many pages there are.
  var count: Int { max(1, (lines.count + rows - 1) / rows) }

  private static let widest = 76

  /// Lays out the page that lies over the scene, if one does.
  init(_ state: State) {
    let size = state.view.size
    let width = min(size.columns, Self.widest)
    lines = TextLayout.wrap(state.pageText, columns: width - 4)
    let height = min(size.rows - 1, lines.count + 2)
    box = Rect(
      x: (size.columns - width) / 2, y: (size.rows - 1 - height) / 2, columns: width, rows: height)
    inner = Rect(x: box.x + 2, y: box.y + 1, columns: width - 4, rows: height - 2)
  }

  /// The page that has a line, counted from 0.
  func page(at line: Int) -> Int { min(max(0, line / rows), count - 1) }

  /// The lines of a page.
  func lines(ofPage page: Int) -> ArraySlice<String> {
    lines.dropFirst(page * rows).prefix(rows)
  }
}
