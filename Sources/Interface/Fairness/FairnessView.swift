import Plotting

/// Whether the race is fair, in a box over the scene.
struct FairnessView: View {
  let state: State
  let overlay: Overlay
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let layout = FairnessLayout(state)
    ScrollBox(
      rect: layout.box, title: look.word(.isThisFair), position: overlay.position,
      lineCount: layout.lines.count, look: look
    ).draw(into: &buffer)
    let first = min(overlay.position, layout.mostScroll)
    for (row, line) in layout.lines.dropFirst(first).prefix(layout.inner.rows).enumerated() {
      let (x, y) = (layout.inner.x, layout.inner.y + row)
      var used = 0
      if line.isHeading, let index = line.optimizer {
        used =
          1
          + buffer.write(
            "\(look.sign(of: index)) \(look.letter(of: index))", x: x, y: y,
            style: look.style(of: index))
      }
      buffer.write(
        line.text, x: x + used, y: y,
        style: line.isHeading ? look.palette.text.adding(.bold) : look.palette.dimmed,
        maximumColumns: layout.inner.columns - used, ellipsis: look.glyphs.ellipsis)
    }
  }
}
