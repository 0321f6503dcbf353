import Plotting

/// How the card of fairness lies on a screen.
struct FairnessLayout {
  /// The frame.
  let box: Rect
  /// Where the lines stand, without frame and margin.
  let inner: Rect
  /// The lines, none longer than the box is wide.
  let lines: [FairnessReport.Line]
  /// How many lines can be scrolled off the top.
  var mostScroll: Int { max(0, lines.count - inner.rows) }

  private static let widest = 84

  init(_ state: State) {
    let width = min(state.view.size.columns, Self.widest)
    lines = FairnessReport(state).lines.flatMap { line in
      let margin = line.isHeading ? "" : "  "
      return TextLayout.wrap(line.text, columns: width - 6).enumerated().map { row, text in
        FairnessReport.Line(
          optimizer: line.optimizer, text: margin + (row == 0 ? "" : "  ") + text,
          isHeading: line.isHeading)
      }
    }
    let height = min(state.view.size.rows - 1, lines.count + 2)
    box = Rect(
      x: (state.view.size.columns - width) / 2, y: (state.view.size.rows - 1 - height) / 2,
      columns: width, rows: height)
    inner = Rect(x: box.x + 2, y: box.y + 1, columns: width - 4, rows: height - 2)
  }
}
