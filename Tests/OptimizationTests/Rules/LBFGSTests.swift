import Testing

@testable import Optimization

@Suite struct LBFGSTests {
  /// min(1, 1/|g|_1) or min(1, 1/|g|_2), 0.103 apart.
  @Test(arguments: [
    (LBFGS.Form.torch, Vector(-4.888888888888889, -1.1111111111111112)),
    (.optax, Vector(-4.875965265, -1.007722123)),
  ])
  func theFormsDifferInTheFirstStep(form: LBFGS.Form, expected: Vector) throws {
    var rule = LBFGS()
    rule.form = form
    rule.lineSearch = .fixed
    let optimizer = Optimizer(
      name: "lbfgs", rule: rule, learningRate: LearningRate(constant: 1))
    var run = Run(
      optimizer, on: try FormulaLandscape(parsing: "0.1*x^2 + 2*y^2"), from: Vector(-5, -2),
      seed: 0)
    run.advance()
    #expect(run.particle.position.deviation(from: expected) <= 1e-9)
  }

  /// With a memory that never fills it is BFGS from B = gamma I: on a quadratic the same points.
  @Test func twoStepsAreEnoughOnAQuadratic() throws {
    let special = try Special.load()
    var run = try special.run(LBFGS())
    for expected in try #require(special.cases("cg_quadratic")[0].trajectory) {
      #expect(run.particle.position.deviation(from: Vector(expected)) <= 1e-12)
      run.advance()
    }
  }

  @Test func forgetsTheOldestPair() {
    var rule = LBFGS()
    rule.memory = 2
    var memory = rule.initialMemory()
    let bowl = Quadratic.bowl(1, 10)
    for (step, x) in [8.0, 4, 2, 1].enumerated() {
      let position = Vector(x, 1)
      let context = StepContext(step: step, learningRate: 1, position: position)
      _ = rule.direction(
        bowl.evaluation(at: position).gradient, memory: &memory, context: context, on: bowl)
    }
    #expect(memory.pairs.map(\.step.x) == [-2, -1])
  }
}
