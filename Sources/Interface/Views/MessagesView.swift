import Plotting

/// The remarks there have been, in a box over the scene.
struct MessagesView: View {
  let state: State
  let overlay: Overlay
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let layout = MessagesLayout(state)
    let inner = layout.inner
    ScrollBox(
      rect: layout.box, title: look.word(.messagesTitle), position: overlay.position,
      lineCount: layout.lines.count, look: look
    ).draw(into: &buffer)
    guard !layout.lines.isEmpty else {
      buffer.write(look.word(.noneYet), x: inner.x, y: inner.y, style: look.palette.dimmed)
      return
    }
    let first = min(overlay.position, layout.mostScroll)
    for (row, line) in layout.lines.dropFirst(first).prefix(inner.rows).enumerated() {
      let y = inner.y + row
      if let step = line.step {
        buffer.write(look.word(.step(step)), x: inner.x, y: y, style: look.palette.dimmed)
      }
      buffer.write(
        line.text, x: inner.x + MessagesLayout.stepColumns, y: y, style: look.palette.text,
        maximumColumns: inner.columns - MessagesLayout.stepColumns)
    }
  }
}
