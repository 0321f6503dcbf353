import Testing

@testable import Optimization

@Suite struct LBFGSTests {
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
