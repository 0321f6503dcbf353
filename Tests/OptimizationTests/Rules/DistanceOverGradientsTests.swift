import Testing

@testable import Optimization

/// What rules that need no learning rate promise: units do not matter, and the rate they found shows.
@Suite struct DistanceOverGradientsTests {
  private func run(_ rule: some Rule, on landscape: any Landscape) -> Run {
    let optimizer = Optimizer(
      name: "rule", rule: rule, learningRate: LearningRate(constant: 1))
    return Run(optimizer, on: landscape, from: Vector(3, 4), seed: 0)
  }

  @Test func theFirstStepIsAsLongAsTheGuess() {
    var run = run(DoG().with { $0.initialDistance = 0.25 }, on: Quadratic.bowl(1, 1))
    run.advance()
    #expect((run.particle.lastMove.norm - 0.25).magnitude <= 1e-9)
    #expect((run.learningRate - 0.05).magnitude <= 1e-10)
  }

  @Test func aSteeperBowlIsTakenAtALowerRateAlongTheSamePath() {
    var gentle = run(DoG(), on: Quadratic.bowl(1, 10))
    var steep = run(DoG(), on: Quadratic.bowl(100, 1000))
    gentle.advance(by: 200)
    steep.advance(by: 200)
    #expect(steep.particle.position.deviation(from: gentle.particle.position) <= 1e-6)
    #expect((100 * steep.learningRate / gentle.learningRate - 1).magnitude <= 1e-6)
  }

  /// So do the rules that bet, or estimate the distance from gradients; Adam's root keeps a trace of its
  /// epsilon, and the first bets one of their first limit.
  @Test(arguments: [Prodigy(), DAdaptAdamW(), COCOB()] as [any Rule])
  func theUnitsOfTheLossDoNotMatter(rule: any Rule) {
    var gentle = run(rule, on: Quadratic.bowl(1, 10))
    var steep = run(rule, on: Quadratic.bowl(100, 1000))
    for _ in 0..<200 {
      gentle.advance()
      steep.advance()
      #expect(steep.particle.position.deviation(from: gentle.particle.position) <= 1e-5)
    }
    #expect(gentle.particle.evaluation.value < 1e-5)
  }

  /// Both hold it between the first guess and a few times the distance, which is 4 along y.
  @Test(arguments: [Prodigy(), DAdaptAdamW()] as [any Rule])
  func theEstimateGrowsAndNeverFalls(rule: any Rule) {
    var run = run(rule, on: Quadratic.bowl(1, 10))
    var rates: [Double] = []
    for _ in 0..<300 {
      run.advance()
      rates.append(run.learningRate)
    }
    #expect(rates[0] == 1e-6)
    #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(rates[299] > 0.1 && rates[299] < 8)
  }

  @Test func theWeightedFormForgetsItsSmallBeginnings() {
    var plain = run(DoG(), on: Quadratic.bowl(1, 10))
    var weighted = run(
      DoWG(), on: Quadratic.bowl(1, 10))
    plain.advance(by: 400)
    weighted.advance(by: 400)
    #expect(weighted.learningRate > plain.learningRate)
  }
}
