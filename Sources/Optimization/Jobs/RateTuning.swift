/// The learning rate that suits each optimizer of a race best, each found with the same number of trial runs.
///
/// Every optimizer makes 28 runs at rates from 1e-6 to 5.62, four to a power of ten, then 12 at rates between
/// the neighbours of the best of them. A schedule keeps its shape and begins with the rate. A trial is the
/// very run that the race makes when the rate is a change of date 0: the same start, noise and later
/// changes. Of rates that are equally good the smallest is taken; rates at which a run diverges are none.
package struct RateTuning: Job {
  /// What a rate is to be good for.
  package enum Goal: Hashable, Sendable {
    /// The lowest loss in the end.
    case finalLoss
    /// The fewest updates to this loss; among rates that never come there, the lowest loss in the end.
    case stepsTo(Double)
  }

  /// What was found for one optimizer.
  package struct Outcome: Hashable, Sendable {
    /// The optimizer, by its place.
    package let optimizer: Int
    /// The best rate, and the change that sets it; nil where every run diverged.
    package let best: Best?
    /// How many of its runs diverged.
    package let divergedCount: Int
  }

  /// The best rate of an optimizer.
  package struct Best: Hashable, Sendable {
    /// The rate; the first one of a schedule.
    package let rate: Double
    /// What the optimizer's setting becomes.
    package let setting: NewSetting
    /// The loss in the end.
    package let loss: Double
    /// The updates until it was first at the loss of the goal, if that was asked for and it ever was.
    package let arrival: Int?
  }

  /// How many runs each optimizer gets.
  package static let trials = coarseRates.count + 2 * Self.finePerSide

  private static let coarseRates = (0..<28).map { rounded(exponent: -6 + Double($0) / 4) }
  private static let finePerSide = 6

  /// What a rate is to be good for.
  package let goal: Goal
  /// What was found, in the order of the race; nil until all is.
  package var result: [Outcome]? { outcomes.count == tuned.count ? outcomes : nil }

  private let runs: [Run]
  /// The optimizers that are tuned, by their places.
  private let tuned: [Int]
  private let steps: Int
  private var outcomes: [Outcome] = []
  /// The trials of the optimizer that is being tuned.
  private var trials: [Trial] = []

  /// A rate and what came of it.
  private struct Trial: Sendable {
    let rate: Double
    /// Nil where the run diverged.
    let best: Best?
  }

  /// As many runs as are made before keys are looked at.
  private static let runsAtATime = 8

  /// The tuning of a race at its start, each run with so many updates.
  package init(of race: Race, for goal: Goal, steps: Int) {
    runs = race.runs
    self.goal = goal
    self.steps = steps
    tuned = race.runs.indices.filter { Self.canTune(race.runs[$0]) }
  }

  /// Whether the rate of an optimizer can be tuned: a branch shares its parent's, and a range test tries
  /// rates by itself.
  package static func canTune(_ run: Run) -> Bool {
    run.recipe.branch == nil && run.recipe.learningRate.triedRates == nil
      && setting(of: run, to: 1) != nil
  }

  package var progress: JobProgress {
    JobProgress(
      done: outcomes.count * Self.trials + trials.count, total: tuned.count * Self.trials)
  }

  package mutating func doNextPiece() -> Int {
    guard outcomes.count < tuned.count else { return 1 }
    let optimizer = tuned[outcomes.count]
    let rates = nextRates
    let run = runs[optimizer]
    trials += mapInParallel(rates.count) { trial(of: run, at: rates[$0]) }
    if trials.count == Self.trials {
      outcomes.append(
        Outcome(
          optimizer: optimizer, best: best(of: trials),
          divergedCount: trials.count { $0.best == nil }))
      trials = []
    }
    return max(1, rates.count * steps)
  }

  /// The rates to be tried next: all over, then around the best.
  private var nextRates: [Double] {
    let coarse = Self.coarseRates.dropFirst(trials.count).prefix(Self.runsAtATime)
    guard coarse.isEmpty else { return Array(coarse) }
    let found = best(of: Array(trials.prefix(Self.coarseRates.count)))?.rate
    let place = found.flatMap(Self.coarseRates.firstIndex) ?? 0
    let middle = -6 + Double(place) / 4
    let fine = (1...Self.finePerSide).flatMap { step -> [Double] in
      let distance = 0.25 * Double(step) / Double(Self.finePerSide + 1)
      return [Self.rounded(exponent: middle - distance), Self.rounded(exponent: middle + distance)]
    }
    let done = trials.count - Self.coarseRates.count
    return Array(fine.dropFirst(done).prefix(Self.runsAtATime))
  }

  /// 10 to a power, to three digits.
  private static func rounded(exponent: Double) -> Double {
    Double.power(10, exponent).rounded(toDigits: 3)
  }

  private func best(of trials: [Trial]) -> Best? {
    let finished = trials.compactMap(\.best).sorted { $0.rate < $1.rate }
    return finished.min { one, other in
      (one.arrival ?? .max, one.loss) < (other.arrival ?? .max, other.loss)
    }
  }

  /// What makes the rate of a run at its start, or the first one of its schedule, this number.
  private static func setting(of run: Run, to rate: Double) -> NewSetting? {
    let present = run.optimizer.learningRate
    let setting: NewSetting =
      present.isConstant
      ? .learningRate(LearningRate(constant: rate))
      : .learningRateFactor(rate / (present.factor * present.schedule.from))
    var recipe = run.optimizer
    return (try? recipe.apply(setting, at: 0, on: run.landscape)) == nil ? nil : setting
  }

  /// The changes of a scene with one more, which sets a rate at the start; another rate that is set there
  /// gives way.
  package static func score(_ changes: [Change], setting: NewSetting, of optimizer: Int) -> Score {
    var score = Score(changes)
    if case .learningRate = setting {
      score.remove {
        $0.optimizer == optimizer && $0.step == 0 && $0.setting.path == "learning_rate"
      }
    }
    score.insert(Change(step: 0, optimizer: optimizer, setting))
    return score
  }

  private func trial(of start: Run, at rate: Double) -> Trial {
    guard let setting = Self.setting(of: start, to: rate) else {
      return Trial(rate: rate, best: nil)
    }
    let optimizer = start.changes.first?.optimizer ?? 0
    var run = Run(
      start.recipe, on: start.landscape, from: start.start, seed: start.raceSeed,
      changes: Self.score(start.changes, setting: setting, of: optimizer).changes)
    var arrival: Int?
    if case .stepsTo(let loss) = goal {
      if run.particle.evaluation.value <= loss { arrival = 0 }
      var step = 0
      run.advance(by: steps) { samples in
        if arrival == nil, let place = samples.firstIndex(where: { $0.loss <= loss }) {
          arrival = step + place + 1
        }
        step += samples.count
      }
    } else {
      run.advance(by: steps)
    }
    guard run.particle.divergedAt == nil else { return Trial(rate: rate, best: nil) }
    return Trial(
      rate: rate,
      best: Best(
        rate: rate, setting: setting, loss: run.particle.evaluation.value, arrival: arrival))
  }
}
