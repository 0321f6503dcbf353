import Optimization
import Plotting
import Presets

/// Where theory expects constant noise to keep an optimizer: the ellipse of two standard deviations
/// around the nearest minimum, for rules whose stationary variance on a quadratic is known.
struct NoiseBallView: View {
  let state: State
  let optimizers: [Int]
  let projection: Projection
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    TrailLayer.draw(layers, into: &buffer, palette: look.palette, glyphs: look.glyphs)
  }

  /// Whether theory has nothing to say on any of the optimizers that could be seen.
  var isEmpty: Bool { layers.allSatisfy(\.trail.isEmpty) }

  private var layers: [TrailLayer] {
    optimizers.compactMap { index in
      Outlines.noiseBall(of: state.scene.timeline.race.runs[index], minima: state.minima).map {
        TrailLayer(
          Trail(through: $0, on: projection), color: look.palette.line(index),
          letter: look.letterScalar(of: index)
        )
      }
    }
  }
}
