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
    var exponential = ExponentialAverage()
    exponential.beta = 0.99
    let next: (any Average)? =
      switch preset.optimizers[focus].average {
      case nil: exponential
      case is ExponentialAverage: TailAverage()
      default: nil
      }
    var changed = preset
    changed.optimizers[focus].average = next
    guard
      EnsembleMemory(of: changed.optimizers, on: preset.landscape).bytes <= EnsembleMemory.bound
    else {
      say("no room for averages: the ensembles would take more than a scene may")
      return
    }
    preset = changed
    otherHandChanges += 1
    let step = goal ?? timeline.step
    timeline.restart(withAverage: next, ofRun: focus)
    go(to: step)
    let name = next.map { type(of: $0).name } ?? "none"
    say("\(preset.optimizers[focus].name): average \(name)")
  }

  /// Multiplies a value of the optimizer at place `index`, now and later.
  mutating func scale(_ value: Tunable, of index: Int, by factor: Double) {
    edit(value, of: index) { run in
      switch value {
      case .learningRate: .learningRate(factor: factor)
      case .sigma: run.sigma > 0 ? .sigma(factor: factor) : .addedSigma(Self.firstSigma)
      }
    }
  }

  /// Makes a value of the optimizer at place `index` this number at this step; what is to come later
  /// changes by the same factor.
  mutating func set(_ value: Tunable, of index: Int, to number: Double) {
    edit(value, of: index) { run in
      switch value {
      case .learningRate: .learningRate(factor: number / run.learningRate)
      case .sigma: run.sigma > 0 ? .sigma(factor: number / run.sigma) : .addedSigma(number)
      }
    }
  }

  /// What an optimizer without noise begins with.
  private static let firstSigma = 0.1

  private mutating func edit(
    _ value: Tunable, of index: Int, _ change: (Run) -> Edit.Change
  ) {
    guard timeline.race.runs.indices.contains(index) else { return }
    goal = nil
    let before = value.value(of: timeline.race.runs[index])
    timeline.edit(run: index, change(timeline.race.runs[index]))
    let after = value.value(of: timeline.race.runs[index])
    say(
      "\(preset.optimizers[index].name): \(value.word) \(Numerals.rate(before))"
        + " -> \(Numerals.rate(after)) from step \(timeline.step)")
  }
}
