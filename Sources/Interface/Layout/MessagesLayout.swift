import Plotting

/// How the remarks lie on a screen: their box, their lines as wide as that is, the newest first.
struct MessagesLayout {
  /// A line: the step where it begins a remark, and what it says.
  struct Line: Equatable {
    var step: Int?
    var text: String
  }

  /// The frame.
  let box: Rect
  /// Where the lines stand, without frame and margin.
  let inner: Rect
  /// The lines, in view or not.
  let lines: [Line]
  /// How many lines can be scrolled off the top.
  var mostScroll: Int { max(0, lines.count - inner.rows) }

  /// Columns that the step takes, with the blank behind it.
  static let stepColumns = 12
  private static let widest = 100

  /// Lays out the remarks there have been.
  init(_ state: State) {
    let width = min(state.view.size.columns, Self.widest)
    let columns = width - 4 - Self.stepColumns
    lines = state.input.messages.messages.reversed().flatMap { message in
      TextLayout.wrap(message.text, columns: columns).enumerated().map { row, text in
        Line(step: row == 0 ? message.step : nil, text: text)
      }
    }
    let height = min(state.view.size.rows - 1, max(1, lines.count) + 2)
    box = Rect(
      x: (state.view.size.columns - width) / 2, y: (state.view.size.rows - 1 - height) / 2,
      columns: width,
      rows: height)
    inner = Rect(x: box.x + 2, y: box.y + 1, columns: width - 4, rows: height - 2)
  }
}
