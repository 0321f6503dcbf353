import Optimization
import Plotting
import Presets

/// The map of a scene as a figure: the ground, and all that lies on it.
struct SceneFigure {
  let state: State
  /// The optimizers on it, by their places.
  let optimizers: [Int]
  let viewport: Viewport
  let look: Look
  /// The arrows of all figures, if they are shown.
  let arrows: Arrows?
  /// The numbers of the ensembles, by the places of their optimizers.
  let summaries: [Int: EnsembleSummary]
  /// The minima, saddles and maxima that there is room for.
  let points: PointsInView
  /// The outlines of the density that is shown; nil where they have to be worked out.
  private let shares: [Outlines.Share]?

  /// What is costly to work out, as a screen keeps it from frame to frame.
  struct Known {
    let summaries: [Int: EnsembleSummary]
    let points: PointsInView
    /// None while it is not there yet.
    let density: [Outlines.Share]
  }

  /// As many values as bands need to be smooth on paper.
  private static let (columns, rows) = (321, 241)
  /// Places along a curve at which a density is worked out.
  private static let densityColumns = 401

  /// A figure of a part of a scene; what is not known is worked out.
  init(
    state: State, optimizers: [Int], viewport: Viewport, look: Look, arrows: Arrows?,
    known: Known? = nil
  ) {
    self.state = state
    self.optimizers = optimizers
    self.viewport = viewport
    self.look = look
    self.arrows = arrows
    summaries = known?.summaries ?? state.ensembleSummaries
    // On paper there is as much room for signs as on a large screen.
    points =
      known?.points
      ?? PointsInView(state, Projection(viewport, in: Rect(x: 0, y: 0, columns: 100, rows: 40)))
    shares = known?.density
  }

  private var landscape: any Landscape { state.scene.preset.landscape }

  /// The figure; a `title` stands above it behind the sign of its first optimizer.
  func figure(titled title: String?) -> Figure {
    Figure(
      title: title ?? "", owner: title == nil ? nil : optimizers.first, viewport: viewport,
      hasEqualScales: state.scene.preset.hasEqualScales,
      names: ("x", landscape.dimension == 1 ? look.word(.lossAxis) : "y"), ground: ground,
      marks: marks,
      camera: state.isOnSurface ? state.view.camera : nil)
  }

  /// What its marks stand for.
  var roles: Set<Mark.Role> { Set(marks.map(\.role)) }

  /// The landscape in view; nil where it is a curve.
  var ground: Ground? {
    guard landscape.dimension == 2 else { return nil }
    return Ground(grid, levels: state.groundSource(viewport).levels)
  }

  private var grid: Grid {
    Grid(
      xs: Grid.coordinates(viewport.x, count: Self.columns),
      ys: Grid.coordinates(viewport.y, count: Self.rows)
    ) { y, xs, row in
      landscape.values(at: xs, y: y, into: row)
    }
  }

  /// The curve of a landscape of one dimension, and all that lies on the ground.
  var marks: [Mark] { curves + overlays }

  /// All that lies on the ground.
  var overlays: [Mark] {
    constraints + optimizers.flatMap(particles)
      + state.trailPlaces(with: optimizers).flatMap(trail) + optimizers.flatMap(spread)
      + noiseBalls + density + arrowMarks + signMarks + labels
  }

  /// The graph of a landscape of one dimension, and what the preset draws beside it.
  private var curves: [Mark] {
    guard landscape.dimension == 1 else { return [] }
    func graph(_ landscape: any Landscape) -> Mark.Shape {
      .line(
        Grid.coordinates(viewport.x, count: 801).map {
          Point(x: $0, y: landscape.value(at: Vector($0, 0)))
        })
    }
    let beside = state.scene.preset.beside.map { [Mark(graph($0.landscape), .comparison)] } ?? []
    return beside + [Mark(graph(landscape), .landscape)]
  }

  private var constraints: [Mark] {
    let shapes = optimizers.compactMap {
      state.scene.timeline.race.runs[$0].optimizer.constraint?.shape
    }
    var drawn: Set<Constraint.Shape> = []
    return shapes.filter { drawn.insert($0).inserted }.flatMap {
      Outlines.constraint($0, dimension: landscape.dimension, in: viewport)
        .map { Mark(.line($0), .constraint) }
    }
  }

  private func trail(of index: Int) -> [Mark] {
    let length = state.trailLength(of: index)
    guard length != .nothing, let path = OptimizerPath(of: index, in: state) else { return [] }
    let first = state.firstOwnStep(of: index, among: optimizers)
    // Logged paths, which come after the optimizers, are drawn as they are.
    let optimizer = state.scene.preset.optimizers.dropFirst(index).first
    let way = path.way(
      from: first, through: state.scene.timeline.step, length: length.steps,
      isNoisy: optimizer.map { TrailLength.standard(for: $0) != .all } ?? false)
    return [Mark(.way(way), .trail, of: index)]
  }

  private func particles(of index: Int) -> [Mark] {
    guard let ensemble = state.scene.timeline.race.ensembles[index],
      summaries[index]?.isGone == false
    else {
      return []
    }
    let landscape = landscape
    @Sendable func height(_ x: Double) -> Double { landscape.value(at: Vector(x, 0)) }
    let particles = Particles(
      from: MarkSource(ensemble.moment), height: landscape.dimension == 2 ? nil : height
    ) { reader in
      ensemble.withRemainingPositions { reader($0, $1) }
    }
    return [Mark(.particles(particles), .particle, of: index)]
  }

  private func spread(of index: Int) -> [Mark] {
    guard let summary = summaries[index], !summary.isGone else { return [] }
    return [Mark(.line(Outlines.spread(of: summary, on: landscape)), .spread, of: index)]
  }

  /// The temperature whose density is shown, if one is.
  var temperature: Double? {
    state.view.showsTheory ? state.gibbsTemperature(among: optimizers) : nil
  }

  /// Where theory expects noise to keep optimizers.
  private var noiseBalls: [Mark] {
    guard state.view.showsTheory else { return [] }
    return optimizers.compactMap { index in
      Outlines.noiseBall(of: state.scene.timeline.race.runs[index], minima: state.minima)
        .map { Mark(.line($0), .theory, of: index) }
    }
  }

  private var density: [Mark] {
    guard let temperature else { return [] }
    return (shares ?? allShares(temperature)).map {
      Mark(.line($0.line), .density, named: $0.name)
    }
  }

  private func allShares(_ temperature: Double) -> [Outlines.Share] {
    var scan = DensityScan(of: landscape, over: viewport, at: densityPlaces, temperature)
    return scan.finish()
  }

  private var densityPlaces: (xs: [Double], ys: [Double]) {
    landscape.dimension == 2
      ? (
        Grid.coordinates(viewport.x, count: Self.columns),
        Grid.coordinates(viewport.y, count: Self.rows)
      )
      : (Grid.coordinates(viewport.x, count: Self.densityColumns), [])
  }

  /// How many times longer than they are arrows are drawn; nil where they are not.
  var arrowScale: Double? { arrows?.scale(in: viewport) }

  private var arrowMarks: [Mark] {
    guard let arrows, let scale = arrowScale else { return [] }
    guard landscape.dimension == 2 else {
      return optimizers.map { index in
        let particle = state.scene.timeline.race.runs[index].particle
        return Mark(.line(Outlines.tangent(at: particle, in: viewport)), .tangent, of: index)
      }
    }
    return optimizers.flatMap { index -> [Mark] in
      guard let arrow = arrows.byOptimizer[index] else { return [] }
      func tip(_ displacement: Vector) -> Point {
        let end = arrow.start + scale * displacement
        return Point(x: end.x, y: end.y)
      }
      let tail = Point(x: arrow.start.x, y: arrow.start.y)
      return [
        Mark(.arrow(tail, tip(arrow.push)), .push)
      ]
        + arrow.parts.map { Mark(.arrow(tail, tip($0.way)), $0.role, of: index, named: $0.name) }
        + [
          Mark(.arrow(tail, tip(arrow.move)), .move, of: index)
        ]
    }
  }

  /// What the last beat says of places, on the map of the optimizer in focus.
  private var labels: [Mark] {
    guard optimizers.contains(state.view.focus) else { return [] }
    return state.spokenPins.compactMap { pin in
      guard case .map(let place) = pin.place else { return nil }
      return Mark(.label(pin.text, state.point(of: place)), .remark)
    }
  }
}
