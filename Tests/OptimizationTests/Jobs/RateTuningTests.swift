import Testing

@testable import Optimization

/// Every optimizer gets the same number of runs, and the best of them is found.
struct RateTuningTests {
  private static func optimizer(
    _ name: String, _ rule: any Rule, _ rate: Double = 0.01
  ) -> Optimizer {
    Optimizer(name: name, rule: rule, learningRate: LearningRate(constant: rate))
  }

  private static func tune(
    _ optimizers: [Optimizer], on landscape: any Landscape = Quadratic(),
    score: Score = Score(), for goal: RateTuning.Goal = .finalLoss, slice: Int = 0
  ) -> [RateTuning.Outcome] {
    let race = Race(optimizers, on: landscape, from: landscape.start, seed: 5, score: score)
    var tuning = RateTuning(of: race, for: goal, steps: 100)
    while slice > 0, tuning.result == nil { tuning.advance(by: slice) }
    return tuning.finish()
  }

  @Test func thereAreFortyTrials() { #expect(RateTuning.trials == 40) }

  /// What is set leads to the very loss that was found, and no power of ten or its half does better.
  @Test(arguments: [GradientDescent(), Momentum(), Adam(), BFGS()] as [any Rule])
  func theBestIsARunOfTheRace(rule: any Rule) throws {
    let landscape = Rosenbrock()
    let optimizer = Self.optimizer("A", rule)
    let outcome = try #require(Self.tune([optimizer], on: landscape).first)
    let best = try #require(outcome.best)
    func loss(_ changes: [Change]) -> Double {
      var run = Run(optimizer, on: landscape, from: landscape.start, seed: 5, changes: changes)
      run.advance(by: 100)
      return run.particle.divergedAt == nil ? run.particle.evaluation.value : .infinity
    }
    #expect(loss([Change(step: 0, optimizer: 0, best.setting)]) == best.loss)
    for power in -6...0 {
      let rate = LearningRate(constant: Double.power(10, Double(power)))
      #expect(loss([Change(step: 0, optimizer: 0, .learningRate(rate))]) >= best.loss)
    }
  }

  /// The rate of plain descent that ends lowest on a bowl lies below the limit 2/L.
  @Test func ratesThatDivergeAreNone() throws {
    let outcome = try #require(Self.tune([Self.optimizer("A", GradientDescent())]).first)
    let best = try #require(outcome.best)
    let steepest = Quadratic().curvature(at: .zero).hessian.eigenvalues.larger
    #expect(best.rate < 2 / steepest && best.rate > 0.1 / steepest)
    let hopeless = Self.tune(
      [Self.optimizer("A", GradientDescent())],
      score: Score([Change(step: 3, optimizer: 0, .learningRate(LearningRate(constant: 1e300)))]))
    #expect(hopeless.first?.best == nil && hopeless.first?.divergedCount == 40)
  }

  @Test func slicesChangeNothing() {
    let optimizers = [Self.optimizer("A", GradientDescent()), Self.optimizer("B", Adam())]
    let whole = Self.tune(optimizers)
    #expect(Self.tune(optimizers, slice: 1) == whole)
    #expect(Self.tune(optimizers, slice: 3000) == whole)
    #expect(whole.map(\.optimizer) == [0, 1])
  }

  @Test func theFewestStepsToALossCanBeTheGoal() throws {
    let outcome = try #require(
      Self.tune([Self.optimizer("A", GradientDescent())], for: .stepsTo(0.01)).first)
    let best = try #require(outcome.best)
    let arrival = try #require(best.arrival)
    func steps(_ rate: LearningRate) -> Int {
      var run = Run(
        Self.optimizer("A", GradientDescent()), on: Quadratic(), from: Quadratic().start, seed: 5,
        changes: [Change(step: 0, optimizer: 0, .learningRate(rate))])
      while run.particle.evaluation.value > 0.01, run.particle.step < 100 { run.advance() }
      return run.particle.step
    }
    #expect(steps(LearningRate(constant: best.rate)) == arrival)
    for power in -6...0 {
      #expect(steps(LearningRate(constant: Double.power(10, Double(power)))) >= arrival)
    }
  }

  @Test func schedulesKeepTheirShape() throws {
    var optimizer = Self.optimizer("A", GradientDescent())
    var schedule = Exponential()
    (schedule.from, schedule.gamma) = (0.5, 0.99)
    optimizer.learningRate = LearningRate(schedule)
    let best = try #require(Self.tune([optimizer]).first?.best)
    var tuned = optimizer
    try tuned.apply(best.setting, at: 0, on: Quadratic())
    #expect(tuned.learningRate.schedule is Exponential)
    #expect(abs(tuned.learningRate.rate(at: 0) - best.rate) < 1e-12)
    #expect(abs(tuned.learningRate.rate(at: 10) - best.rate * Double.power(0.99, 10)) < 1e-12)
  }

  /// Its rate is its parent's, or tried by itself.
  @Test func branchesAndRangeTestsAreLeftOut() {
    var branch = Self.optimizer("B", GradientDescent())
    branch.branch = Branch(of: 0, at: 10)
    #expect(
      Self.tune([Self.optimizer("A", GradientDescent()), branch]).map(\.optimizer) == [0])
  }
}
