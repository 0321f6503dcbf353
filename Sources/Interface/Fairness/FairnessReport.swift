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
    var spent = "\(particle.step) steps, \(evaluations) gradient evaluations"
    if state.scene.preset.optimizers[index].particles > 1 { spent += ", of particle 0" }
    add("  \(spent)", index)
    add("  learning rate \(rate(of: index))", index)
    add("  \(run.settings.replacing("  ", with: ", "))", index)
    add("  \(noise(of: run))", index)
  }

  /// What the rate is, and who chose it.
  private func rate(of index: Int) -> String {
    let run = state.scene.timeline.race.runs[index]
    let name = type(of: run.optimizer.learningRate.schedule).name
    let now = Numerals.trimmed(run.learningRate)
    let tuned = state.tunedRate(of: index)
    let by =
      tuned?.text
      ?? (run.particle.chosenLearningRate != nil
        ? "chosen by the rule itself" : name == Constant.name ? "given" : "of the schedule \(name)")
    let steps = dates(of: index)
    guard !steps.isEmpty else { return "\(now), \(by)" }
    let last = steps.suffix(3).map(String.init).joined(separator: ", ")
    let times = steps.count == 1 ? "once" : "\(steps.count) times"
    return "\(now), \(by), then changed by hand \(times), at \(last)"
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

  private func noise(of run: Run) -> String {
    guard let noise = run.optimizer.noise else { return "no noise" }
    let seed =
      noise.seed.map { "a seed of its own, \($0)" } ?? "the race's seed, \(state.scene.preset.seed)"
    return "noise sigma \(Numerals.trimmed(run.sigma)), \(seed)"
  }

  /// What rates would be tuned for.
  private var purpose: String {
    state.view.raceLoss.map { ", for the fewest steps to \(Numerals.significant($0))" }
      ?? ", for the lowest final loss"
  }

  /// Who comes first, by steps and by what they cost.
  private mutating func race() {
    let race = RaceToLoss(to: state.raceLoss, among: state.visible, in: state)
    add("Race to the loss \(Numerals.significant(race.loss))", isHeading: true)
    let look = Look(state.view.display)
    func row(_ title: String, _ number: (RaceToLoss.Arrival) -> Double) {
      let parts = state.visible.map { index in
        let arrival = race.arrivals.first { $0.optimizer == index }
        let text = arrival.map { Numerals.significant(number($0), digits: 6) } ?? "not yet"
        return "\(look.letter(of: index)) \(text)"
      }
      let winners = race.winners(by: number).map(look.letter).joined(separator: " and ")
      let verdict = winners.isEmpty ? "" : ": \(winners) first"
      add("  by \(title): \(parts.joined(separator: ", "))\(verdict)")
    }
    row("steps") { Double($0.step) }
    row("evaluations") { $0.evaluations }
    if let job = state.scene.tuning?.job {
      add("  tuning all rates: \(Int(100 * job.progress.share)) %, Esc twice calls it off")
    } else {
      add("  t: tune all rates, \(RateTuning.trials) runs each\(purpose)")
    }
    add("  another loss: type  race to 0.01  behind :")
  }
}
