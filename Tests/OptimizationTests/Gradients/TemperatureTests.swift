import Testing

@testable import Optimization

/// Noise of a temperature: Langevin dynamics in steps of the learning rate.
@Suite struct TemperatureTests {
  private func run(
    _ schedule: any Schedule, on landscape: any Landscape, temperature: Double, from start: Vector,
    seed: UInt64
  ) -> Run {
    var optimizer = Optimizer(
      name: "warm", rule: GradientDescent(), learningRate: LearningRate(schedule))
    optimizer.noise = GradientNoise(.temperature(temperature))
    return Run(optimizer, on: landscape, from: start, seed: seed)
  }

  private func constant(_ rate: Double) -> Constant {
    var schedule = Constant()
    schedule.from = rate
    return schedule
  }

  @Test func sigmaFollowsTheRate() {
    let noise = GradientNoise(.temperature(0.3))
    #expect(noise.sigma(at: 7, learningRate: 0.02) == 30.0.squareRoot())
    #expect(noise.sigma(at: 0, learningRate: 0) == 0)
    var cosine = Cosine()
    cosine.from = 0.1
    cosine.steps = 10
    var run = run(cosine, on: Quadratic(), temperature: 0.3, from: Vector(1, 1), seed: 4)
    for sample in [run.sample] + run.samples(count: 12) {
      let expected = sample.learningRate > 0 ? (0.6 / sample.learningRate).squareRoot() : 0
      #expect((sample.sigma - expected).magnitude <= 1e-12 * expected)
    }
  }

  @Test func aRateChangedByHandKeepsTheTemperature() {
    var run = run(constant(0.1), on: Quadratic(), temperature: 0.2, from: .zero, seed: 4)
    #expect(run.sigma == 2)
    _ = run.replaceChanges(with: [Change(step: 0, optimizer: 0, .learningRateFactor(0.25))])
    #expect(run.sigma == 4)
  }

  /// On 1/2 lambda x^2 the variance is T/(lambda (1 - eta lambda/2)), a little more than T/lambda.
  @Test(arguments: [0.02, 0.1])
  func theVarianceOnABowlIsThatOfTheory(rate: Double) {
    var bowl = Quadratic()
    (bowl.q11, bowl.q22) = (1, 4)
    var squares: (x: [Double], y: [Double]) = ([], [])
    for seed in 0..<600 {
      var run = run(
        constant(rate), on: bowl, temperature: 0.3, from: .zero, seed: UInt64(seed))
      // 6 time constants of the slow direction.
      run.advance(by: Int(6 / rate))
      squares.x.append(run.particle.position.x)
      squares.y.append(run.particle.position.y)
    }
    #expect(varianceScore(squares.x, expecting: 0.3 / (1 - rate / 2)).magnitude <= 5)
    #expect(varianceScore(squares.y, expecting: 0.3 / 4 / (1 - 2 * rate)).magnitude <= 5)
  }

  /// Two wells, the left one deeper: at T = 0.3 the density exp(-f/T) has 0.862 of its weight there.
  ///
  /// 120 chains of 4,000 steps from either well, the first half of each forgotten; the chains being
  /// independent, their spread gives the standard error.
  @Test func theWellsAreVisitedAsTheirDepthsSay() throws {
    let wells = try FormulaLandscape(parsing: "(x^2 - 1)^2 + 0.3*x + y^2")
    var shares: [Double] = []
    for seed in 0..<120 {
      var run = run(
        constant(0.02), on: wells, temperature: 0.3,
        from: Vector(seed.isMultiple(of: 7) ? 1 : -1, 0), seed: UInt64(seed))
      run.advance(by: 2000)
      var left = 0
      run.advance(by: 2000) { samples in
        left += samples.count { $0.position.x < 0 }
      }
      shares.append(Double(left) / 2000)
    }
    let moments = Moments(shares)
    let error = (moments.variance / Double(shares.count)).squareRoot()
    #expect((moments.mean - 0.862).magnitude <= 5 * error)
    #expect(error < 0.05)
  }
}
