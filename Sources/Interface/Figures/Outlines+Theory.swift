import Optimization
import Plotting

// What theory says of a scene, as lines.

extension Outlines {
  /// Lines around the least part of a map that holds so much of a density.
  struct Share: Equatable, Sendable {
    let mass: Double
    let lines: [[Point]]

    /// All lines as one, with a gap between them.
    var line: [Point] { Array(lines.joined(separator: [Point(x: .nan, y: .nan)])) }

    /// What it is called: how much it holds, or that it is a graph.
    var name: String { mass == 1 ? "graph" : "\(Int((100 * mass).rounded())) %" }
  }

  /// Where theory expects constant noise to keep an optimizer: the ellipse of two standard deviations
  /// around the nearest of the minima, for rules whose stationary variance on a quadratic is known.
  static func noiseBall(of run: Run, minima: [Vector]) -> [Point]? {
    // Noise of a temperature has a density of its own, which is no mere ellipse.
    guard run.landscape.dimension == 2, run.isNoisy, run.gibbsTemperature == nil,
      let center = minima.min(by: {
        ($0 - run.particle.position).norm < ($1 - run.particle.position).norm
      }),
      let spread = run.stationarySpread(around: center)
    else { return nil }
    return ellipse(
      around: center, axis: spread.axis, along: 2 * spread.along, across: 2 * spread.across)
  }

  /// Around half and around nine tenths of the density exp(-f/T), normalised over the heights at the
  /// crossings of a grid; none where it has no density.
  static func density(
    _ temperature: Double, over heights: RankedHeights, xs: [Double], ys: [Double]
  ) -> [Share] {
    guard let density = GibbsDensity(over: heights, temperature: temperature) else { return [] }
    let grid = Grid(xs: xs, ys: ys, values: heights.values)
    return [0.5, 0.9].map { mass in
      let levels = Levels(edges: [density.level(holding: mass)])
      let lines = Contours.lines(of: grid, levels: levels).map { line in
        line.points + (line.isClosed ? line.points.prefix(1) : [])
      }
      return Share(mass: mass, lines: lines)
    }
  }

  /// The graph of the density on a curve, along the foot of a view; none where it has no density.
  static func densityGraph(
    _ temperature: Double, over heights: RankedHeights, xs: [Double], in view: Viewport
  ) -> [Share] {
    guard let density = GibbsDensity(over: heights, temperature: temperature),
      let highest = density.shares.max()
    else { return [] }
    let graph = zip(xs, density.shares).map { x, share in
      Point(x: x, y: view.y.lowerBound + graphShare * view.height * share / highest)
    }
    return [Share(mass: 1, lines: [graph])]
  }

  /// How much of a map's height the graph of a density takes.
  private static let graphShare = 0.3

  /// The tangent of a curve where a particle is, a quarter of the view long.
  static func tangent(at particle: Particle, in view: Viewport) -> [Point] {
    let reach = view.width / 8
    return [-reach, reach].map { offset in
      Point(
        x: particle.position.x + offset,
        y: particle.evaluation.value + particle.evaluation.gradient.x * offset)
    }
  }
}

extension State {
  /// The temperature of the optimizer in focus, or of the first of a map that has one.
  func gibbsTemperature(among optimizers: [Int]) -> Double? {
    let candidates = optimizers.filter { $0 == view.focus } + optimizers
    return candidates.lazy.compactMap { scene.timeline.race.runs[$0].gibbsTemperature }.first
  }
}
