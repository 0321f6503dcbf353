import Testing

@testable import Optimization

/// The rules whose steps are a share of the position's length.
@Suite struct LARSTests {
  private func run(_ rule: some Rule, on landscape: any Landscape, rate: Double = 0.1) -> Run {
    let optimizer = Optimizer(
      name: "rule", rule: rule, learningRate: LearningRate(constant: rate))
    return Run(optimizer, on: landscape, from: Vector(3, 4), seed: 0)
  }

  @Test(arguments: [Quadratic.bowl(1, 10), Quadratic.bowl(300, 3000)])
  func theFirstStepIsAShareOfTheLength(bowl: Quadratic) {
    var run = run(LARS().with { $0.trust = 0.02 }, on: bowl)
    run.advance()
    #expect((run.particle.lastMove.norm - 0.1 * 0.02 * 5).magnitude <= 1e-15)
  }

  /// The learning rate is in the velocity: what is left of a step does not feel a new one.
  @Test func aNewRateDoesNotReachTheVelocity() {
    var run = run(LARS(), on: Quadratic.bowl(1, 1))
    run.advance()
    let before = run.particle.lastMove
    _ = run.replaceChanges(with: [
      Change(step: 1, optimizer: 0, .learningRate(LearningRate(constant: 1e-12)))
    ])
    run.advance()
    #expect(run.particle.lastMove.deviation(from: 0.9 * before) <= 1e-14)
  }

  /// At the origin there is no length to take a share of.
  @Test func atTheOriginItIsMomentum() throws {
    let landscape = try FormulaLandscape(parsing: "3*x + y")
    var optimizer = Optimizer(
      name: "rule", rule: LARS(), learningRate: LearningRate(constant: 0.125))
    optimizer.start = .zero
    var run = Run(optimizer, on: landscape, from: .zero, seed: 0)
    run.advance()
    #expect(run.particle.position == Vector(-0.375, -0.125))
  }

  /// A gradient at a right angle to x turns x and leaves its length.
  @Test func fromageKeepsTheLengthAcrossTheGradient() throws {
    let landscape = try FormulaLandscape(parsing: "4*x - 3*y")
    var run = run(Fromage(), on: landscape)
    run.advance()
    #expect((run.particle.position.norm - 5).magnitude <= 1e-14)
    #expect(run.particle.position.deviation(from: Vector(3, 4)) > 0.1)
  }
}
