/// Runs of one optimizer that differ in their start alone, and the minima that they may come to.
struct BasinProbe: Sendable {
  private let run: Run
  private let minima: [Vector]
  private let steps: Int
  private let reach: Double

  /// Runs like `run`, each of at most `steps` updates, that have come to one of `minima` when they end
  /// within `reach` of it.
  init(of run: Run, to minima: [Vector], steps: Int, reach: Double) {
    self.run = run
    self.minima = minima
    self.steps = steps
    self.reach = reach
  }

  /// As many steps as are made between two looks at whether it has settled.
  private static let stepsAtATime = 128

  /// Where the run from `start` ends, and how many updates that took to find out.
  func cell(from start: Vector) -> (cell: BasinMap.Cell, work: Int) {
    var run = run.begun(at: start)
    var path = [start]
    while run.particle.step < steps, run.particle.divergedAt == nil, !run.hasSettled {
      let count = min(Self.stepsAtATime, steps - run.particle.step)
      run.advance(by: count) { samples in path += samples.lazy.map(\.position) }
    }
    let made = run.particle.step
    if let step = run.particle.divergedAt {
      return (BasinMap.Cell(start: start, end: .diverged, steps: step), made)
    }
    let end = run.particle.position
    let nearest = minima.indices.min { (minima[$0] - end).norm < (minima[$1] - end).norm }
    guard let nearest, (minima[nearest] - end).norm <= reach,
      let arrival = path.firstIndex(where: { (minima[nearest] - $0).norm <= reach })
    else { return (BasinMap.Cell(start: start, end: .nowhere, steps: made), made) }
    return (BasinMap.Cell(start: start, end: .minimum(nearest), steps: arrival), made)
  }
}

extension Run {
  /// The same run from another start.
  fileprivate func begun(at place: Vector) -> Run {
    var recipe = recipe
    recipe.start = nil
    return Run(recipe, on: landscape, from: place, seed: raceSeed, changes: changes)
  }

  /// Whether it will stay where it is: it has converged, and neither chance nor a change to come moves it.
  fileprivate var hasSettled: Bool {
    isConverged && nextDate == .max && optimizer.noise == nil && optimizer.batch == nil
  }
}
