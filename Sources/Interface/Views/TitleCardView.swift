import Plotting
import Presets

/// What a lesson is called and about, before it begins, in a box over its map.
struct TitleCardView: AnsweringView {
  let state: State
  /// Where there is room for it.
  let rect: Rect
  let look: Look

  private static let widest = 64

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    let columns = min(rect.columns - 2, Self.widest)
    let lines = lines(columns: columns - 4)
    let rows = min(rect.rows, lines.count + 2)
    let box = Rect(
      x: rect.x + (rect.columns - columns) / 2, y: rect.y + (rect.rows - rows) / 2,
      columns: columns, rows: rows)
    buffer.fill(box, with: look.palette.text.on(look.palette.background))
    Frame(rect: box, title: place, look: look).draw(into: &buffer)
    for (row, line) in lines.prefix(rows - 2).enumerated() {
      buffer.write(
        line.text, x: box.x + 2, y: box.y + 1 + row, style: line.style,
        maximumColumns: box.columns - 4)
    }
    targets.mark(box, as: .action(.togglePlaying))
  }

  /// What stands in the frame: the number of a lesson.
  private var place: String {
    state.scene.preset.course.map { "\($0.chapter).\($0.lesson)" } ?? ""
  }

  private func lines(columns: Int) -> [(text: String, style: Style)] {
    func wrapped(_ text: String, _ style: Style) -> [(text: String, style: Style)] {
      text.isEmpty ? [] : TextLayout.wrap(text, columns: columns).map { ($0, style) }
    }
    let hints = state.openingHints
    return wrapped(state.scene.preset.title, look.palette.accent.adding(.bold))
      + wrapped(state.scene.preset.summary, look.palette.text)
      + hints.flatMap { wrapped($0, look.palette.dimmed) }
  }
}
