import Testing

@testable import Optimization

/// The rate that either axis feels, against the step that the rule makes.
@Suite struct CoordinateScaleTests {
  private static let rules: [any Rule] = [
    AdaGrad(), RMSProp(), Adam(), AdamW(), AMSGrad(), AdaBelief(), Adamax(), NAdam(), Yogi(),
    MoMoAdam().with { $0.lowerBound = -1000 },
  ]

  /// Down 3 x + y the gradient is the same at every step, and so is any mean of it.
  @Test(arguments: rules.indices) func isWhatTheGradientIsMultipliedBy(index: Int) throws {
    let landscape = try FormulaLandscape(parsing: "3*x + y")
    let rule = Self.rules[index]
    var run = Run(
      Optimizer(name: "", rule: rule, learningRate: LearningRate(constant: 0.1)), on: landscape,
      from: .zero, seed: 0)
    run.advance(by: 50)
    let rates = try #require(run.coordinateRates)
    #expect(rates.y > 0 && rates.x < rates.y)
    // AdamW's decay is not the gradient's doing; the rest are nearer still.
    let last = run.particle.lastMove
    #expect(abs(last.x / (3 * rates.x) - 1) < 0.05)
    #expect(abs(last.y / rates.y - 1) < 0.05)
  }

  /// What estimates its rate moves a gradient times it at the first step; later their means lag behind.
  @Test(arguments: [Prodigy(), DAdaptAdamW(), COCOB()] as [any Rule])
  func estimatesScaleTheFirstStep(rule: any Rule) throws {
    let landscape = try FormulaLandscape(parsing: "3*x + y")
    var run = Run(
      Optimizer(name: "", rule: rule, learningRate: LearningRate(constant: 0.5)), on: landscape,
      from: Vector(2, 1), seed: 0)
    run.advance()
    let rates = try #require(run.coordinateRates)
    let last = run.particle.lastMove
    #expect(last.x > 0 && last.y > 0)
    #expect(abs(last.x / (3 * rates.x) - 1) < 1e-9)
    #expect(abs(last.y / rates.y - 1) < 1e-9)
  }

  @Test func adadeltaFeelsTheRatioOfItsMeans() throws {
    let landscape = try FormulaLandscape(parsing: "3*x + y")
    var run = Run(
      Optimizer(name: "", rule: Adadelta(), learningRate: LearningRate(constant: 1)),
      on: landscape, from: .zero, seed: 0)
    run.advance(by: 50)
    let before = try #require(run.coordinateRates)
    run.advance()
    // The mean of steps moves on with each step, by little.
    #expect(abs(run.particle.lastMove.x / (3 * before.x) - 1) < 0.05)
  }

  @Test func rulesThatTreatBothAlikeHaveNone() {
    var run = Run(
      Optimizer(name: "", rule: Momentum(), learningRate: LearningRate(constant: 0.01)),
      on: Quadratic(), from: Vector(1, 1), seed: 0)
    run.advance(by: 3)
    #expect(run.coordinateRates == nil)
  }
}
