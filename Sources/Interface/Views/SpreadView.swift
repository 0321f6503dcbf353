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
      TrailLayer(
        Trail(through: Outlines.spread(of: $0.value, on: landscape), on: projection),
        color: look.palette.text.foreground, letter: "+")
    }
    TrailLayer.draw(layers, into: &buffer, palette: look.palette, glyphs: look.glyphs)
  }
}
