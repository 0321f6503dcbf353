import Plotting

/// How the faults of a file lie on a screen.
struct FaultsLayout {
  /// The frame.
  let box: Rect
  /// Where the lines stand, without frame and margin.
  let inner: Rect
  /// The lines, in view or not.
  let lines: [String]
  /// How many lines can be scrolled off the top.
  var mostScroll: Int { max(0, lines.count - inner.rows) }

  private static let widest = 100

  /// Lays out what is wrong.
  init(_ state: State) {
    let size = state.view.size
    let width = min(size.columns, Self.widest)
    lines = state.input.faults.flatMap { TextLayout.wrap($0, columns: width - 4) }
    let height = min(size.rows - 1, max(1, lines.count) + 2)
    box = Rect(
      x: (size.columns - width) / 2, y: (size.rows - 1 - height) / 2, columns: width, rows: height)
    inner = Rect(x: box.x + 2, y: box.y + 1, columns: width - 4, rows: height - 2)
  }
}
