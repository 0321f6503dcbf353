import Optimization
import Plotting
import Presets

/// Where each optimizer is pushed and where it will go, on one pane; on a curve, its tangent.
///
/// The way that plain gradient descent would take at the same rate is drawn faintly; beside it the move
/// that the optimizer is about to make, in its colour, as dots with gaps that no trail has.
struct ArrowsView: View {
  let state: State
  let arrows: Arrows
  let optimizers: [Int]
  /// Whether it says how much longer than they are the arrows are drawn.
  let namesScale: Bool
  let projection: Projection
  /// The relief that they lie on, in whose frame the projection is; nil on a flat map.
  var surface: ReliefView?
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    guard state.scene.preset.landscape.dimension == 2 else {
      if !state.isOnPixels { drawTangents(into: &buffer) }
      return
    }
    let scale = arrows.scale(in: state.view.viewport)
    for index in optimizers where !state.isOnPixels {
      guard let arrow = arrows.byOptimizer[index] else { continue }
      drawPush(arrow.start, scale * arrow.push, into: &buffer)
      for part in arrow.parts { draw(part, arrow.start, scale, of: index, into: &buffer) }
      drawMove(arrow.start, scale * arrow.move, style: look.style(of: index), into: &buffer)
    }
    guard namesScale, scale > 1 else { return }
    buffer.write(
      look.word(.arrows(times: Numerals.short(scale))), endX: projection.rect.endX,
      y: projection.rect.y,
      style: look.palette.text, from: projection.rect.x)
  }

  /// The sign at the tip of a gradient that points to the right, for the legend.
  static func pushSign(_ glyphs: GlyphSet) -> String { glyphs == .ascii ? "..>" : "\u{2192}" }

  /// The sign of a move to the right, for the legend.
  static func moveSign(_ glyphs: GlyphSet) -> String {
    glyphs == .ascii ? "= =>" : "\u{2219} \u{21D2}"
  }

  private func drawPush(_ start: Vector, _ displacement: Vector, into buffer: inout CellBuffer) {
    line(start, start + displacement, style: look.palette.dimmed).draw(into: &buffer)
  }

  /// A part in the colour of its optimizer, with its name at the tip.
  private func draw(
    _ part: Arrows.Part, _ start: Vector, _ scale: Double, of index: Int,
    into buffer: inout CellBuffer
  ) {
    let end = start + scale * part.way
    let style = look.style(of: index)
    line(start, end, style: style).draw(into: &buffer)
    guard let tip = projection.cell(of: tip(end, from: start)),
      let tail = projection.cell(of: self.tip(start, from: start)), tip != tail
    else { return }
    buffer.write(
      part.name, x: tip.x + 1, y: tip.y, style: style,
      maximumColumns: projection.rect.endX - tip.x - 1)
  }

  /// Where the end of an arrow is drawn; nowhere, which is not a number, beside a relief.
  private func tip(_ end: Vector, from start: Vector) -> Point {
    let point = Point(x: end.x, y: end.y)
    guard let surface else { return point }
    return surface.spot(of: point, beside: Point(x: start.x, y: start.y))
      ?? Point(x: .nan, y: .nan)
  }

  private func line(_ start: Vector, _ end: Vector, style: Style) -> ArrowLine {
    ArrowLine(
      from: tip(start, from: start), to: tip(end, from: start), style: style,
      projection: projection, look: look)
  }

  /// Every other cell of the way, so that it is neither a trail nor hides the gradient below it.
  private func drawMove(
    _ start: Vector, _ displacement: Vector, style: Style, into buffer: inout CellBuffer
  ) {
    let end = start + displacement
    let tail = projection.position(of: tip(start, from: start))
    let tip = projection.position(of: tip(end, from: start))
    let (across, down) = ((tip.x - tail.x) / 2, (tip.y - tail.y) / 4)
    let length = max(across.magnitude, down.magnitude)
    guard length.isFinite, length >= 1 else { return }
    // A move that leaves the map ends far outside: no more than a map's length is looked at.
    let cells = min(Int(saturating: length), projection.rect.columns + projection.rect.rows)
    for cell in Swift.stride(from: 2, to: cells, by: 2) {
      let share = Double(cell) / length
      let (column, row) = (tail.x / 2 + share * across, tail.y / 4 + share * down)
      let rect = projection.rect
      guard column >= 0, column < Double(rect.columns), row >= 0, row < Double(rect.rows)
      else { continue }
      buffer.put(
        look.glyphs == .ascii ? "=" : "\u{2219}", x: rect.x + Int(column), y: rect.y + Int(row),
        style: style)
    }
    line(start, end, style: style).drawHead(.double, into: &buffer)
  }

  private func drawTangents(into buffer: inout CellBuffer) {
    for index in optimizers {
      let particle = state.scene.timeline.race.runs[index].particle
      let tangent = Trail(
        through: Outlines.tangent(at: particle, in: projection.viewport), on: projection)
      TrailLayer.draw(
        [
          TrailLayer(tangent, color: look.palette.line(index), letter: look.letterScalar(of: index))
        ],
        into: &buffer, palette: look.palette, glyphs: look.glyphs)
    }
  }
}
