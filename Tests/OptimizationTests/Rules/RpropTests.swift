import Testing

@testable import Optimization

@Suite struct RpropTests {
  @Test func stepsStayBetweenTheirBounds() {
    let rule = Rprop().with {
      $0.minimum = 0.01
      $0.maximum = 0.2
    }
    var state = rule.initialState(at: .zero)
    func size(_ gradient: Double, _ step: Int) -> Double {
      let context = StepContext(step: step, learningRate: 0.1, position: .zero)
      _ = rule.update(Vector(gradient, 0), state: &state, context: context, on: Saddle())
      return state.x.size
    }
    #expect(size(3, 0) == 0.1)
    #expect((1...9).map { size(3, $0) }.last == 0.2)
    #expect((10...30).map { size($0.isMultiple(of: 2) ? -3 : 3, $0) }.last == 0.01)
  }

  /// The rate is the first step; what becomes of it later is the signs' business.
  @Test func theRateCountsOnce() {
    func end(_ schedule: any Schedule) -> Vector {
      let optimizer = Optimizer(
        name: "rprop", rule: Rprop(), learningRate: LearningRate(schedule))
      var run = Run(optimizer, on: Rosenbrock(), from: Vector(-1, 1), seed: 0)
      run.advance(by: 50)
      return run.particle.position
    }
    var falling = Exponential()
    falling.from = 0.05
    falling.gamma = 0.5
    var constant = Constant()
    constant.from = 0.05
    #expect(end(falling) == end(constant))
  }

  @Test func boundsMustLeaveRoom() {
    let rule = Rprop().with { $0.minimum = 60 }
    #expect(throws: ParameterError.conflict("minimum must be at most maximum, which is 50.0")) {
      try rule.validate()
    }
  }
}
