import Optimization
import Plotting

/// The edges of the sets that optimizers of a map are kept to, each set once.
struct ConstraintView: View {
  let state: State
  let optimizers: [Int]
  let projection: Projection
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    var drawn: Set<Constraint.Shape> = []
    let layers = optimizers.flatMap { index -> [TrailLayer] in
      guard let shape = state.scene.timeline.race.runs[index].optimizer.constraint?.shape,
        drawn.insert(shape).inserted
      else { return [] }
      let outlines = Outlines.constraint(
        shape, dimension: state.scene.preset.landscape.dimension, in: projection.viewport)
      return outlines.map {
        TrailLayer(
          Trail(through: $0, on: projection), color: look.palette.text.foreground, letter: "#")
      }
    }
    TrailLayer.draw(layers, into: &buffer, palette: look.palette, glyphs: look.glyphs)
  }
}
