import Testing

@testable import Optimization

@Suite struct GaussNewtonTests {
  private func run(
    _ landscape: any Landscape, from start: Vector, damping: Double = 0
  ) -> Run {
    var rule = GaussNewton()
    rule.damping = damping
    let optimizer = Optimizer(
      name: "gauss_newton", rule: rule, learningRate: LearningRate(constant: 1))
    return Run(optimizer, on: landscape, from: start, seed: 0)
  }

  /// The first step solves 1 - x = 0 and stays on the parabola's tangent: f = 100 (x_0 - 1)^4.
  @Test func twoStepsAreEnoughOnTheBanana() {
    var run = run(Rosenbrock(), from: Vector(-1.2, 1))
    run.advance()
    #expect(run.particle.position.deviation(from: Vector(1, -3.84)) <= 1e-12)
    #expect((run.particle.evaluation.value - 2342.56).magnitude <= 1e-9)
    run.advance()
    #expect(run.particle.position.deviation(from: Vector(1, 1)) <= 1e-12)
  }

  /// One residual, two weights: the shortest way to the valley, that is along the gradient.
  @Test func takesTheShortestOfManySolutions() {
    var run = run(TwoLayer(), from: Vector(1, 2))
    run.advance()
    // r = 1, J = (2, 1): the step is J' r / |J|^2.
    #expect(run.particle.position.deviation(from: Vector(0.6, 1.8)) <= 1e-15)
  }

  /// (J J' + damping)^-1 on the same: 1/6 in place of 1/5.
  @Test func dampingShortensTheStep() {
    var run = run(TwoLayer(), from: Vector(1, 2), damping: 1)
    run.advance()
    #expect(run.particle.position.deviation(from: Vector(1 - 2.0 / 6, 2 - 1.0 / 6)) <= 1e-15)
  }

  @Test func refusesWhatIsNoSumOfSquares() throws {
    try GaussNewton().validate(on: Himmelblau())
    let error = #expect(throws: ParameterError.self) {
      try GaussNewton().validate(on: Saddle())
    }
    #expect(error?.description.contains("rosenbrock") == true)
  }
}
