import Optimization

extension Expectation {
  /// Runs `preset` as far as its expectations reach, and reports those that do not hold.
  ///
  /// Each fault stands where the expectation does and says what was claimed and what was found.
  public static func check(_ preset: Preset) -> [Fault] {
    let faults = preset.race.runs.indices.flatMap { index in
      check(preset.expectations.filter { $0.optimizer == index }, in: preset.race.runs[index])
    }
    return faults.sorted { $0.position < $1.position }
  }

  private static func check(_ expectations: [Expectation], in run: Run) -> [Fault] {
    guard let lastStep = expectations.map(\.lastStep).max() else { return [] }
    var run = run
    var witnesses = expectations.map { Witness(of: $0, on: run.landscape) }
    var step = 0
    if run.particle.divergedAt == nil {
      for index in witnesses.indices { witnesses[index].see(run.sample, at: 0) }
    }
    run.advance(by: lastStep) { samples in
      for index in witnesses.indices {
        for (offset, sample) in samples.enumerated() {
          witnesses[index].see(sample, at: step + offset + 1)
        }
      }
      step += samples.count
    }
    return witnesses.compactMap { witness in
      witness.objection(divergedAt: run.particle.divergedAt).map { objection in
        Fault(
          at: witness.expectation.position,
          "\(run.optimizer.name.escapingControls) \(objection)")
      }
    }
  }

  /// The last step that the claim speaks of.
  private var lastStep: Int {
    switch claim {
    case .position(let step, _, _, _), .lossBelow(_, let step), .averageLossBelow(_, let step),
      .diverges(let step):
      step
    }
  }
}
