import Plotting

/// What the preset says at this point.
struct CaptionView: View {
  let state: State
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    guard let index = state.scene.beatIndex else { return }
    let isTrue = !state.isChangedByHand
    var lines = TextLayout.wrap(state.words(of: index), columns: state.view.size.columns - 2)
    if !isTrue, !lines.isEmpty { lines[0] = "(the scene was changed) " + lines[0] }
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      let isCut = row == rect.rows - 1 && lines.count > rect.rows
      buffer.write(
        isCut ? line + " \(look.glyphs.ellipsis)" : line, x: rect.x + 1, y: rect.y + row,
        style: isTrue ? look.palette.text : look.palette.dimmed, maximumColumns: rect.columns - 2,
        ellipsis: look.glyphs.ellipsis)
    }
  }
}
