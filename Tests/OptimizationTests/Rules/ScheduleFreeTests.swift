import Testing

@testable import Optimization

/// The schedule-free rules and the average that they bring.
@Suite struct ScheduleFreeTests {
  private func recipe(_ rule: some Rule, _ rate: LearningRate) -> Optimizer {
    Optimizer(name: "o", rule: rule, learningRate: rate)
  }

  private func run(_ optimizer: Optimizer, _ changes: [NewSetting] = [], at step: Int = 0) -> Run {
    Run(
      optimizer, on: Himmelblau(), from: Vector(-1, 2), seed: 3,
      changes: changes.map { Change(step: step, optimizer: 0, $0) })
  }

  /// What the average tells from positions and rates alone is the mean that the rule is made of, also while
  /// rates rise and fall.
  @Test func theAverageIsTheMeanOfThePlainSteps() throws {
    var cosine = Cosine()
    (cosine.from, cosine.steps) = (0.004, 60)
    let rule = ScheduleFreeSGD().with { $0.beta = 0.7 }
    var run = run(recipe(rule, LearningRate(cosine, warmup: Warmup(steps: 10, from: 0))))
    for _ in 0..<80 {
      run.advance()
      let state = try #require(run.particle.memory as? ScheduleFreeSGD.State)
      let mean = 1 / 0.7 * (run.particle.position - 0.3 * state.plain)
      #expect(try #require(run.average).deviation(from: mean) <= 1e-12)
    }
  }

  /// With nothing of the average in the position it is gradient descent, and the average is the plain mean
  /// of what comes after the start.
  @Test func withoutAShareItIsGradientDescent() throws {
    let rate = LearningRate(constant: 0.005)
    var free = run(recipe(ScheduleFreeSGD().with { $0.beta = 0 }, rate))
    var plain = run(recipe(GradientDescent(), rate))
    var sum = Vector.zero
    for step in 1...60 {
      free.advance()
      plain.advance()
      sum = sum + plain.particle.position
      #expect(free.particle.position.deviation(from: plain.particle.position) <= 1e-12)
      let mean = 1 / Double(step) * sum
      #expect(try #require(free.average).deviation(from: mean) <= 1e-12)
    }
  }

  /// Another share would give the average another meaning: all begins anew, the average too.
  @Test func anotherShareBeginsAnew() throws {
    let rate = LearningRate(constant: 0.005)
    var changed = run(recipe(ScheduleFreeSGD(), rate), [.parameter("beta", .number(0.5))], at: 20)
    changed.advance(by: 20)
    #expect(changed.average == changed.particle.position)
    var fresh = Run(
      recipe(ScheduleFreeSGD().with { $0.beta = 0.5 }, rate), on: Himmelblau(),
      from: changed.particle.position, seed: 3)
    for _ in 0..<30 {
      changed.advance()
      fresh.advance()
      #expect(changed.particle.position == fresh.particle.position)
      #expect(try #require(changed.average) == #require(fresh.average))
    }
  }

  /// An average that was asked for stays what it is.
  @Test func anotherShareLeavesAnotherAverageAlone() throws {
    var asked = recipe(ScheduleFreeAdamW(), LearningRate(constant: 0.05))
    asked.average = TailAverage()
    try asked.apply(.parameter("beta1", .number(0.5)), at: 9, on: Himmelblau())
    #expect(asked.average is TailAverage)
  }

  /// Decay pulls at the position: where there is no gradient x shrinks by eta decay at first.
  @Test func decayPullsAtThePosition() throws {
    let flat = try FormulaLandscape(parsing: "0*x + 0*y")
    let rule = ScheduleFreeAdamW().with { $0.decoupledWeightDecay = 0.25 }
    var run = Run(
      recipe(rule, LearningRate(constant: 0.5)), on: flat, from: Vector(4, -2), seed: 0)
    run.advance()
    #expect(run.particle.position == Vector(3.5, -1.75))
  }
}
