import Optimization

extension Expectation {
  /// Runs `preset` as far as its expectations reach, and reports those that do not hold.
  ///
  /// Each fault stands where the expectation does and says what was claimed and what was found.
  public static func check(_ preset: Preset) -> [Fault] {
    var search = preset.search(findsBasins: true)
    let isAboutWells = preset.expectations.contains(where: \.isAboutWell)
    let findings = isAboutWells ? search.finish() : SceneSearch.Findings(knownOf: preset.landscape)
    var witnesses = preset.expectations.map { expectation in
      let optimizer = preset.optimizers[expectation.optimizer]
      return expectation.witness(
        in: preset, findings.turned(for: optimizer, on: preset.landscape).basins)
    }
    // One at a time, so that there is one ensemble at a time.
    for optimizer in preset.optimizers.indices {
      let places = witnesses.indices.filter { witnesses[$0].optimizers.contains(optimizer) }
      guard !places.isEmpty else { continue }
      let race = preset.race(of: optimizer)
      if let ensemble = race.ensembles[0] { show(ensemble, of: optimizer, to: &witnesses, places) }
      show(race.runs[0], of: optimizer, to: &witnesses, places)
    }
    let faults = zip(preset.expectations, witnesses).compactMap { expectation, witness in
      witness.objection.map { objection in
        let name = preset.optimizers[expectation.optimizer].name.escapingControls
        let question = expectation.answers.map { "; it is the answer to beat \($0)" } ?? ""
        return Fault(at: expectation.position, "\(name) \(objection)\(question)")
      }
    }
    return faults.sorted { $0.position < $1.position }
  }

  /// Takes a run as far as the witnesses at `places` have to see it.
  private static func show(
    _ start: Run, of optimizer: Int, to witnesses: inout [any Witness], _ places: [Int]
  ) {
    var run = start
    var step = 0
    if run.particle.divergedAt == nil {
      for place in places { witnesses[place].see(run.sample, of: optimizer, at: 0) }
    }
    run.advance(by: places.map { witnesses[$0].lastStep }.max() ?? 0) { samples in
      for place in places {
        for (offset, sample) in samples.enumerated() {
          witnesses[place].see(sample, of: optimizer, at: step + offset + 1)
        }
      }
      step += samples.count
    }
    for place in places {
      witnesses[place].seeEnd(of: optimizer, divergedAt: run.particle.divergedAt)
    }
  }

  /// Takes an ensemble to every step at which one of the witnesses at `places` has to see it.
  private static func show(
    _ start: Ensemble, of optimizer: Int, to witnesses: inout [any Witness], _ places: [Int]
  ) {
    var ensemble = start
    var last = -1
    while let step = places.compactMap({ witnesses[$0].ensembleStep(after: last) }).min() {
      ensemble.advance(by: step - ensemble.step)
      for place in places where witnesses[place].ensembleStep(after: last) == step {
        witnesses[place].see(ensemble, of: optimizer)
      }
      last = step
    }
  }

  private var isAboutWell: Bool {
    switch claim {
    case .share, .escape: true
    default: false
    }
  }

  /// Who finds out whether it holds.
  private func witness(in preset: Preset, _ basins: Basins) -> any Witness {
    switch claim {
    case .values(let values, let step, let tolerance):
      return ValuesWitness(of: optimizer, values: values, step: step, tolerance: tolerance)
    case .bound(let bound, let span):
      return BoundWitness(
        of: optimizer, bound: bound, span: span, steps: preset.steps,
        BoundSubject(of: optimizer, in: preset))
    case .order(let other, let bound, let last):
      return OrderWitness(
        first: optimizer, before: other, called: preset.optimizers[other].name.escapingControls,
        bound: bound, lastStep: last ?? preset.steps,
        [BoundSubject(of: optimizer, in: preset), BoundSubject(of: other, in: preset)])
    case .share(let step, let well, let above, let below, let ofAverages):
      return ShareWitness(
        of: optimizer, step: step, well: well, above: above, below: below, ofAverages: ofAverages,
        basins: basins)
    case .mean(let mean, let step, let tolerance):
      return MeanWitness(of: optimizer, mean: mean, step: step, tolerance: tolerance)
    case .escape(let well, let share, let last):
      return EscapeWitness(
        of: optimizer, well: well, share: share, lastStep: last,
        isAlone: preset.optimizers[optimizer].particles == 1, basins: basins)
    case .diverges(let last): return DivergenceWitness(of: optimizer, lastStep: last)
    }
  }
}
