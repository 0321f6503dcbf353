/// The simulated time that one run takes for its steps, whatever changes on its way.
///
/// It follows from the recipe, its dated changes, and how many gradients were counted.
public struct SimulatedTime: Sendable {
  /// Steps with one recipe, and what all steps before them took.
  private struct Stretch {
    let first: Int
    let gradients: Int
    let batch: MiniBatch?
    /// Gradients of one sample before it, trials of line searches aside.
    var samples = 0
    /// Passes over at most `width` samples before it, trials aside.
    var passes = 0
  }

  private let model: StepTime
  /// The samples in a full gradient.
  private let count: Int
  private var stretches: [Stretch]

  /// The time of `run` by `model`.
  public init(of run: Run, by model: StepTime) {
    self.model = model
    count = run.landscape.gradientCost
    var optimizer = run.recipe
    stretches = [
      Stretch(
        first: 0, gradients: optimizer.rule.gradientsPerUpdate, batch: optimizer.batch)
    ]
    for change in run.changes {
      try? optimizer.apply(change.setting, at: change.step, on: run.landscape)
      let (gradients, batch) = (optimizer.rule.gradientsPerUpdate, optimizer.batch)
      guard let last = stretches.last, (last.gradients, last.batch) != (gradients, batch) else {
        continue
      }
      let (samples, passes) = plain(last, upTo: change.step)
      stretches.append(
        Stretch(
          first: change.step, gradients: gradients, batch: batch, samples: samples, passes: passes))
    }
  }

  /// The time of the first `steps` updates, which took so many gradients of one sample.
  public func time(ofSteps steps: Int, evaluations: Int) -> Double {
    let stretch = stretches.last { $0.first <= steps } ?? stretches[0]
    let (samples, passes) = plain(stretch, upTo: steps)
    // What was counted beyond the updates' own gradients are full gradients.
    let trials = (evaluations - samples) / count
    return model.overhead * Double(steps) + Double(passes + trials * model.passes(count))
  }

  /// What the gradients of the updates themselves took up to a step of a stretch.
  private func plain(_ stretch: Stretch, upTo step: Int) -> (samples: Int, passes: Int) {
    func since(_ total: (_ steps: Int) -> Int) -> Int {
      stretch.gradients * (total(step) - total(stretch.first))
    }
    guard let batch = stretch.batch else {
      return (
        stretch.samples + since { $0 * count }, stretch.passes + since { $0 * model.passes(count) }
      )
    }
    return (
      stretch.samples + since { batch.cost(ofSteps: $0, of: count) },
      stretch.passes + since { batch.passes(ofSteps: $0, of: count, by: model) }
    )
  }
}
