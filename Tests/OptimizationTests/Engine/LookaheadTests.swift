import Testing

@testable import Optimization

@Suite struct LookaheadTests {
  private func recipe(_ lookahead: Lookahead?, _ rule: any Rule = Adam()) -> Optimizer {
    var optimizer = Optimizer(
      name: "o", rule: rule, learningRate: LearningRate(constant: 0.01))
    optimizer.lookahead = lookahead
    return optimizer
  }

  private func run(_ optimizer: Optimizer, _ changes: [Change] = []) -> Run {
    Run(optimizer, on: Himmelblau(), from: Vector(-1, 2), seed: 3, changes: changes)
  }

  /// Within a round it is the rule itself; the last step of the round ends part of the way back.
  @Test(arguments: Catalog.rules)
  func aRoundIsTheRuleAndAWayBack(type: any Rule.Type) {
    let rule = type.init()
    guard (try? rule.validate(on: Himmelblau())) != nil else { return }
    var plain = run(recipe(nil, rule))
    var ahead = run(recipe(Lookahead(every: 4, step: 0.25), rule))
    for _ in 0..<3 {
      plain.advance()
      ahead.advance()
      #expect(ahead.particle.position == plain.particle.position)
    }
    plain.advance()
    ahead.advance()
    let start = Vector(-1, 2)
    let end = start + 0.25 * (plain.particle.position - start)
    #expect(ahead.particle.position.deviation(from: end) <= 1e-14)
    #expect(ahead.particle.evaluation.value == Himmelblau().value(at: ahead.particle.position))
  }

  /// What begins in mid-run counts its rounds from there, and what ends leaves all where it is.
  @Test func roundsBeginAtTheChange() {
    let changes = [
      Change(step: 10, optimizer: 0, .lookahead(Lookahead(every: 4, step: 0.25))),
      Change(step: 17, optimizer: 0, .lookahead(nil)),
    ]
    var changed = run(recipe(nil, GradientDescent()), changes)
    changed.advance(by: 10)
    let start = changed.particle.position
    var plain = Run(recipe(nil, GradientDescent()), on: Himmelblau(), from: start, seed: 3)
    for _ in 0..<3 {
      changed.advance()
      plain.advance()
      #expect(changed.particle.position == plain.particle.position)
    }
    changed.advance()
    plain.advance()
    let back = start + 0.25 * (plain.particle.position - start)
    #expect(changed.particle.position.deviation(from: back) <= 1e-14)
    changed.advance(by: 3)
    var free = Run(
      recipe(nil, GradientDescent()), on: Himmelblau(), from: changed.particle.position, seed: 3)
    changed.advance(by: 20)
    free.advance(by: 20)
    #expect(changed.particle.position == free.particle.position)
  }

  @Test func everyParticleHasRoundsOfItsOwn() {
    var noisy = recipe(Lookahead(every: 3, step: 0.4))
    noisy.noise = GradientNoise(.constant(sigma: 2))
    var ensemble = Ensemble(
      noisy, on: Himmelblau(), from: Vector(-1, 2), seed: 3, count: 11)
    ensemble.advance(by: 20)
    for number in 0..<11 {
      var run = run(noisy)
      run.number = number
      run.advance(by: 20)
      #expect(ensemble.position(of: number) == run.particle.position)
    }
  }

  /// Where it ends is between two places of the set.
  @Test func itStaysInTheSet() {
    var kept = recipe(Lookahead(every: 2, step: 0.5), GradientDescent())
    kept.constraint = Constraint(.disk(radius: 2.5))
    var run = run(kept)
    for _ in 0..<100 {
      run.advance()
      #expect(run.particle.position.norm <= 2.5 + 1e-12)
    }
  }

  /// No theory is shown that is of the rule alone.
  @Test func theTheoryOfTheRuleIsNotShown() {
    var recipe = recipe(Lookahead(), GradientDescent())
    recipe.noise = GradientNoise(.constant(sigma: 1))
    let run = Run(recipe, on: Quadratic.bowl(1, 10), from: Vector(1, 1), seed: 0)
    #expect(run.stability == nil)
    #expect(run.stationarySpread(around: .zero) == nil)
    recipe.lookahead = nil
    let plain = Run(recipe, on: Quadratic.bowl(1, 10), from: Vector(1, 1), seed: 0)
    #expect(plain.stability != nil)
    #expect(plain.stationarySpread(around: .zero) != nil)
  }
}
