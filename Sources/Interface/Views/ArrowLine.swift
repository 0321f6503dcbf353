import Plotting

/// A line of dots with a head at its end.
struct ArrowLine: View {
  let from: Point
  let to: Point
  let style: Style
  let projection: Projection
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    var trail = Trail(on: projection)
    trail.append(from, step: 0)
    trail.append(to, step: 1)
    TrailLayer.draw(
      [TrailLayer(trail, color: style.foreground, letter: ".")], into: &buffer,
      palette: look.palette, glyphs: look.glyphs)
    drawHead(.single, into: &buffer)
  }

  /// The head alone, where the line has the length of a cell at least.
  func drawHead(_ heads: ArrowHeads, into buffer: inout CellBuffer) {
    guard let tip = projection.cell(of: to), let tail = projection.cell(of: from), tip != tail
    else { return }
    buffer.put(
      heads.head(columns: tip.x - tail.x, rows: tip.y - tail.y, look.glyphs), x: tip.x, y: tip.y,
      style: style)
  }
}
