import Plotting

/// The optimizers of a preview: sign and name, as many as there is room for.
struct PreviewLegendView: View {
  let scene: State
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    var x = rect.x
    for (index, optimizer) in scene.preset.optimizers.enumerated() {
      let sign = "\(look.sign(of: index)) \(look.letter(of: index))"
      let needed = TextLayout.columns(of: sign) + 1 + TextLayout.columns(of: optimizer.name)
      guard x + needed <= rect.endX || x == rect.x else { break }
      x += buffer.write(sign, x: x, y: rect.y, style: look.style(of: index)) + 1
      x += buffer.write(
        optimizer.name, x: x, y: rect.y, style: look.palette.dimmed,
        maximumColumns: rect.endX - x, ellipsis: look.glyphs.ellipsis)
      x += 2
    }
  }
}
