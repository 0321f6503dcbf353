import Plotting

/// What is wrong in the file of the scene since it was changed, in a box over what it said before.
struct FaultsView: View {
  let state: State
  let overlay: Overlay
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let layout = FaultsLayout(state)
    ScrollBox(
      rect: layout.box, title: look.word(.notValid),
      position: overlay.position, lineCount: layout.lines.count, look: look
    ).draw(into: &buffer)
    let first = min(overlay.position, layout.mostScroll)
    for (row, line) in layout.lines.dropFirst(first).prefix(layout.inner.rows).enumerated() {
      buffer.write(
        line, x: layout.inner.x, y: layout.inner.y + row, style: look.palette.warning,
        maximumColumns: layout.inner.columns)
    }
  }
}
