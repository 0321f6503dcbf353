import Testing

@testable import Optimization

/// What becomes of a recipe and of what is remembered when a setting changes in mid-run.
@Suite struct OptimizerChangeTests {
  private func optimizer(_ rule: any Rule = Adam()) -> Optimizer {
    Optimizer(name: "o", rule: rule, learningRate: LearningRate(constant: 0.05))
  }

  private func run(_ optimizer: Optimizer, _ settings: [NewSetting], at step: Int) -> Run {
    Run(
      optimizer, on: Himmelblau(), from: Himmelblau().start, seed: 3,
      changes: settings.map { Change(step: step, optimizer: 0, $0) })
  }

  /// A live parameter leaves the memory: the next update is the formula with the new value and the old
  /// moments, worked out here by hand.
  @Test func aChangedBetaKeepsTheMoments() {
    var recipe = optimizer(Momentum())
    recipe.learningRate = LearningRate(constant: 0.005)
    var run = run(recipe, [.parameter("beta", .number(0.5))], at: 20)
    run.advance(by: 19)
    let before = run.particle.lastMove
    run.advance()
    let gradient = run.particle.evaluation.gradient
    let last = run.particle.lastMove
    #expect(last != before)
    run.advance()
    // The velocity times the rate is the last move.
    let expected = 0.5 * last + 0.005 * gradient
    #expect(run.particle.lastMove.deviation(from: expected) <= 1e-13)
  }

  /// Another rule begins as if the run began here.
  @Test(arguments: Catalog.rules)
  func anotherRuleBeginsAnew(type: any Rule.Type) {
    let rule = type.init()
    guard (try? rule.validate(on: Himmelblau())) != nil else { return }
    var changed = run(optimizer(), [.rule(rule)], at: 12)
    changed.advance(by: 12)
    var fresh = Run(optimizer(rule), on: Himmelblau(), from: changed.particle.position, seed: 3)
    for _ in 0..<10 {
      changed.advance()
      fresh.advance()
      #expect(changed.particle.position == fresh.particle.position)
    }
  }

  /// A schedule that replaces another counts its own t from the change, noise too.
  @Test func aNewScheduleCountsFromTheChange() {
    var cosine = Cosine()
    (cosine.from, cosine.steps) = (0.1, 40)
    let rate = LearningRate(cosine, warmup: Warmup(steps: 4, from: 0.01))
    let noise = GradientNoise(.annealed(eta: 4, gamma: 0.5, form: .paper))
    var run = run(optimizer(), [.learningRate(rate), .noise(noise)], at: 30)
    let samples = [run.sample] + run.samples(count: 60)
    #expect(samples[29].learningRate == 0.05)
    #expect(samples[29].sigma == 0)
    for t in 0...30 {
      #expect(samples[30 + t].learningRate == rate.rate(at: t))
      #expect(samples[30 + t].sigma == noise.sigma(at: t, learningRate: 1))
    }
  }

  @Test func factorsLeaveTheClockAlone() {
    var cosine = Cosine()
    (cosine.from, cosine.steps) = (0.1, 40)
    var scheduled = optimizer()
    scheduled.learningRate = LearningRate(cosine)
    var run = run(scheduled, [.learningRateFactor(0.5), .learningRateFactor(0.5)], at: 10)
    let samples = [run.sample] + run.samples(count: 30)
    for t in 0..<10 { #expect(samples[t].learningRate == cosine.rate(at: t)) }
    for t in 10...30 { #expect(samples[t].learningRate == 0.25 * cosine.rate(at: t)) }
    #expect(run.learningRate(at: 35) == 0.25 * cosine.rate(at: 35))
  }

  /// What is to come is known before it comes.
  @Test func theFutureKnowsOfChangesToCome() {
    var run = run(optimizer(), [.learningRateFactor(0.5)], at: 10)
    run.advance(by: 3)
    #expect(run.learningRate(at: 9) == 0.05)
    #expect(run.learningRate(at: 10) == 0.025)
  }

  /// An average that is given in mid-run begins there.
  @Test func anAverageBeginsAtItsChange() throws {
    var run = run(optimizer(), [.average(TailAverage())], at: 7)
    run.advance(by: 6)
    #expect(run.average == nil)
    run.advance()
    #expect(run.average == run.particle.position)
    var positions = [run.particle.position]
    for _ in 0..<5 {
      run.advance()
      positions.append(run.particle.position)
    }
    let mean = (1 / Double(positions.count)) * positions.reduce(.zero, +)
    #expect(try #require(run.average).deviation(from: mean) <= 1e-13)
  }

  @Test func whatWasSpentStaysSpent() throws {
    let data = try Centers().landscape(of: .scattered(count: 4, seed: 5))
    var optimizer = optimizer(GradientDescent())
    optimizer.batch = MiniBatch(size: 1, sampling: .withReplacement)
    var run = Run(
      optimizer, on: data, from: Vector(3, -1), seed: 3,
      changes: [Change(step: 8, optimizer: 0, .batch(nil))])
    run.advance(by: 10)
    #expect(run.particle.gradientEvaluations == 8 + 2 * 4)
  }

  /// The rule that takes one rate for good takes a new one with its first step, later it is refused.
  @Test func aRateThatComesTooLateIsRefused() throws {
    var rprop = optimizer(Rprop())
    try rprop.apply(.learningRateFactor(2), at: 0, on: Himmelblau())
    #expect(throws: ParameterError.self) {
      try rprop.apply(.learningRateFactor(2), at: 1, on: Himmelblau())
    }
    var swapped = optimizer()
    try swapped.apply(.rule(Rprop()), at: 30, on: Himmelblau())
    try swapped.apply(.learningRate(LearningRate(constant: 0.3)), at: 30, on: Himmelblau())
    var run = run(
      optimizer(), [.rule(Rprop()), .learningRate(LearningRate(constant: 0.25))], at: 30)
    run.advance(by: 31)
    #expect(abs(run.particle.lastMove.x) == 0.25)
  }

  /// The average that a rule brings counts its steps from where the rule began, goes with the rule, and
  /// gives way to one that was asked for.
  @Test func aRuleBringsItsAverageAndTakesItAway() throws {
    var rule = AveragedDescent()
    rule.t0 = 4
    var recipe = optimizer()
    try recipe.apply(.rule(rule), at: 20, on: Himmelblau())
    #expect(recipe.average?.from == 26)
    #expect(recipe.keepsOwnAverage)
    try recipe.apply(.rule(Adam()), at: 50, on: Himmelblau())
    #expect(recipe.average == nil)

    var asked = optimizer()
    asked.average = ExponentialAverage()
    try asked.apply(.rule(rule), at: 20, on: Himmelblau())
    #expect(asked.average is ExponentialAverage)
    #expect(!asked.keepsOwnAverage)

    var slow = optimizer()
    slow.learningRate = LearningRate(constant: 0.005)
    var run = Run(
      slow, on: Himmelblau(), from: Himmelblau().start, seed: 3,
      changes: [
        Change(step: 20, optimizer: 0, .rule(rule)), Change(step: 50, optimizer: 0, .rule(Adam())),
      ])
    run.advance(by: 25)
    #expect(run.average == run.particle.position)
    var positions: [Vector] = []
    for step in 26...40 {
      run.advance()
      positions.append(run.particle.position)
      let mean = (1 / Double(positions.count)) * positions.reduce(.zero, +)
      #expect(try #require(run.average).deviation(from: mean) <= 1e-13, "step \(step)")
    }
    run.advance(by: 10)
    #expect(run.average == nil)
  }

  // MARK: - What is refused

  @Test func whatDoesNotFitThrowsAndChangesNothing() {
    let refused: [(Optimizer, NewSetting)] = [
      (optimizer(), .parameter("beta", .number(0.5))),
      (optimizer(), .parameter("beta1", .number(2))),
      (optimizer(), .noiseFactor(2)), (optimizer(), .batch(MiniBatch(size: 1))),
      (optimizer(SignDescent()), .clip(.value(limit: 1))), (optimizer(), .rule(KFAC())),
      (optimizer(Rprop()), .learningRate(LearningRate(Cosine()))),
      (optimizer(AveragedDescent()), .parameter("t0", .number(3))),
      (optimizer(), .learningRateFactor(.infinity)),
    ]
    for (recipe, setting) in refused {
      var changed = recipe
      #expect(throws: ParameterError.self) {
        try changed.apply(setting, at: 3, on: Himmelblau())
      }
      #expect(changed == recipe)
    }
  }

  // MARK: - Ensembles

  /// A change that makes the particles of every rule go one by one takes each with what it remembers.
  @Test(arguments: Catalog.rules)
  func particlesKeepTheirMemoryWhenTheyLeaveTheLanes(type: any Rule.Type) {
    let rule = type.init()
    guard (try? rule.validate(on: Himmelblau())) != nil else { return }
    var recipe = optimizer(rule)
    recipe.learningRate = LearningRate(constant: 0.003)
    recipe.noise = GradientNoise(.constant(sigma: 2))
    let changes = [
      Change(step: 9, optimizer: 0, .constraint(Constraint(.disk(radius: 50)))),
      Change(step: 15, optimizer: 0, .weightDecay(0.125)),
    ]
    var ensemble = Ensemble(
      recipe, on: Himmelblau(), from: Himmelblau().start, seed: 3, count: 19, changes: changes)
    ensemble.advance(by: 30)
    for number in 0..<19 {
      var run = Run(
        recipe, on: Himmelblau(), from: Himmelblau().start, seed: 3, changes: changes)
      run.number = number
      run.advance(by: 30)
      #expect(ensemble.position(of: number) == run.particle.position)
    }
  }
}
