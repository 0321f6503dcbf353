import Optimization
import Testing

@testable import Presets

struct OptimizerReaderTests {
  private static let rules = Catalog.rules.map { $0.name }.joined(separator: ", ")

  @Test(
    arguments: [
      (
        "{}",
        [
          "f.yaml:4:5: error: item 1 of optimizers needs the key 'name'",
          "f.yaml:4:5: error: item 1 of optimizers needs the key 'rule'",
          "f.yaml:4:5: error: item 1 of optimizers needs the key 'learning_rate'",
        ]
      ),
      (
        "{name: A}",
        [
          "f.yaml:4:5: error: item 1 of optimizers needs the key 'rule'",
          "f.yaml:4:5: error: item 1 of optimizers needs the key 'learning_rate'",
        ]
      ),
      (
        "{rule: adam, learning_rate: 0.1}",
        [
          "f.yaml:4:5: error: item 1 of optimizers needs the key 'name'"
        ]
      ),
      (
        "{name: A, rule: adm, learning_rate: 0.1}",
        [
          "f.yaml:4:21: error: unknown rule 'adm' (did you mean 'adam'?)"
        ]
      ),
      (
        "{name: A, rule: quicksort, beta9: 2, learning_rate: 0.1}",
        [
          "f.yaml:4:21: error: unknown rule 'quicksort' (valid: \(rules))"
        ]
      ),
      (
        "{name: A, rule: adam}",
        [
          "f.yaml:4:5: error: item 1 of optimizers needs the key 'learning_rate'"
        ]
      ),
      (
        "{name: A, rule: adam, learning_rate: 0.1, beta_1: 0.9}",
        [
          "f.yaml:4:47: error: unknown key 'beta_1' in item 1 of optimizers (did you mean "
            + "'beta1'?)"
        ]
      ),
      (
        "{name: A, rule: adam, learning_rate: 0.1, beta1: 1}",
        [
          "f.yaml:4:54: error: beta1 must be at least 0 and less than 1, not 1"
        ]
      ),
      (
        "{name: A, rule: momentum, learning_rate: 0.1, form: nesterov}",
        [
          "f.yaml:4:57: error: unknown form 'nesterov' (valid: heavy_ball, classical)"
        ]
      ),
      (
        "{name: A, rule: adam, learning_rate: 0.1, bias_correction: 1}",
        [
          "f.yaml:4:64: error: bias_correction must be true or false, not '1'"
        ]
      ),
      (
        "{name: A, rule: adam, learning_rate: 0.1, bias_correction: 'true'}",
        [
          "f.yaml:4:64: error: bias_correction must be true or false, without quotes"
        ]
      ),
      (
        "{name: A, rule: gradient_descent, learning_rate: 0.1, beta: 0.9}",
        [
          "f.yaml:4:59: error: unknown key 'beta' in item 1 of optimizers (valid: name, "
            + "branch, rule, learning_rate, gradient, ascend, weight_decay, noise, clip, constraint, lookahead, "
            + "average, particles, trail, rotation, start)"
        ]
      ),
      (
        "{name: A, rule: adam, learning_rate: 0.1, particles: 0}",
        [
          "f.yaml:4:58: error: particles must be from 1 to 1000000, not 0"
        ]
      ),
      (
        "{name: A, rule: adam, learning_rate: 0.1, particles: 2.5}",
        [
          "f.yaml:4:58: error: particles must be a whole number, not 2.5"
        ]
      ),
      (
        "{name: A, rule: [adam], learning_rate: 0.1}",
        [
          "f.yaml:4:21: error: rule must be a word, not a list (valid: \(rules))"
        ]
      ),
      (
        "{name: \"A\\u0007\", rule: adam, learning_rate: 0.1}",
        [
          "f.yaml:4:12: error: name must not hold the control character U+0007"
        ]
      ),
      (
        "{name: \"A\\nB\", rule: adam, learning_rate: 0.1}",
        [
          "f.yaml:4:12: error: name must be a single line"
        ]
      ),
      (
        "{name: ' ', rule: adam, learning_rate: 0.1}",
        [
          "f.yaml:4:12: error: name must not be empty"
        ]
      ),
      (
        "{name: A, rule: adam, learning_rate: 0.1}\n  - {name: A, rule: adam, learning_rate: 0.1}",
        [
          "f.yaml:5:12: error: name must differ from that of item 1, which is 'A' too"
        ]
      ),
      (
        "{name: A, rule: gradient_descent, learning_rate: 0.1, weight_decay: -1}",
        [
          "f.yaml:4:73: error: weight_decay must be at least 0, not -1"
        ]
      ),
      (
        "{name: A, rule: gradient_descent, learning_rate: 0.1, noise: 3}",
        [
          "f.yaml:4:66: error: noise must be a mapping, not '3'; write {sigma: 3}"
        ]
      ),
      (
        "{name: A, rule: gradient_descent, learning_rate: 0.1, average: 3, clip: norm}",
        [
          "f.yaml:4:68: error: average must be a name or a mapping; write {kind: exponential, beta: 0.99}",
          "f.yaml:4:77: error: clip must be a mapping, not 'norm'; write {norm: 1}",
        ]
      ),
      (
        "{name: A, rule: gradient_descent, learning_rate: 0.1, start: 3}",
        [
          "f.yaml:4:66: error: start must be a list of 2 items, not '3'"
        ]
      ),
      (
        "{name: A, rule: gradient_descent, learning_rate: 0.1, name: B}",
        [
          "f.yaml:4:59: error: the key 'name' is given more than once, first in line 4; "
            + "keep one of them"
        ]
      ),
      (
        "{name: A, rule: adam, lr: 0.1}",
        [
          "f.yaml:4:5: error: item 1 of optimizers needs the key 'learning_rate'",
          "f.yaml:4:27: error: unknown key 'lr' in item 1 of optimizers (lr is "
            + "'learning_rate' here)",
        ]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: Scene.text(optimizer: yaml)) == lines)
  }

  @Test func readsEverything() throws {
    let preset = try Scene.read(
      Scene.text(
        optimizer: """
          name: "A, or: #1"
              rule: adam
              beta1: 0.8
              bias_correction: false
              learning_rate: 0.3
              weight_decay: 0.01
              noise: {sigma: 2, seed: 9}
              clip: {value: 3}
              average: tail
              start: [1, 2]
          """))
    let optimizer = try #require(preset.optimizers.first)
    let adam = try #require(optimizer.rule as? Adam)
    #expect(optimizer.name == "A, or: #1")
    #expect(adam.beta1 == 0.8)
    #expect(adam.beta2 == Adam().beta2)
    #expect(!adam.biasCorrection)
    #expect(optimizer.learningRate.rate(at: 5) == 0.3)
    #expect(optimizer.weightDecay == 0.01)
    #expect(optimizer.noise == GradientNoise(.constant(sigma: 2), seed: 9))
    #expect(optimizer.clip == .value(limit: 3))
    #expect(optimizer.average is TailAverage)
    #expect(optimizer.start == Vector(1, 2))
  }

  @Test func aRuleMayBringItsLearningRateAndItsAverage() throws {
    func optimizer(_ yaml: String) throws -> Optimizer {
      try #require(try Scene.read(Scene.text(optimizer: yaml)).optimizers.first)
    }
    let adadelta = try optimizer("{name: A, rule: adadelta}")
    #expect(adadelta.learningRate.rate(at: 9) == 1)
    let slow = try optimizer("{name: A, rule: adadelta, learning_rate: 0.5}")
    #expect(slow.learningRate.rate(at: 9) == 0.5)
    let averaged = try optimizer("{name: A, rule: asgd, learning_rate: 0.1, t0: 20}")
    #expect((averaged.average as? TailAverage)?.from == 22)
    let shadowed = try optimizer(
      "{name: A, rule: asgd, learning_rate: 0.1, average: {kind: exponential, beta: 0.5}}")
    #expect(shadowed.average is ExponentialAverage)
  }

  @Test(arguments: [
    ("gauss_newton", "saddle", "gauss_newton needs a sum of squares, such as "),
    ("gauss_newton", "{formula: x^2}", "gauss_newton needs a sum of squares, such as "),
    ("kfac", "rosenbrock", "kfac works on two_layer alone"),
  ])
  func aRuleMayRefuseTheLandscape(rule: String, landscape: String, reason: String) throws {
    let errors = Scene.errors(
      in: Scene.text(landscape: landscape, optimizer: "{name: A, rule: \(rule)}"))
    try #require(errors.count == 1)
    #expect(errors[0].hasPrefix("f.yaml:4:21: error: \(reason)"))
  }

  @Test func anAverageOfTheRulesOwnCanBeExpected() throws {
    func errors(_ rule: String) -> [String] {
      Scene.errors(
        in: Scene.text(
          landscape: "himmelblau", optimizer: "{name: A, rule: \(rule), learning_rate: 0.01}",
          adding: "expect: [{optimizer: A, average_loss_below: 1, by: 30}]"))
    }
    #expect(errors("asgd") == [])
    #expect(
      errors("adam") == [
        "f.yaml:5:10: error: item 1 of expect is about an average, but its optimizer keeps none"
      ])
  }

  @Test func anOptimizerMayHaveParticles() throws {
    let text = Scene.text(optimizer: "{name: A, rule: adam, learning_rate: 0.1, particles: 1e3}")
    let preset = try Scene.read(text)
    #expect(preset.optimizers.map(\.particles) == [1000])
    #expect(preset.race.ensembles.map { $0?.count } == [1000])
  }
}
