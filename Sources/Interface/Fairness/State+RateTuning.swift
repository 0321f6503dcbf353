import Optimization
import Presets

/// The tuning of all learning rates, while it goes on.
struct RateTuningWork: Sendable {
  /// The scene that it is of.
  let content: Content
  var job: RateTuning
}

/// A learning rate that was found by trial, and is in force as long as its change is in the score.
struct TunedRate: Hashable, Sendable {
  let change: Change
  /// What it was tuned for.
  let goal: RateTuning.Goal
  /// How many of the runs diverged.
  let divergedCount: Int

  /// How the rate was chosen, as the card of fairness says it.
  var phrase: Phrase { .tuned(for: goal, diverged: divergedCount) }
}

// Every optimizer gets the same number of trial runs for its rate, while frames are drawn and keys are
// answered.

extension State {
  private static let updatesPerFrame = 1 << 16
  /// Runs of a scene without an end stop somewhere.
  private static let mostSteps = 2000

  /// Begins to tune the learning rates of all optimizers, for the loss of the race if one was set.
  mutating func tuneAll() {
    guard scene.tuning == nil else { return say(.ratesAreBeingTuned) }
    let goal = view.raceLoss.map(RateTuning.Goal.stepsTo) ?? .finalLoss
    let job = RateTuning(
      of: scene.preset.race, for: goal, steps: min(scene.preset.steps, Self.mostSteps))
    guard job.progress.total > 0 else { return say(.noRateToTune) }
    scene.tuning = RateTuningWork(content: scene.preset.content, job: job)
    say(.tuningBegins)
  }

  /// Works at the tuning for as long as a frame has time, and sets the rates when all are found.
  mutating func advanceTuning(by work: Int = Self.updatesPerFrame) {
    guard let tuning = scene.tuning else { return }
    guard tuning.content == scene.preset.content else {
      scene.tuning = nil
      return say(.tuningCalledOffByChange)
    }
    scene.tuning?.job.advance(by: work)
    touch()
    guard let job = scene.tuning?.job, let outcomes = job.result else { return }
    scene.tuning = nil
    setTuned(outcomes, for: job.goal)
  }

  /// Makes the rates changes of date 0, all of them one change by hand.
  private mutating func setTuned(_ outcomes: [RateTuning.Outcome], for goal: RateTuning.Goal) {
    let names = scene.preset.optimizers.map(\.name)
    var score = scene.preset.score
    var tuned: [TunedRate] = []
    var said: [Phrase] = []
    for outcome in outcomes {
      let name = names[outcome.optimizer]
      guard let best = outcome.best else {
        said.append(.divergesAtEveryRate(name))
        continue
      }
      let change = Change(step: 0, optimizer: outcome.optimizer, best.setting)
      score = RateTuning.score(
        score.changes, setting: best.setting, of: outcome.optimizer)
      tuned.append(TunedRate(change: change, goal: goal, divergedCount: outcome.divergedCount))
      said.append(Phrase(same: "\(name) \(Numerals.significant(best.rate))"))
    }
    edit { $0.score = score }
    scene.tuned = tuned
    say(.tunedRates(said))
  }

  /// How the rate of the optimizer at a place was tuned, if it was and nothing has taken that back; a branch
  /// has the rate that its parent was tuned to.
  func tunedRate(of index: Int) -> TunedRate? {
    let own = scene.tuned.first {
      $0.change.optimizer == index && scene.preset.score.changes.contains($0.change)
    }
    guard own == nil, let branch = scene.preset.optimizers[index].branch, branch.step > 0 else {
      return own
    }
    return tunedRate(of: branch.parent)
  }
}
