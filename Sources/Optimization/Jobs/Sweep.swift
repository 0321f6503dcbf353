/// What becomes of optimizers over a grid of settings.
///
/// Every point of the grid is a run from the start with the settings of the point; points are in the order
/// in which the last axis goes fastest.
package struct Sweep: Job {
  /// A setting of one optimizer, and the values that it takes.
  package struct Axis: Hashable, Sendable {
    /// The optimizer, by its place.
    package var optimizer: Int
    /// The path of the setting.
    package var setting: String
    /// Its values.
    package var values: [Double]

    /// A setting with its values.
    package init(optimizer: Int, setting: String, values: [Double]) {
      self.optimizer = optimizer
      self.setting = setting
      self.values = values
    }
  }

  /// What is measured of a run.
  package enum Measure: Hashable, Sendable {
    /// The loss after the last update.
    case finalLoss
    /// The least loss on the way.
    case bestLoss
    /// The updates until the loss was first at or below this; nil where it never was.
    case stepsTo(Double)
    /// How far it is from the nearest minimum in the end.
    case distance
  }

  /// How a run ended.
  package enum State: String, Hashable, Sendable {
    case running
    case converged
    case diverged
  }

  /// One run.
  package struct Row: Hashable, Sendable {
    /// The value on each axis.
    package let values: [Double]
    /// The optimizer, by its place.
    package let optimizer: Int
    /// What was measured; nil where there is no such number.
    package let measured: Double?
    /// How many updates it made.
    package let steps: Int
    /// How it ended.
    package let state: State
  }

  /// The rows of all points; nil until all are there.
  package var result: [Row]? { done == points.count ? rows : nil }

  private let race: Race
  private let axes: [Axis]
  private let measure: Measure
  private let steps: Int
  private let minima: [[Vector]]
  private let points: Range<Int>
  /// The optimizers that vary, by their places.
  private let varied: [Int]
  /// The rows of the points that have been worked out by now.
  package private(set) var rows: [Row] = []
  private var done = 0

  /// As many points as are worked out before keys are looked at.
  private static let pointsAtATime = 32

  /// The sweep of a race at its start; `shard` is the part that is worked out, number `index` from 0 of
  /// `count` parts.
  ///
  /// Throws where a value does not fit its optimizer. `minima` are what distances are to: those of each
  /// optimizer's landscape; none are needed for other measures.
  package init(
    of race: Race, along axes: [Axis], measuring measure: Measure, steps: Int,
    minima: [[Vector]] = [],
    shard: (index: Int, count: Int) = (0, 1)
  ) throws(ParameterError) {
    self.race = race
    self.axes = axes
    self.measure = measure
    self.steps = steps
    self.minima = minima
    let total = axes.reduce(1) { $0 * $1.values.count }
    points = total * shard.index / shard.count..<total * (shard.index + 1) / shard.count
    varied = race.runs.indices.filter { index in axes.contains { $0.optimizer == index } }
    // What is wrong is to be said before anything is run.
    for point in points {
      let values = self.values(of: point)
      for optimizer in varied { _ = try recipe(of: optimizer, values) }
    }
  }

  package var progress: JobProgress { JobProgress(done: done, total: points.count) }

  package mutating func doNextPiece() -> Int {
    let first = points.lowerBound + done
    let count = min(Self.pointsAtATime, points.upperBound - first)
    guard count > 0 else { return 1 }
    rows += mapInParallel(count) { rows(of: first + $0) }.flatMap { $0 }
    done += count
    return count * varied.count * steps
  }

  private func rows(of point: Int) -> [Row] {
    let values = values(of: point)
    return varied.map { optimizer in
      guard let recipe = try? recipe(of: optimizer, values) else {
        preconditionFailure("every point was tried before the first was run")
      }
      let run = race.runs[optimizer]
      return measured(
        Run(recipe, on: run.landscape, from: run.start, seed: run.raceSeed, changes: run.changes),
        values, optimizer)
    }
  }

  /// The value on each axis.
  private func values(of point: Int) -> [Double] {
    var values = [Double](repeating: 0, count: axes.count)
    var rest = point
    for index in axes.indices.reversed() {
      let (quotient, place) = rest.quotientAndRemainder(dividingBy: axes[index].values.count)
      values[index] = axes[index].values[place]
      rest = quotient
    }
    return values
  }

  private func recipe(
    of optimizer: Int, _ values: [Double]
  ) throws(ParameterError) -> Optimizer {
    var recipe = race.optimizers[optimizer]
    for (axis, value) in zip(axes, values) where axis.optimizer == optimizer {
      try recipe.set(axis.setting, to: value, on: race.runs[optimizer].landscape)
    }
    return recipe
  }

  private func measured(_ start: Run, _ values: [Double], _ optimizer: Int) -> Row {
    var run = start
    var best = run.particle.evaluation.value
    var arrival: Int?
    if case .stepsTo(let loss) = measure, best <= loss { arrival = 0 }
    switch measure {
    case .finalLoss, .distance: run.advance(by: steps)
    case .bestLoss:
      run.advance(by: steps) { samples in for sample in samples { best = min(best, sample.loss) } }
    case .stepsTo(let loss):
      var step = 0
      run.advance(by: steps) { samples in
        if arrival == nil, let place = samples.firstIndex(where: { $0.loss <= loss }) {
          arrival = step + place + 1
        }
        step += samples.count
      }
    }
    let hasDiverged = run.particle.divergedAt != nil
    let value: Double? =
      switch measure {
      case .finalLoss: hasDiverged ? nil : run.particle.evaluation.value
      case .bestLoss: best
      case .stepsTo: arrival.map(Double.init)
      case .distance:
        hasDiverged ? nil : minima[optimizer].map { ($0 - run.particle.position).norm }.min()
      }
    return Row(
      values: values, optimizer: optimizer, measured: value, steps: run.particle.step,
      state: hasDiverged ? .diverged : run.isConverged ? .converged : .running)
  }
}
