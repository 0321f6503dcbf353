import Optimization
import Plotting
import Presets

/// Where each optimizer is pushed and where it will go; on a curve, its tangent.
///
/// The way that plain gradient descent would take at the same rate is drawn faintly beside the move
/// that the optimizer is about to make.
struct ArrowsView: View {
  let state: State
  let optimizers: [Int]
  let projection: Projection
  let look: Look

  private struct Arrow {
    var start: Vector
    var push: Vector
    var move: Vector
  }

  /// Whether none of the optimizers has an arrow.
  var isEmpty: Bool { arrows.isEmpty }

  private var arrows: [(Int, Arrow)] {
    guard state.preset.landscape.dimension == 2 else { return [] }
    return optimizers.compactMap { index in arrow(of: index).map { (index, $0) } }
  }

  func draw(into buffer: inout CellBuffer) {
    guard state.preset.landscape.dimension == 2 else { return drawTangents(into: &buffer) }
    let arrows = arrows
    let scale = scale(arrows.map(\.1))
    for (index, arrow) in arrows {
      draw(arrow.start, scale * arrow.push, style: look.palette.dimmed, into: &buffer)
      draw(arrow.start, scale * arrow.move, style: look.style(of: index), into: &buffer)
    }
    guard scale > 1, !arrows.isEmpty else { return }
    buffer.write(
      " arrows x\(Numerals.short(scale)) ", endX: projection.rect.endX, y: projection.rect.y,
      style: look.palette.text, from: projection.rect.x)
  }

  private func arrow(of index: Int) -> Arrow? {
    let run = state.timeline.race.runs[index]
    guard run.particle.divergedAt == nil else { return nil }
    var next = run
    next.advance(by: 1)
    return Arrow(
      start: run.particle.position,
      push: -run.learningRate * run.particle.evaluation.gradient,
      move: next.particle.position - run.particle.position)
  }

  /// One factor for all, so that they can be compared, large enough for the longest to be seen.
  private func scale(_ arrows: [Arrow]) -> Double {
    let view = projection.viewport
    func share(_ vector: Vector) -> Double {
      max(vector.x.magnitude / view.width, vector.y.magnitude / view.height)
    }
    let longest = arrows.map { max(share($0.push), share($0.move)) }.max() ?? 0
    guard longest > 0, longest.isFinite else { return 1 }
    var scale = 1.0
    for factor in Self.factors where factor * longest <= Self.longestShare { scale = factor }
    return scale
  }

  private static let longestShare = 0.25
  private static let factors: [Double] = (0..<9).flatMap { decade in
    [1, 2, 5].map { $0 * Double.power(10, decade) }
  }

  private func draw(
    _ start: Vector, _ displacement: Vector, style: Style, into buffer: inout CellBuffer
  ) {
    let end = start + displacement
    var trail = Trail(on: projection)
    trail.append(Point(x: start.x, y: start.y), step: 0)
    trail.append(Point(x: end.x, y: end.y), step: 1)
    TrailLayer.draw(
      [TrailLayer(trail, color: style.foreground, letter: ".")], into: &buffer,
      palette: look.palette,
      glyphs: look.glyphs)
    guard let tip = projection.cell(of: Point(x: end.x, y: end.y)),
      let tail = projection.cell(of: Point(x: start.x, y: start.y)), tip != tail
    else { return }
    buffer.put(
      Self.head(columns: tip.x - tail.x, rows: tip.y - tail.y, look.glyphs), x: tip.x, y: tip.y,
      style: style)
  }

  /// The arrow head nearest to a direction on the screen, where a cell is twice as high as wide.
  private static func head(columns: Int, rows: Int, _ glyphs: GlyphSet) -> Unicode.Scalar {
    let isFlat = columns.magnitude > 4 * rows.magnitude
    let isSteep = rows.magnitude * 2 > 2 * columns.magnitude
    switch (glyphs, isFlat, isSteep) {
    case (.ascii, _, true): return rows < 0 ? "^" : "v"
    case (.ascii, _, false): return columns < 0 ? "<" : ">"
    case (_, true, _): return columns < 0 ? "\u{2190}" : "\u{2192}"
    case (_, _, true): return rows < 0 ? "\u{2191}" : "\u{2193}"
    default:
      return columns < 0
        ? (rows < 0 ? "\u{2196}" : "\u{2199}") : (rows < 0 ? "\u{2197}" : "\u{2198}")
    }
  }

  private func drawTangents(into buffer: inout CellBuffer) {
    for index in optimizers {
      let particle = state.timeline.race.runs[index].particle
      let reach = projection.viewport.width / 8
      let slope = particle.evaluation.gradient.x
      var tangent = Trail(on: projection)
      for offset in [-reach, reach] {
        tangent.append(
          Point(
            x: particle.position.x + offset, y: particle.evaluation.value + slope * offset),
          step: 0)
      }
      TrailLayer.draw(
        [
          TrailLayer(tangent, color: look.palette.line(index), letter: look.letterScalar(of: index))
        ],
        into: &buffer, palette: look.palette, glyphs: look.glyphs)
    }
  }
}
