import Optimization
import Plotting

/// Where noise of a temperature lets an optimizer be in the long run: around half and around nine
/// tenths of the density on a map, its graph along the foot of a curve.
struct GibbsView: View {
  /// The density of one temperature, drawn on one map.
  struct Density: Sendable {
    /// T of exp(-f/T).
    let temperature: Double
    /// The outlines, and what stands for each where there are only letters.
    let outlines: [(trail: Trail, letter: Unicode.Scalar)]
  }

  let density: Density
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let layers = density.outlines.map {
      TrailLayer($0.trail, color: look.palette.text.foreground, letter: $0.letter)
    }
    TrailLayer.draw(layers, into: &buffer, palette: look.palette, glyphs: look.glyphs)
  }
}

extension GibbsView.Density {
  /// The density of a landscape at `temperature`, normalised over the view; nil where it has none.
  init?(of landscape: any Landscape, _ temperature: Double, on projection: Projection) {
    self.temperature = temperature
    if landscape.dimension == 1 {
      let graph = Outlines.densityGraph(
        of: landscape, temperature, xs: projection.dotXs, in: projection.viewport)
      guard let graph else { return nil }
      outlines = [(Trail(through: graph, on: projection), "g")]
      return
    }
    let grid = Grid(dotsOf: projection) { y, xs, row in
      landscape.values(at: xs, y: y, into: row)
    }
    let shares = Outlines.density(on: grid, temperature)
    guard !shares.isEmpty else { return nil }
    outlines = zip(shares, ["5", "9"] as [Unicode.Scalar]).map { share, letter in
      (Trail(through: share.lines, on: projection), letter)
    }
  }
}
