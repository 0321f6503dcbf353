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

  /// As many values as bands need to be smooth on paper.
  private static let (columns, rows) = (321, 241)
  /// More particles than this are a cloud that more would not change.
  private static let mostParticles = 1500
  /// Places along a curve at which a density is worked out.
  private static let densityColumns = 401
  /// Steps of a longer way would be a line of dots.
  private static let mostSteps = 80

  private var landscape: any Landscape { state.scene.preset.landscape }

  /// The figure; a `title` stands above it behind the sign of its first optimizer.
  func figure(titled title: String?) -> Figure {
    Figure(
      title: title ?? "", owner: title == nil ? nil : optimizers.first, viewport: viewport,
      hasEqualScales: state.scene.preset.hasEqualScales,
      names: ("x", landscape.dimension == 1 ? "loss" : "y"), ground: ground, marks: marks,
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

  /// All that lies on it.
  var marks: [Mark] {
    curves + constraints + optimizers.flatMap(particles)
      + state.trailPlaces(with: optimizers).flatMap(trail)
      + optimizers.flatMap(spread) + theory + arrowMarks + signMarks + labels
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
    guard length != .nothing else { return [] }
    let path = OptimizerPath(of: index, in: state)
    let first = state.firstOwnStep(of: index, among: optimizers)
    let places = (0..<path.count).filter { path.step($0) >= first }
    let latest = state.scene.timeline.step - (length.steps ?? Int.max / 2)
    // The place where the new part begins belongs to both, so that the line has no gap.
    let old = places.prefix { path.step($0) <= latest }
    let new = places.dropFirst(max(0, old.count - 1)).map(path.point)
    let dots = new.count <= Self.mostSteps ? [Mark(.dots(new), .step, of: index)] : []
    return [
      Mark(.line(old.map(path.point)), .oldTrail, of: index),
      Mark(.line(new), .trail, of: index),
    ] + dots
  }

  private func particles(of index: Int) -> [Mark] {
    guard let ensemble = state.scene.timeline.race.ensembles[index] else { return [] }
    let points = ensemble.withRemainingPositions { x, y -> [Point] in
      let step = max(1, x.count / Self.mostParticles)
      return stride(from: 0, to: x.count, by: step).map { place in
        landscape.dimension == 2
          ? Point(x: x[place], y: y[place])
          : Point(x: x[place], y: landscape.value(at: Vector(x[place], 0)))
      }
    }
    return [Mark(.dots(points), .particle, of: index)]
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
  private var theory: [Mark] {
    noiseBalls + density.flatMap(\.lines).map { Mark(.line($0), .density) }
  }

  private var noiseBalls: [Mark] {
    guard state.view.showsTheory else { return [] }
    return optimizers.compactMap { index in
      Outlines.noiseBall(of: state.scene.timeline.race.runs[index], minima: state.minima)
        .map { Mark(.line($0), .theory, of: index) }
    }
  }

  /// What is known of the optimizers in lines: sets that they are kept to, how far ensembles have spread, and
  /// where theory expects noise to keep them.
  var outlines: [Mark] { constraints + optimizers.flatMap(spread) + noiseBalls }

  private var density: [Outlines.Share] {
    guard let temperature else { return [] }
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
      ] + arrow.parts.map { Mark(.arrow(tail, tip($0.way)), $0.role, of: index) } + [
        Mark(.arrow(tail, tip(arrow.move)), .move, of: index)
      ]
    }
  }

  private var summaries: [Int: EnsembleSummary] { state.ensembleSummaries }

  /// The kinds of signs that are in view.
  var signs: [Marker.Kind] {
    markers.filter { viewport.contains($0.position) }.map(\.kind)
  }

  private var markers: [Marker] {
    let map = Rect(x: 0, y: 0, columns: 100, rows: 40)
    return SceneMarkers(
      state: state, optimizers: optimizers, ensembles: summaries, look: look
    ).markers(PointsInView(state, Projection(viewport, in: map)))
  }

  /// What the last beat says of places, on the map of the optimizer in focus.
  private var labels: [Mark] {
    guard optimizers.contains(state.view.focus) else { return [] }
    return state.spokenPins.compactMap { pin in
      guard case .map(let place) = pin.place else { return nil }
      return Mark(.label(pin.text, state.point(of: place)), .remark)
    }
  }

  /// Each start once: several optimizers share one.
  private var signMarks: [Mark] {
    var starts: Set<Point> = []
    return markers.compactMap { marker in
      if marker.kind == .start, !starts.insert(marker.position).inserted { return nil }
      let name = marker.letter.map(String.init) ?? ""
      return Mark(.sign(marker.kind, marker.position, name: name), .place, of: marker.kind.owner)
    }
  }
}

extension Marker.Kind {
  /// The optimizer whose shape it has; nil for a sign that belongs to none.
  fileprivate var owner: Int? {
    switch self {
    case .head(let shape), .average(let shape): shape
    case .start, .minimum, .saddle, .maximum, .cursor, .snapshot: nil
    }
  }
}
