import Optimization
import Plotting

/// The picture of the lit sub-step on a map, and a hollow ring where the update will lead.
struct UpdateSketchView: View {
  let telling: UpdateTelling
  let projection: Projection
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let sketch = UpdateSketch(telling, in: projection.viewport)
    let signs = signs(at: sketch.place, in: buffer)
    for ring in sketch.rings {
      draw(ring, color: look.palette.dimmed.foreground, letter: ".", into: &buffer)
    }
    for arrow in sketch.arrows {
      let style = arrow.isResult ? look.palette.text.adding(.bold) : look.palette.dimmed
      ArrowLine(from: arrow.from, to: arrow.to, style: style, projection: projection, look: look)
        .draw(into: &buffer)
    }
    if let next = sketch.next, let cell = projection.cell(of: next) {
      buffer.put(
        look.glyphs == .ascii ? "o" : "\u{25CB}", x: cell.x, y: cell.y,
        style: look.palette.text.adding(.bold))
    }
    for sign in signs { buffer[sign.x, sign.y] = sign.cell }
    guard let text = sketch.scaleText.map(look.word) else { return }
    buffer.write(
      " \(text) ", endX: projection.rect.endX, y: projection.rect.y, style: look.palette.text,
      from: projection.rect.x)
  }

  /// The cells with the optimizer's sign and its letter, which no arrow that begins there may cover.
  private func signs(at place: Point, in buffer: CellBuffer) -> [(x: Int, y: Int, cell: Cell)] {
    guard let middle = projection.cell(of: place) else { return [] }
    let letter = look.letterScalar(of: telling.index)
    return (middle.x - 1...middle.x + 1).compactMap { x in
      let cell = buffer[x, middle.y]
      return x == middle.x || cell.scalar == letter ? (x, middle.y, cell) : nil
    }
  }

  private func draw(
    _ points: [Point], color: Color?, letter: Unicode.Scalar, into buffer: inout CellBuffer
  ) {
    TrailLayer.draw(
      [TrailLayer(Trail(through: [points], on: projection), color: color, letter: letter)],
      into: &buffer, palette: look.palette, glyphs: look.glyphs)
  }
}
