import Optimization
import Presets

// Changes made by hand to the optimizer in focus. They are dated: they hold from the present step on
// and are undone by going back before it.

extension State {
  mutating func moveFocus(_ offset: Int) {
    let count = preset.optimizers.count
    guard count > 0 else { return }
    focus = (focus + offset + count) % count
  }

  /// Gives the optimizer in focus another average: none, exponential, tail, and none again.
  ///
  /// An average is never fed back, so the race is what it was; it is replayed to let the average see
  /// the past.
  mutating func nextAverage() {
    guard preset.optimizers.indices.contains(focus) else { return }
    guard timeline.race.ensembles[focus] == nil else {
      say("\(preset.optimizers[focus].name): an ensemble shows the mean of its particles")
      return
    }
    var exponential = ExponentialAverage()
    exponential.beta = 0.99
    let next: (any Average)? =
      switch preset.optimizers[focus].average {
      case nil: exponential
      case is ExponentialAverage: TailAverage()
      default: nil
      }
    preset.optimizers[focus].average = next
    let step = goal ?? timeline.step
    timeline.restart(withAverage: next, ofRun: focus)
    go(to: step)
    let name = next.map { type(of: $0).name } ?? "none"
    say("\(preset.optimizers[focus].name): average \(name)")
  }

  mutating func scaleLearningRate(_ factor: Double) {
    edit("eta", \.learningRate) { _ in .learningRate(factor: factor) }
  }

  mutating func scaleSigma(_ factor: Double) {
    edit("sigma", \.sigma) { run in
      run.sigma > 0
        ? .sigma(factor: factor) : .addedSigma(Self.firstSigma)
    }
  }

  /// Makes the learning rate `rate` at this step; what the schedule gives later changes by the same
  /// factor.
  mutating func setLearningRate(_ rate: Double) {
    edit("eta", \.learningRate) { .learningRate(factor: rate / $0.learningRate) }
  }

  /// Makes sigma `sigma` at this step; what the noise gives later changes by the same factor.
  mutating func setSigma(_ sigma: Double) {
    edit("sigma", \.sigma) { run in
      run.sigma > 0 ? .sigma(factor: sigma / run.sigma) : .addedSigma(sigma)
    }
  }

  /// What an optimizer without noise begins with.
  private static let firstSigma = 0.1

  private mutating func edit(
    _ word: String, _ value: KeyPath<Run, Double>, _ change: (Run) -> Edit.Change
  ) {
    guard timeline.race.runs.indices.contains(focus) else { return }
    goal = nil
    let before = timeline.race.runs[focus][keyPath: value]
    timeline.edit(run: focus, change(timeline.race.runs[focus]))
    let after = timeline.race.runs[focus][keyPath: value]
    say(
      "\(preset.optimizers[focus].name): \(word) \(Numerals.rate(before))"
        + " -> \(Numerals.rate(after)) from step \(timeline.step)")
  }
}
