import Optimization
import Testing

@testable import Presets

/// The form of an optimizer says what a preset would, and takes what a preset may say.
@Suite struct SettingFormTests {
  private func optimizer(_ rule: any Rule = Adam()) -> Optimizer {
    Optimizer(name: "o", rule: rule, learningRate: LearningRate(constant: 0.1))
  }

  @Test(arguments: Catalog.rules) func everyParameterOfEveryRuleHasARow(type: any Rule.Type) {
    let form = SettingForm(of: optimizer(type.init()), on: Quadratic())
    let names = form.rows.map(\.name)
    for (name, value) in type.init().values where value != .absent {
      #expect(names.contains(name))
    }
    #expect(form.rows[0].path == ["rule"] && form.rows[0].value == type.name)
  }

  /// A row that is set to what it is changes nothing; a step is a value that is taken.
  @Test(arguments: Catalog.rules) func whatARowSaysAndWhatItStepsToIsTaken(
    type: any Rule.Type
  ) throws {
    var recipe = optimizer(type.init())
    recipe.noise = GradientNoise(.annealed(eta: 1, gamma: 0.55, form: .paper))
    recipe.clip = .norm(limit: 2)
    for landscape: any Landscape in [Quadratic(), TwoLayer()]
    where (try? recipe.rule.validate(on: landscape)) != nil {
      let form = SettingForm(of: recipe, on: landscape)
      for row in form.rows where row.path[0] != "rule" && row.value != "none" {
        for direction in [1, -1] {
          guard let text = row.stepped(direction) else { continue }
          guard let settings = try? form.settings(row.path, text, at: 0) else {
            // Two settings may not go together: that is a fault in words, not a crash.
            continue
          }
          #expect(settings.count == 1, "\(row.path) \(text)")
          var changed = recipe
          try changed.apply(settings[0], at: 0, on: landscape)
          let again = SettingForm(of: changed, on: landscape)
          let value = again.rows.first { $0.path == row.path }?.value
          if row.path.count == 1, case .variants = row.kind, text.hasPrefix("{") { continue }
          #expect(
            value == text || text == "none", "\(row.path): \(text), not \(value ?? "nothing")")
        }
      }
    }
  }

  @Test(arguments: [
    ("0.9", 1, Bounds.decay, "0.92"), ("0.9", -1, .decay, "0.875"), ("0", 1, .decay, "0.1"),
    ("0.1", 1, .positive, "0.125"), ("0.1", -1, .positive, "0.08"), ("0", 1, .nonnegative, "0.01"),
    ("2", 1, .any, "2.2"), ("0", -1, .any, "-0.1"), ("30", 1, .any, "33"),
  ])
  func numbersStepAlongTheirScale(value: String, direction: Int, bounds: Bounds, next: String) {
    let row = FormRow(["a"], value, .number(bounds), range: "", summary: "")
    #expect(row.stepped(direction) == next)
  }

  @Test func choicesGoRound() {
    let row = FormRow(["a"], "b", .variants(["a", "b"]), range: "", summary: "")
    #expect(row.stepped(1) == "a" && row.stepped(-1) == "a")
    let noise = FormRow(
      ["noise"], "sigma", .variants(["none", "{sigma: 0.1}", "{eta: 1}"]), range: "", summary: "")
    #expect(noise.stepped(1) == "{eta: 1}" && noise.stepped(-1) == "none")
    let count = FormRow(["n"], "1", .integer(1...50), range: "", summary: "")
    #expect(count.stepped(-1) == nil && count.stepped(1) == "2")
  }

  @Test func schedulesNoiseAndAveragesCanBeGivenAndTakenAway() throws {
    var recipe = optimizer()
    func set(_ path: [String], _ text: String) throws {
      for setting in try SettingForm(of: recipe, on: Quadratic()).settings(path, text, at: 3) {
        try recipe.apply(setting, at: 3, on: Quadratic())
      }
    }
    try set(["learning_rate", "schedule"], "exponential")
    #expect(recipe.learningRate.schedule is Exponential)
    #expect(recipe.learningRate.schedule.from == 0.1 && recipe.learningRate.origin == 3)
    try set(["learning_rate", "gamma"], "0.5")
    #expect(recipe.learningRate.rate(at: 4) == 0.05)
    try set(["learning_rate", "warmup"], "{steps: 10}")
    #expect(recipe.learningRate.warmup?.steps == 10)
    try set(["learning_rate", "warmup"], "none")
    #expect(recipe.learningRate.warmup == nil)
    try set(["noise"], "{sigma: 0.1}")
    try set(["noise", "sigma"], "0.4")
    #expect(recipe.noise?.level == GradientNoise(.constant(sigma: 0.4)).level)
    try set(["noise"], "none")
    #expect(recipe.noise == nil)
    try set(["average"], "exponential")
    try set(["average", "beta"], "0.5")
    #expect((recipe.average as? ExponentialAverage)?.beta == 0.5)
    try set(["beta1"], "0.5")
    #expect((recipe.rule as? Adam)?.beta1 == 0.5)
    try set(["rule"], "momentum")
    #expect(recipe.rule is Momentum)
  }

  @Test(arguments: [
    (["beta1"], "1", "beta1 must be at least 0 and less than 1, not 1"),
    (["beta1"], "x", "beta1 must be a number, not 'x'"),
    (["learning_rate"], "-1", "learning_rate must be at least 0, not -1"),
    (["rule"], "adm", "unknown rule 'adm' (did you mean 'adam'?)"),
  ])
  func whatIsWrongIsSaidAsInAPreset(path: [String], text: String, message: String) {
    let form = SettingForm(of: optimizer(), on: Quadratic())
    #expect {
      try form.settings(path, text, at: 0)
    } throws: { error in
      (error as? PresetError)?.faults.first?.message == message
    }
  }

  /// Whatever a choice goes on to can be had by that alone.
  @Test func everyScheduleAndAverageCanBeChosen() throws {
    for schedule in Catalog.schedules {
      let form = SettingForm(of: optimizer(), on: Quadratic())
      let made = try form.settings(["learning_rate", "schedule"], schedule.name, at: 0)
      guard case .learningRate(let rate)? = made.first else {
        Issue.record("\(schedule.name)")
        continue
      }
      #expect(type(of: rate.schedule).name == schedule.name)
    }
    let form = SettingForm(of: optimizer(), on: Quadratic())
    for row in form.rows where row.path.count == 1 && row.value == "none" {
      guard case .variants(let variants) = row.kind else { continue }
      for variant in variants.dropFirst() {
        #expect(try form.settings(row.path, variant, at: 0).count == 1, "\(row.path) \(variant)")
      }
    }
  }

  @Test func landscapesHaveRowsToo() throws {
    let turned = try Rosenbrock().turned(to: 30)
    let form = LandscapeForm(of: turned)
    #expect(form.rows.map(\.name) == ["a", "b", "rotation"])
    let steeper = try form.landscape("b", "50")
    #expect((steeper.unturned as? Rosenbrock)?.b == 50 && steeper.degrees == 30)
    #expect(try form.landscape("rotation", "0").isSame(as: Rosenbrock()))
    #expect(throws: PresetError.self) { try form.landscape("b", "-1") }
    let quadratic = try LandscapeForm(of: Quadratic()).landscape("curvature", "[1, 20]")
    #expect((quadratic as? Quadratic)?.q22 == 20)
    #expect(throws: PresetError.self) {
      try LandscapeForm(of: Quadratic()).landscape("curvature", "[1]")
    }
    #expect(LandscapeForm(of: Parabola()).rows.allSatisfy { $0.name != "rotation" })
  }
}
