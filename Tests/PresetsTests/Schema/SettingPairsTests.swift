import Optimization
import Testing

@testable import Presets

/// Every pair of settings of an optimizer, written as a preset: either it is refused, with its line and a
/// reason, or both settings make a difference to the run, and to each particle of an ensemble.
struct SettingPairsTests {
  /// Rules at their defaults, and where what they do with a gradient depends on a choice in each of its
  /// forms.
  private static let rules =
    Catalog.rules.map { PairSetting("rule: \($0.name)\(paces[$0.name, default: ""])") } + [
      PairSetting("rule: nesterov, form: lookahead"),
      PairSetting("rule: momentum, form: classical"),
      PairSetting("rule: line_search, method: backtracking"),
      PairSetting("rule: newton, curvature: absolute, line_search: backtracking"),
      PairSetting("rule: bfgs, line_search: none"),
      PairSetting("rule: lbfgs, form: optax, line_search: none"),
      PairSetting("rule: asgd, t0: 3"),
      PairSetting("rule: adan, form: paper"),
    ]

  /// What rules need that would hardly move within the steps of a pair.
  private static let paces = [
    "dadapt_adamw": ", initial_distance: 0.5", "prodigy": ", initial_distance: 0.5",
    "lars": ", trust: 0.2",
  ]

  @Test(arguments: rules) func rulesWithEverySetting(rule: PairSetting) throws {
    for setting in PairSetting.all {
      try expectEffects(of: rule, and: setting)
    }
  }

  @Test(arguments: PairSetting.all.indices) func settingsWithEachOther(index: Int) throws {
    for other in PairSetting.all[(index + 1)...] where other.key != PairSetting.all[index].key {
      try expectEffects(of: PairSetting.all[index], and: other)
    }
  }

  /// On a landscape of x alone too: a rule's own settings and all that comes around it.
  @Test(arguments: rules) func everySettingWhereThereIsOnlyX(rule: PairSetting) throws {
    for setting in PairSetting.all where setting.key != "gradient" {
      let line = setting.line ?? setting
      try expectEffects(of: rule, and: line, on: PairGround.ofOneDimension)
    }
  }

  /// Tries the grounds one after the other until both settings show: on a bowl a line search does not
  /// depend on a first trial, say, and without noise an exact one has soon arrived.
  private func expectEffects(
    of first: PairSetting, and second: PairSetting, on grounds: [PairGround] = PairGround.all
  ) throws {
    var outcomes: [Pair.Outcome] = []
    let noise = PairSetting("noise: {sigma: 6}")
    let isNoisy = [first.key, second.key].contains(noise.key)
    for common in isNoisy ? [[]] : [[], [noise]] {
      for ground in grounds {
        outcomes.append(try Pair(first, second, beside: common, on: ground).outcome())
        if outcomes.last == .honoured { return }
      }
    }
    #expect(
      outcomes.allSatisfy { $0 == .refused }, "\(first.text) with \(second.text): \(outcomes)")
  }

  /// The pairs that are refused everywhere: one setting leaves the other without effect.
  @Test(
    arguments: [
      (
        "sign_descent", "clip: {norm: 1}",
        "clip has no effect: sign_descent heeds the signs of the gradient alone"
      ),
      (
        "rprop", "clip: {value: 1}",
        "clip has no effect: rprop heeds the signs of the gradient alone"
      ),
      (
        "lars", "clip: {norm: 1}",
        "clip has no effect: lars heeds the direction of the gradient alone"
      ),
      (
        "fromage", "clip: {norm: 1, form: torch}",
        "clip has no effect: fromage heeds the direction of the gradient alone"
      ),
      (
        "newton, floor: 0.1", "weight_decay: 0",
        "floor has no effect with 'curvature: pure'; choose absolute or shifted"
      ),
      (
        "line_search, grow: 2", "weight_decay: 0",
        "slope, shrink, grow, maximum_rate and maximum_tries have no effect on an exact search; "
          + "they are for 'method: backtracking'"
      ),
      (
        "asgd, t0: 5", "average: tail", "t0 has no effect: 'average' takes the place of asgd's own"
      ),
      (
        "adam", "particles: 9, gradient: {batch: 2, sampling: cyclic}",
        "particles would all go the same way, for these batches are not drawn at random; add "
          + "'noise' or a 'sampling' that draws"
      ),
      (
        "adam", "particles: 9, gradient: {batch: 8, sampling: shuffled}",
        "particles would all go the same way, for these batches are not drawn at random; add "
          + "'noise' or a 'sampling' that draws"
      ),
    ])
  func refuses(rule: String, setting: String, message: String) {
    let errors = Scene.errors(
      in: Scene.text(
        landscape: PairGround.samples.landscape,
        optimizer: "{name: A, rule: \(rule), learning_rate: 0.1, \(setting)}"))
    #expect(errors.map { $0.split(separator: " error: ")[1] } == [Substring(message)])
    #expect(errors.allSatisfy { $0.hasPrefix("f.yaml:4:") })
  }

  @Test func refusesAFormOfAPlateauThatComparesNothing() {
    let text = Scene.text(
      optimizer: "{name: A, rule: adam, learning_rate: {schedule: plateau, from: 0.1, form: torch, "
        + "threshold_mode: absolute}}")
    #expect(
      Scene.errors(in: text) == [
        "f.yaml:4:42: error: form: torch has no effect with 'threshold_mode: absolute'; leave one "
          + "of them out"
      ])
  }

  @Test(arguments: [
    "{schedule: cosine, from: 0.1}", "{schedule: constant, from: 0.1, warmup: {steps: 3}}",
  ])
  func refusesAScheduleThatRpropWouldNotFollow(rate: String) {
    let text = Scene.text(optimizer: "{name: A, rule: rprop, learning_rate: \(rate)}")
    #expect(
      Scene.errors(in: text) == [
        "f.yaml:4:43: error: learning_rate must be a number: rprop takes it for its first step alone, "
          + "and a schedule has no effect"
      ])
  }

  @Test(arguments: [
    ("particles: 9, gradient: {batch: 2, sampling: cyclic}, noise: {sigma: 1}"),
    ("particles: 9, gradient: {batch: 2}"),
    ("particles: 9, gradient: {batch: 2, sampling: shuffled}"),
    ("particles: 9"),
  ])
  func takesParticlesThatMayDiffer(setting: String) {
    let text = Scene.text(
      landscape: PairGround.samples.landscape, optimizer: Scene.optimizer(with: setting))
    #expect(Scene.errors(in: text).isEmpty)
  }
}
