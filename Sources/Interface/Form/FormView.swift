import Optimization
import Plotting
import Presets

/// The form of the optimizer in focus, over the cards or the lower half.
struct FormView: AnsweringView {
  let state: State
  let overlay: Overlay
  let look: Look

  private static let nameColumns = 20

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    let layout = FormLayout(state)
    targets.mark(layout.box, as: .list)
    let rows = state.formRows
    buffer.fill(layout.box, with: look.palette.text.on(look.palette.background))
    Frame(rect: layout.box, title: title, look: look).draw(into: &buffer)
    guard !rows.isEmpty else { return }
    let position = min(overlay.position, rows.count - 1)
    let first = max(0, min(position - layout.list.rows / 2, rows.count - layout.list.rows))
    for (place, row) in rows.dropFirst(first).prefix(layout.list.rows).enumerated() {
      let rect = Rect(
        x: layout.list.x, y: layout.list.y + place, columns: layout.list.columns, rows: 1)
      draw(row, isChosen: first + place == position, in: rect, into: &buffer)
      targets.mark(rect, as: .line(first + place))
    }
    let lines = TextLayout.wrap(description(of: rows[position]), columns: layout.text.columns)
    for (place, line) in lines.prefix(layout.text.rows).enumerated() {
      buffer.write(
        line, x: layout.text.x, y: layout.text.y + place, style: look.palette.dimmed,
        maximumColumns: layout.text.columns, ellipsis: look.glyphs.ellipsis)
    }
  }

  private var title: String {
    guard state.scene.preset.optimizers.indices.contains(state.view.focus) else {
      return look.word(.landscape)
    }
    let name = state.scene.preset.optimizers[state.view.focus].name
    return look.word(
      .form(look.letter(of: state.view.focus), name, at: state.scene.timeline.step))
  }

  private func draw(
    _ row: FormRow, isChosen: Bool, in rect: Rect, into buffer: inout CellBuffer
  ) {
    let selection = look.palette.selection
    if isChosen { buffer.fill(rect, with: selection) }
    func style(_ style: Style) -> Style { isChosen ? selection : style }
    buffer.write(
      isChosen ? look.pointer : " ", x: rect.x, y: rect.y, style: style(look.palette.accent))
    // What belongs to the row above stands further in.
    let isOfScene = [LandscapeForm.key, TimeForm.key].contains(row.path[0])
    let inset = row.path.count > 1 && !isOfScene ? 2 : 0
    buffer.write(
      row.path[0] == TimeForm.key ? row.path.joined(separator: " ") : row.name,
      x: rect.x + 2 + inset, y: rect.y, style: style(look.palette.dimmed),
      maximumColumns: Self.nameColumns - inset, ellipsis: look.glyphs.ellipsis)
    let x = rect.x + 3 + Self.nameColumns
    let isUsual = row.usual == nil || row.usual == row.value
    buffer.write(
      row.value, x: x, y: rect.y,
      style: style(isUsual ? look.palette.text : look.palette.text.adding(.bold)),
      maximumColumns: rect.endX - x, ellipsis: look.glyphs.ellipsis)
  }

  private func description(of row: FormRow) -> String {
    look.word(.setting(.catalog(row.summary), .range(row), usual: row.usual))
  }
}
