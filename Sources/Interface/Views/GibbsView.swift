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
      guard let graph = Self.graph(of: landscape, temperature, on: projection) else { return nil }
      outlines = [(graph, "g")]
      return
    }
    let grid = Grid(dotsOf: projection) { y, xs, row in
      landscape.values(at: xs, y: y, into: row)
    }
    guard let density = GibbsDensity(of: grid.values, temperature: temperature) else { return nil }
    outlines = [(0.5, "5"), (0.9, "9")].map { mass, letter in
      (Self.outline(of: grid, below: density.level(holding: mass), on: projection), letter)
    }
  }

  /// How much of the map's height the graph takes.
  private static let graphShare = 0.3

  private static func graph(
    of landscape: any Landscape, _ temperature: Double, on projection: Projection
  ) -> Trail? {
    let xs = projection.dotXs
    let values = xs.map { landscape.value(at: Vector($0, 0)) }
    guard let density = GibbsDensity(of: values, temperature: temperature),
      let highest = density.shares.max()
    else { return nil }
    let view = projection.viewport
    var graph = Trail(on: projection)
    for (x, share) in zip(xs, density.shares) {
      let height = graphShare * view.height * share / highest
      graph.append(Point(x: x, y: view.y.lowerBound + height), step: 0)
    }
    return graph
  }

  private static func outline(
    of grid: Grid, below level: Double, on projection: Projection
  ) -> Trail {
    var outline = Trail(on: projection)
    for line in Contours.lines(of: grid, levels: Levels(edges: [level])) {
      for point in line.points { outline.append(point, step: 0) }
      if line.isClosed, let first = line.points.first { outline.append(first, step: 0) }
      outline.lift()
    }
    return outline
  }
}
