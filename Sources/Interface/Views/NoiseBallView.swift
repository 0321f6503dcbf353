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
      outline(of: state.scene.timeline.race.runs[index]).map {
        TrailLayer($0, color: look.palette.line(index), letter: look.letterScalar(of: index))
      }
    }
  }

  private func outline(of run: Run) -> Trail? {
    let landscape = run.landscape
    // Noise of a temperature has a density of its own, which is no mere ellipse.
    guard landscape.dimension == 2, run.isNoisy, run.gibbsTemperature == nil,
      let center = state.minima.min(by: {
        ($0 - run.particle.position).norm < ($1 - run.particle.position).norm
      }),
      let spread = run.stationarySpread(around: center)
    else { return nil }
    return Trail(
      through: Outlines.ellipse(
        around: center, axis: spread.axis, along: 2 * spread.along, across: 2 * spread.across),
      on: projection)
  }
}
