import Optimization
import Plotting

/// The eigenvectors of the Hessian where an optimizer is, as two short axes with their curvatures.
struct EigenAxesView: View {
  let theory: LocalTheory
  let projection: Projection
  /// The relief that they lie on, in whose frame the projection is; nil on a flat map.
  var surface: ReliefView?
  /// Cells that have a sign already.
  let kept: [(x: Int, y: Int)]
  let look: Look

  /// Half the length of an axis in columns; a row counts for two.
  private static let reach = 6.0

  func draw(into buffer: inout CellBuffer) {
    guard theory.directions.count == 2, projection.rect.columns > 4 * Int(Self.reach) else {
      return
    }
    for direction in theory.directions {
      let ends = [-1.0, 1.0].map { end(of: direction, $0) }
      TrailLayer.draw(
        [
          TrailLayer(
            Trail(through: surface?.line(through: ends) ?? ends, on: projection),
            color: look.palette.text.foreground, letter: "+")
        ], into: &buffer, palette: look.palette, glyphs: look.glyphs)
      label(direction, at: ends, into: &buffer)
    }
  }

  /// Where an axis ends: as long on the screen whatever the proportions of the view.
  private func end(of direction: LocalTheory.Direction, _ side: Double) -> Point {
    let view = surface?.relief.viewport ?? projection.viewport
    let across = direction.axis.x / view.width * Double(projection.rect.columns)
    let down = 2 * direction.axis.y / view.height * Double(projection.rect.rows)
    let scale = side * Self.reach / max(Double.norm(across, down), .leastNormalMagnitude)
    let end = theory.position + scale * direction.axis
    return Point(x: end.x, y: end.y)
  }

  /// The curvature beside that end where it covers no sign.
  private func label(
    _ direction: LocalTheory.Direction, at ends: [Point], into buffer: inout CellBuffer
  ) {
    let text = Numerals.significant(direction.curvature)
    let map = projection.rect
    for end in ends {
      guard let tip = cell(of: end), let middle = cell(of: center) else { continue }
      let x = tip.x >= middle.x ? tip.x + 1 : tip.x - text.count
      let y = tip.x == middle.x && tip.y != middle.y ? tip.y + (tip.y > middle.y ? 1 : -1) : tip.y
      let place = Rect(x: x, y: y, columns: text.count, rows: 1)
      guard map.intersection(place) == place,
        !kept.contains(where: { place.contains(x: $0.x, y: $0.y) })
      else { continue }
      buffer.write(text, x: x, y: y, style: look.palette.text)
      return
    }
  }

  /// The cell of a point; nil where it is out of view, or hidden on a relief.
  private func cell(of point: Point) -> (x: Int, y: Int)? {
    guard let surface else { return projection.cell(of: point) }
    return surface.seen(point).flatMap(projection.cell)
  }

  private var center: Point { Point(x: theory.position.x, y: theory.position.y) }
}
