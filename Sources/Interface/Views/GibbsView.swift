import Optimization
import Plotting

/// Where noise of a temperature lets an optimizer be in the long run: around half and around nine
/// tenths of the density on a map, its graph along the foot of a curve.
struct GibbsView: View {
  let density: Densities.Shown
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let layers = density.outlines.map {
      TrailLayer($0.trail, color: look.palette.text.foreground, letter: $0.letter)
    }
    TrailLayer.draw(layers, into: &buffer, palette: look.palette, glyphs: look.glyphs)
  }
}
