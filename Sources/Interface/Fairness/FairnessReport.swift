import Optimization
import Presets

/// Whether a race is fair: what each optimizer was given, what it spent, and who wins by what.
struct FairnessReport {
  /// A line, and the optimizer whose it is.
  struct Line: Equatable {
    var optimizer: Int?
    var text: String
    var isHeading = false
  }

  private(set) var lines: [Line] = []
  private let state: State

  init(_ state: State) {
    self.state = state
    for index in state.scene.preset.optimizers.indices { describe(index) }
    race()
  }

  private mutating func add(_ text: String, _ optimizer: Int? = nil, isHeading: Bool = false) {
    lines.append(Line(optimizer: optimizer, text: text, isHeading: isHeading))
  }

  private mutating func describe(_ index: Int) {
    let run = state.scene.timeline.race.runs[index]
    let particle = run.particle
    let cost = Double(run.landscape.gradientCost)
    add(run.optimizer.name, index, isHeading: true)
    let evaluations = Numerals.significant(Double(particle.gradientEvaluations) / cost, digits: 6)
    var spent = Phrase.spent(steps: particle.step, evaluations: evaluations)
    if state.scene.preset.optimizers[index].particles > 1 { spent = spent + .ofFirstParticle }
    add("  " + state.word(spent), index)
    add("  " + state.word(.learningRate(rate(of: index))), index)
    add("  " + state.word(run.settings(.comma)), index)
    add("  " + state.word(noise(of: run)), index)
  }

  /// What the rate is, and who chose it.
  private func rate(of index: Int) -> Phrase {
    let run = state.scene.timeline.race.runs[index]
    let name = type(of: run.optimizer.learningRate.schedule).name
    let now = Phrase(same: Numerals.trimmed(run.learningRate))
    let chosen: Phrase =
      run.particle.chosenLearningRate != nil
      ? .chosenByTheRule : name == Constant.name ? .given : .ofSchedule(name)
    let by = state.tunedRate(of: index)?.phrase ?? chosen
    let steps = dates(of: index)
    guard !steps.isEmpty else { return now + .comma + by }
    let last = steps.suffix(3).map(String.init).joined(separator: ", ")
    return now + .comma + by + .changedByHand(times: steps.count, at: last)
  }

  /// The steps at which a hand changed the rate of an optimizer.
  private func dates(of index: Int) -> [Int] {
    let preset = state.scene.preset
    let original = state.scene.done.first?.score ?? preset.score
    return preset.score.changes.filter {
      $0.optimizer == index && $0.setting.path == "learning_rate" && !original.changes.contains($0)
        && $0 != state.tunedRate(of: index)?.change
    }.map(\.step)
  }

  private func noise(of run: Run) -> Phrase {
    guard let noise = run.optimizer.noise else { return .noNoise }
    let seed =
      noise.seed.map(Phrase.ownSeed) ?? .raceSeed(state.scene.preset.seed)
    return .noise(Numerals.trimmed(run.sigma), seed)
  }

  /// Who comes first, by steps and by what they cost.
  private mutating func race() {
    let race = RaceToLoss(to: state.raceLoss, among: state.visible, in: state)
    add(state.word(.raceToLoss(Numerals.significant(race.loss))), isHeading: true)
    let look = Look(state.view.display)
    func row(_ title: Phrase, _ number: (RaceToLoss.Arrival) -> Double) {
      let parts = state.visible.map { index in
        let arrival = race.arrivals.first { $0.optimizer == index }
        let text =
          arrival.map { Numerals.significant(number($0), digits: 6) } ?? state.word(.notYet)
        return "\(look.letter(of: index)) \(text)"
      }
      let winners = race.winners(by: number).map(look.letter)
      let verdict = winners.isEmpty ? .none : Phrase.first(winners)
      let arrivals = Phrase.joined(parts.map(Phrase.init(same:)), .comma)
      add("  " + state.word(title + .colon + arrivals + verdict))
    }
    row(.bySteps) { Double($0.step) }
    row(.byEvaluations) { $0.evaluations }
    if state.curveAxes.contains(.time) { row(.inSimulatedTime) { $0.time } }
    if let job = state.scene.tuning?.job {
      add("  " + state.word(.tuningAll(percent: Int(100 * job.progress.share))))
    } else {
      let goal = state.view.raceLoss.map(RateTuning.Goal.stepsTo) ?? .finalLoss
      add("  " + state.word(.tuneAllRates(for: goal)))
    }
    add("  " + state.word(.anotherLoss))
  }
}
