import Optimization
import Plotting

/// How far the particles of each ensemble have spread: the ellipse of one standard deviation around
/// their mean; on a curve, a bar of one to either side.
struct SpreadView: View {
  /// The ensembles of a map, by the places of their optimizers.
  let ensembles: [Int: EnsembleSummary]
  let landscape: any Landscape
  let projection: Projection
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let layers = ensembles.sorted { $0.key < $1.key }.filter { !$0.value.isGone }.map {
      TrailLayer(outline(of: $0.value), color: look.palette.text.foreground, letter: "+")
    }
    TrailLayer.draw(layers, into: &buffer, palette: look.palette, glyphs: look.glyphs)
  }

  private func outline(of ensemble: EnsembleSummary) -> Trail {
    guard landscape.dimension == 2 else { return bar(ensemble) }
    let (smaller, larger) = ensemble.covariance.eigenvalues
    return Trail(
      ellipseAround: ensemble.mean, axis: ensemble.covariance.principalAxis,
      along: max(0, larger).squareRoot(), across: max(0, smaller).squareRoot(), on: projection)
  }

  /// At the height of the curve at the mean.
  private func bar(_ ensemble: EnsembleSummary) -> Trail {
    var trail = Trail(on: projection)
    let height = landscape.value(at: ensemble.mean)
    for side in [-1.0, 1] {
      trail.append(Point(x: ensemble.mean.x + side * ensemble.deviation.x, y: height), step: 0)
    }
    return trail
  }
}
