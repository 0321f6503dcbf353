import Plotting

/// The page of a beat, in a box over the scene.
struct PageView: View {
  let state: State
  let overlay: Overlay
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let layout = LongTextLayout(state)
    buffer.fill(layout.box, with: look.palette.text.on(look.palette.background))
    Frame(
      rect: layout.box,
      title: state.scene.preset.title.shortened(
        to: layout.box.columns - 8, ellipsis: look.glyphs.ellipsis),
      look: look
    ).draw(into: &buffer)
    let page = layout.page(at: overlay.position)
    for (row, line) in layout.lines(ofPage: page).enumerated() {
      buffer.write(
        line, x: layout.inner.x, y: layout.inner.y + row, style: look.palette.text,
        maximumColumns: layout.inner.columns)
    }
    guard layout.count > 1 else { return }
    buffer.write(
      " \(page + 1)/\(layout.count) ", endX: layout.box.endX - 2, y: layout.box.endY - 1,
      style: look.palette.accent, from: layout.box.x)
  }
}
