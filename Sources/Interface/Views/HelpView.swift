import Plotting
import Presets

/// All keys by group, in a box over the scene.
struct HelpView: View {
  let size: Size
  let locks: Set<Lock>
  let overlay: Overlay
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let filter = Query(overlay.filter.text)
    let layout = HelpLayout(size, filter: filter, locks: locks, in: look.language)
    ScrollBox(
      rect: layout.box, title: look.word(.keysTitle), position: overlay.position,
      lineCount: layout.lineCount,
      look: look
    ).draw(into: &buffer)
    if overlay.isTyping || !filter.isEmpty { drawFilter(layout.box, into: &buffer) }
    let first = min(overlay.position, layout.mostScroll)
    for (column, lines) in zip(layout.columns, layout.lines) {
      for (row, entry) in lines.dropFirst(first).prefix(column.rows).enumerated() {
        draw(entry, in: column, y: column.y + row, into: &buffer)
      }
    }
  }

  /// What the lines are filtered by, in the upper edge beside the title.
  private func drawFilter(_ box: Rect, into buffer: inout CellBuffer) {
    let title = TextLayout.columns(of: look.word(.keysTitle))
    let rect = Rect(x: box.x + title + 5, y: box.y, columns: min(28, box.columns - 11), rows: 1)
    buffer.fill(rect, with: look.palette.text)
    buffer.write("/", x: rect.x + 1, y: rect.y, style: look.palette.accent)
    let field = rect.inset(left: 2, right: 1)
    if overlay.isTyping {
      TextFieldView(field: overlay.filter, rect: field, look: look).draw(into: &buffer)
    } else {
      buffer.write(
        overlay.filter.text, x: field.x, y: field.y, style: look.palette.text,
        maximumColumns: field.columns, ellipsis: look.glyphs.ellipsis)
    }
  }

  private func draw(
    _ entry: KeyTable.HelpEntry, in column: Rect, y: Int, into buffer: inout CellBuffer
  ) {
    guard !entry.isHeading else {
      buffer.write(entry.label, x: column.x, y: y, style: look.palette.dimmed.adding(.bold))
      return
    }
    let x = column.x + 1
    buffer.write(entry.keys, x: x, y: y, style: look.palette.accent)
    buffer.write(
      entry.label, marking: entry.marks, x: x + HelpLayout.keyColumns, y: y,
      style: look.palette.text,
      maximumColumns: column.endX - x - HelpLayout.keyColumns, ellipsis: look.glyphs.ellipsis)
  }
}
