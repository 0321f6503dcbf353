import Testing

@testable import Optimization

/// Every hyper-parameter of every rule, changed in mid-run: it changes what follows, or is refused.
@Suite struct ParameterChangeTests {
  private static let noise = GradientNoise(.constant(sigma: 0.5))

  /// Where a rule can work, the plainest first.
  private static func landscape(for rule: any Rule) throws -> any Landscape {
    let all: [any Landscape] = [Himmelblau(), Rosenbrock(), TwoLayer()]
    return try #require(all.first { (try? rule.validate(on: $0)) != nil })
  }

  @Test(arguments: Catalog.rules)
  func everyParameterCounts(type: any Rule.Type) throws {
    for setting in type.settings {
      let name = setting.description.name
      guard !type.averageSettings.contains(name) else { continue }
      // A setting may matter beside another form only: any of the forms will do.
      let counts = try Self.forms(of: type).contains { rule in
        try setting.description.kind.candidates.contains { value in
          try Self.changes(rule, name, value)
        }
      }
      #expect(counts, "\(type.name) takes \(name) in mid-run, and nothing comes of it")
    }
  }

  /// The rule as it is, and with each other choice and flag that it has.
  private static func forms(of type: any Rule.Type) -> [any Rule] {
    var forms: [any Rule] = [type.init()]
    for setting in type.settings {
      for value in setting.description.kind.alternatives {
        for form in forms {
          guard let other = try? form.with(setting.description.name, value) else { continue }
          forms.append(other)
        }
      }
    }
    return forms
  }

  /// Whether the way is another one when `name` becomes `value` at some step.
  private static func changes(_ rule: any Rule, _ name: String, _ value: ParameterValue) throws
    -> Bool
  {
    let landscape = try landscape(for: rule)
    for (rate, step) in [(0.01, 20), (1, 20), (0.01, 2)] {
      var recipe = Optimizer(
        name: "o", rule: rule, learningRate: LearningRate(constant: rate))
      recipe.noise = noise
      var trial = recipe
      guard (try? trial.apply(.parameter(name, value), at: step, on: landscape)) != nil else {
        continue
      }
      let change = Change(step: step, optimizer: 0, .parameter(name, value))
      var runs = [[], [change]].map {
        Run(recipe, on: landscape, from: landscape.start, seed: 3, changes: $0)
      }
      for _ in 0..<120 {
        for index in runs.indices { runs[index].advance() }
        if runs[0].particle.position != runs[1].particle.position { return true }
      }
    }
    return false
  }
}

extension Rule {
  /// The rule with another value of a hyper-parameter.
  fileprivate func with(_ name: String, _ value: ParameterValue) throws(ParameterError) -> Self {
    var rule = self
    try rule.set(name, to: value)
    try rule.validate()
    return rule
  }
}

extension ParameterDescription.Kind {
  /// The choices and flags.
  fileprivate var alternatives: [ParameterValue] {
    switch self {
    case .flag: [.flag(false), .flag(true)]
    case .choice(let names): names.map { .choice($0) }
    case .number, .integer, .numbers, .text: []
    }
  }
}
