import Plotting

/// All keys by group, in a box over the scene.
struct HelpView: View {
  let size: Size
  let scroll: Int
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let layout = HelpLayout(size)
    buffer.fill(layout.box, with: look.palette.text.on(look.palette.background))
    Frame(rect: layout.box, title: "Keys", look: look).draw(into: &buffer)
    // The screen may have grown since it was scrolled.
    let first = min(scroll, layout.mostScroll)
    for (column, lines) in zip(layout.columns, layout.lines) {
      for (row, entry) in lines.dropFirst(first).prefix(column.rows).enumerated() {
        draw(entry, in: column, y: column.y + row, into: &buffer)
      }
    }
    guard layout.mostScroll > 0 else { return }
    let end = first + layout.inner.rows
    buffer.write(
      " \(first + 1)-\(end) of \(layout.lineCount), j k ", endX: layout.box.endX - 2,
      y: layout.box.endY - 1, style: look.palette.accent, from: layout.box.x)
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
      entry.label, x: x + HelpLayout.keyColumns, y: y, style: look.palette.text,
      maximumColumns: column.endX - x - HelpLayout.keyColumns, ellipsis: look.glyphs.ellipsis)
  }
}
