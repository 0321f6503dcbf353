import Testing

@testable import Optimization

@Suite struct AdamTests {
  private func position(of rule: Adam, after steps: Int) throws -> Vector {
    let optimizer = Optimizer(
      name: "adam", rule: rule, learningRate: LearningRate(constant: 0.1))
    let ravine = try FormulaLandscape(parsing: "0.1*x^2 + 2*y^2")
    var run = Run(optimizer, on: ravine, from: Vector(-5, -2), seed: 0)
    run.advance(by: steps)
    return run.particle.position
  }

  /// (1 - beta1)/sqrt(1 - beta2) times the rate without correction: 3.16, 0.316 or 31.6.
  @Test(arguments: [(0.9, 0.999, 3.162), (0.9, 0.9, 0.3162), (0, 0.999, 31.62)])
  func theFirstStepIsTheRateOnlyWithCorrection(beta1: Double, beta2: Double, factor: Double) throws
  {
    var rule = Adam()
    rule.beta1 = beta1
    rule.beta2 = beta2
    let corrected = try position(of: rule, after: 1)
    #expect(corrected.deviation(from: Vector(-4.9, -1.9)) <= 1e-8)
    rule.biasCorrection = false
    let uncorrected = try position(of: rule, after: 1)
    #expect(((uncorrected.x + 5) / 0.1 / factor - 1).magnitude <= 1e-3)
  }

  /// After a hundred gradients of 1 the moments are 1 - beta^100, whatever is set then.
  @Test func theMomentsSurviveAChangeOfSettings() {
    var rule = Adam()
    var state = rule.initialState(at: .zero)
    let context = StepContext(step: 0, learningRate: 1, position: .zero)
    for _ in 0..<100 {
      _ = rule.update(Vector(1, 1), state: &state, context: context, on: Saddle())
    }
    rule.epsilon = 1
    let update = rule.update(.zero, state: &state, context: context, on: Saddle())
    let (a, b) = (Double.power(0.9, 100), Double.power(0.999, 100))
    let first = 0.9 * (1 - a) / (1 - 0.9 * a)
    let second = 0.999 * (1 - b) / (1 - 0.999 * b)
    let expected = first / (second.squareRoot() + 1)
    #expect(update.deviation(from: Vector(expected, expected)) <= 1e-13)
  }

  /// An absent coordinate has a gradient of 0, which must not be divided by a root of 0.
  @Test func oneDimensionNeedsNoEpsilon() throws {
    var rule = Adam()
    rule.epsilon = 0
    let optimizer = Optimizer(
      name: "adam", rule: rule, learningRate: LearningRate(constant: 0.1))
    var run = Run(
      optimizer, on: try FormulaLandscape(parsing: "x^2"), from: Vector(3, 0), seed: 0)
    run.advance(by: 20)
    #expect(run.particle.divergedAt == nil)
    #expect(run.particle.position.y == 0)
    #expect(run.particle.position.x < 2)
  }
}
