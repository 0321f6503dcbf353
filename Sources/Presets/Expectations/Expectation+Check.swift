import Optimization

extension Expectation {
  /// Runs `preset` as far as its expectations reach, and reports those that do not hold.
  ///
  /// Each fault stands where the expectation does and says what was claimed and what was found.
  public static func check(_ preset: Preset) -> [Fault] {
    let isAboutWells = preset.expectations.contains {
      if case .share = $0.claim { true } else { false }
    }
    var search = preset.search(findsBasins: true)
    let basins = isAboutWells ? search.finish().basins : Basins(nearestTo: [])
    let faults = preset.optimizers.indices.flatMap { index in
      let expectations = preset.expectations.filter { $0.optimizer == index }
      guard !expectations.isEmpty else { return [Fault]() }
      // One at a time, so that there is one ensemble at a time.
      let race = preset.race(of: index)
      return check(expectations, in: race.runs[0], race.ensembles[0], basins)
    }
    return faults.sorted { $0.position < $1.position }
  }

  private static func check(
    _ expectations: [Expectation], in run: Run, _ ensemble: Ensemble?, _ basins: Basins
  ) -> [Fault] {
    guard let lastStep = expectations.map(\.lastStep).max() else { return [] }
    var run = run
    var witnesses = expectations.map { Witness(of: $0, on: run.landscape) }
    show(ensemble, to: &witnesses, basins)
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

  /// Takes the ensemble to every step at which a share of it is claimed.
  private static func show(
    _ ensemble: Ensemble?, to witnesses: inout [Witness], _ basins: Basins
  ) {
    guard var ensemble else { return }
    let steps = witnesses.compactMap { witness in
      if case .share(let step, _, _, _, _) = witness.expectation.claim { step } else { nil }
    }
    for step in Set(steps).sorted() {
      ensemble.advance(by: step - ensemble.step)
      for index in witnesses.indices {
        witnesses[index].see(ensemble, in: basins, at: step)
      }
    }
  }

  /// The last step that the claim speaks of.
  private var lastStep: Int {
    switch claim {
    case .position(let step, _, _, _), .lossBelow(_, let step), .averageLossBelow(_, let step),
      .share(let step, _, _, _, _), .diverges(let step):
      step
    }
  }
}
