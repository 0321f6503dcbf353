import Plotting

/// What the optimizer in focus is and what it runs down, in a box over the scene.
struct ExplanationView: View {
  let state: State
  let overlay: Overlay
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let layout = ExplanationLayout(state)
    let inner = layout.inner
    ScrollBox(
      rect: layout.box, title: title, position: overlay.position, lineCount: layout.lines.count,
      look: look
    ).draw(into: &buffer)
    let first = min(overlay.position, layout.mostScroll)
    for (row, line) in layout.lines.dropFirst(first).prefix(inner.rows).enumerated() {
      buffer.write(
        line.text, x: inner.x, y: inner.y + row, style: style(line.kind),
        maximumColumns: inner.columns, ellipsis: look.glyphs.ellipsis)
    }
  }

  private var title: String {
    guard state.scene.preset.optimizers.indices.contains(state.view.focus) else {
      return look.word(.landscape)
    }
    return
      "\(look.letter(of: state.view.focus))  \(state.scene.preset.optimizers[state.view.focus].name)"
  }

  private func style(_ kind: Explanation.Line.Kind) -> Style {
    switch kind {
    case .heading: look.palette.text.adding(.bold)
    case .text: look.palette.dimmed
    case .formula: look.palette.accent
    case .setting: look.palette.text
    }
  }
}
