import Optimization
import Plotting

/// The picture of the lit sub-step on a map, and a hollow ring where the update will lead.
struct UpdateSketchView: View {
  let telling: UpdateTelling
  let viewport: Viewport
  let projection: Projection
  /// The relief that it lies on, in whose frame the projection is; nil on a flat map.
  var surface: ReliefView?
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let sketch = UpdateSketch(telling, in: viewport)
    let signs = signs(at: seen(sketch.place), in: buffer)
    for ring in sketch.rings {
      draw(
        surface?.line(through: ring) ?? ring, color: look.palette.dimmed.foreground, letter: ".",
        into: &buffer)
    }
    for arrow in sketch.arrows {
      let style = arrow.isResult ? look.palette.text.adding(.bold) : look.palette.dimmed
      ArrowLine(
        from: seen(arrow.from), to: seen(arrow.to, beside: arrow.from), style: style,
        on: projection
      ).draw(into: &buffer, palette: look.palette, glyphs: look.glyphs)
    }
    if let next = sketch.next, let cell = projection.cell(of: seen(next)) {
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

  /// Where a point is drawn; nowhere, which is not a number, beside a relief.
  private func seen(_ point: Point, beside other: Point? = nil) -> Point {
    guard let surface else { return point }
    return surface.spot(of: point, beside: other ?? point) ?? Point(x: .nan, y: .nan)
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
      [TrailLayer(Trail(through: points, on: projection), color: color, letter: letter)],
      into: &buffer, palette: look.palette, glyphs: look.glyphs)
  }
}
