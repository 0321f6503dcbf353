import Plotting

/// The optimizers of a preview: the signs of all, and as many names as there is room for.
struct PreviewLegendView: View {
  let state: State
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let optimizers = state.scene.preset.optimizers
    let signs = optimizers.indices.map { "\(look.sign(of: $0)) \(look.letter(of: $0))" }
    let widths = signs.map { TextLayout.columns(of: $0) + 2 }
    // What the names may take is what the signs leave.
    var spare = rect.columns + 2 - widths.reduce(0, +)
    var x = rect.x
    for index in optimizers.indices {
      let name = optimizers[index].name
      buffer.write(
        signs[index], x: x, y: rect.y, style: look.style(of: index),
        maximumColumns: rect.endX - x)
      x += widths[index]
      let needed = TextLayout.columns(of: name) + 1
      guard needed <= spare else { continue }
      buffer.write(name, x: x - 1, y: rect.y, style: look.palette.dimmed)
      x += needed
      spare -= needed
    }
  }
}
