import Testing

@testable import Optimization

@Suite struct MomentumTests {
  private static let ravine = "0.1*x^2 + 2*y^2"

  private func timeline(
    _ form: Momentum.Form, beta: Double, rate: Double
  ) throws -> Timeline {
    var rule = Momentum()
    rule.form = form
    rule.beta = beta
    let optimizer = Optimizer(
      name: "momentum", rule: rule, learningRate: LearningRate(constant: rate))
    return Timeline(
      Race([optimizer], on: try FormulaLandscape(parsing: Self.ravine), from: Vector(-5, -2)),
      stepLimit: 1000)
  }

  /// Rate 0.3 and from t = 10 on 0.03: the classical velocity remembers the old rate.
  @Test(arguments: [
    (Momentum.Form.heavyBall, Vector(2.1484396150999108, 0.043203371648283306)),
    (.classical, Vector(3.697315018008873, -1.7331649129788946)),
  ])
  func theFormsPartWhenTheRateMoves(form: Momentum.Form, expected: Vector) throws {
    var timeline = try timeline(form, beta: 0.9, rate: 0.3)
    timeline.advance(by: 10)
    timeline.change(0, .learningRateFactor(0.1))
    timeline.advance(by: 5)
    #expect(timeline.race.runs[0].particle.position.deviation(from: expected) <= 1e-13)
  }

  @Test func theFormsAgreeWhileTheRateStands() throws {
    var ball = try timeline(.heavyBall, beta: 0.9, rate: 0.3)
    var classical = try timeline(.classical, beta: 0.9, rate: 0.3)
    ball.advance(by: 50)
    classical.advance(by: 50)
    let position = classical.race.runs[0].particle.position
    #expect(ball.race.runs[0].particle.position.deviation(from: position) <= 1e-12)
  }

  @Test func withoutBetaItIsGradientDescent() throws {
    var momentum = try timeline(.heavyBall, beta: 0, rate: 0.3)
    momentum.advance(by: 30)
    let descent = Optimizer(
      name: "gd", rule: GradientDescent(), learningRate: LearningRate(constant: 0.3))
    var run = Run(
      descent, on: try FormulaLandscape(parsing: Self.ravine), from: Vector(-5, -2), seed: 0)
    run.advance(by: 30)
    #expect(momentum.race.runs[0].particle.position == run.particle.position)
  }

  /// v = 1 + 0.9 + 0.81 after three gradients of 1; then beta 0.5 keeps half of it.
  @Test func theVelocitySurvivesAChangeOfBeta() {
    var rule = Momentum()
    var state = rule.initialState(at: .zero)
    let context = StepContext(step: 0, learningRate: 1, position: .zero)
    for _ in 0..<3 {
      _ = rule.update(Vector(1, 0), state: &state, context: context, on: Saddle())
    }
    rule.beta = 0.5
    let update = rule.update(.zero, state: &state, context: context, on: Saddle())
    #expect(update.deviation(from: Vector(1.355, 0)) <= 1e-15)
  }
}
