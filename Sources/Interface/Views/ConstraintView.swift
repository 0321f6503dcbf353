import Optimization
import Plotting

/// The edges of the sets that optimizers of a map are kept to, each set once.
struct ConstraintView: View {
  let state: State
  let optimizers: [Int]
  let projection: Projection
  let look: Look

  private static let corners = 144

  func draw(into buffer: inout CellBuffer) {
    var drawn: Set<Constraint.Shape> = []
    let layers = optimizers.flatMap { index -> [TrailLayer] in
      guard let shape = state.scene.timeline.race.runs[index].optimizer.constraint?.shape,
        drawn.insert(shape).inserted
      else { return [] }
      return outlines(of: shape).map {
        TrailLayer($0, color: look.palette.text.foreground, letter: "#")
      }
    }
    TrailLayer.draw(layers, into: &buffer, palette: look.palette, glyphs: look.glyphs)
  }

  /// One closed line, or two upright ones where there is only x.
  private func outlines(of shape: Constraint.Shape) -> [Trail] {
    guard state.scene.preset.landscape.dimension == 2 else {
      let ends = Constraint(shape).projection(of: Vector(-.greatestFiniteMagnitude, 0)).x
      let other = Constraint(shape).projection(of: Vector(.greatestFiniteMagnitude, 0)).x
      return uprights([ends, other])
    }
    switch shape {
    case .disk(let radius):
      return [
        trail(
          (0...Self.corners).map { corner in
            let angle = 2 * Double.pi * Double(corner) / Double(Self.corners)
            return Point(x: radius * Double.cosine(angle), y: radius * Double.sine(angle))
          })
      ]
    case .interval(let x): return uprights([x.lowerBound, x.upperBound])
    case .box(let box):
      let (left, right) = (box.x.lowerBound, box.x.upperBound)
      let (bottom, top) = (box.y.lowerBound, box.y.upperBound)
      return [
        trail(
          [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]
            .map { Point(x: $0.0, y: $0.1) })
      ]
    }
  }

  private func uprights(_ places: [Double]) -> [Trail] {
    let heights = [projection.viewport.y.lowerBound, projection.viewport.y.upperBound]
    return places.map { x in trail(heights.map { Point(x: x, y: $0) }) }
  }

  private func trail(_ points: [Point]) -> Trail {
    var trail = Trail(on: projection)
    for point in points { trail.append(point, step: 0) }
    return trail
  }
}
