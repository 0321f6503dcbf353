import Testing

@testable import Optimization

/// Clouds of particles against the distributions that theory gives, within five standard errors; the
/// seeds are fixed, so a test that passes will always pass.
@Suite struct EnsembleTheoryTests {
  private func cloud(
    _ rule: any Rule = GradientDescent(), rate: Double, noise: GradientNoise.Level,
    on landscape: any Landscape, count: Int, steps: Int, seed: UInt64
  ) -> (x: [Double], y: [Double]) {
    var optimizer = Optimizer(
      name: "cloud", rule: rule, learningRate: LearningRate(constant: rate))
    optimizer.noise = GradientNoise(noise)
    var ensemble = Ensemble(optimizer, on: landscape, from: .zero, seed: seed, count: count)
    ensemble.advance(by: steps)
    return ensemble.withPositions { (Array($0), Array($1)) }
  }

  /// Var x = eta sigma^2 (1 + beta) / (lambda (1 - beta)(2 (1 + beta) - eta lambda)).
  @Test(arguments: [
    (curvature: 1, rate: 0.1, sigma: 1, beta: 0, variance: 0.052631578947368425, steps: 120),
    (curvature: 2, rate: 0.5, sigma: 0.7, beta: 0, variance: 0.1225, steps: 40),
    (curvature: 1, rate: 0.1, sigma: 1, beta: 0.9, variance: 0.5135135135135137, steps: 300),
  ])
  func noiseKeepsUpTheStationaryVariance(
    curvature: Double, rate: Double, sigma: Double, beta: Double, variance: Double, steps: Int
  ) {
    var rule = Momentum()
    rule.beta = beta
    let cloud = cloud(
      rule, rate: rate, noise: .constant(sigma: sigma), on: Quadratic.bowl(curvature, curvature),
      count: 2000, steps: steps, seed: 100)
    #expect(varianceScore(cloud.x + cloud.y, expecting: variance).magnitude <= 5)
    #expect(meanScore(cloud.x + cloud.y, variance: variance).magnitude <= 5)
  }

  /// Var x = T / (lambda (1 - eta lambda / 2)), where the exact target is T / lambda.
  @Test(arguments: [
    (curvature: 1, rate: 0.1, temperature: 0.5, variance: 0.5263157894736842, steps: 100),
    (curvature: 2, rate: 0.4, temperature: 1, variance: 0.8333333333333334, steps: 40),
  ])
  func langevinVarianceOnABowl(
    curvature: Double, rate: Double, temperature: Double, variance: Double, steps: Int
  ) {
    let cloud = cloud(
      rate: rate, noise: .temperature(temperature), on: Quadratic.bowl(curvature, curvature),
      count: 2000, steps: steps, seed: 200)
    #expect(varianceScore(cloud.x + cloud.y, expecting: variance).magnitude <= 5)
  }

  /// On U = (x^2 - 1)^2 + 0.2 x at T = 0.35 the density exp(-U/T) has 0.26315 of its mass on the
  /// right; steps of 0.04 shift that by less than 0.003, which the tolerance has to allow for.
  @Test func langevinFillsTheWellsOfADoubleWell() throws {
    let landscape = try FormulaLandscape(parsing: "(x^2 - 1)^2 + 0.2*x")
    let cloud = cloud(
      rate: 0.04, noise: .temperature(0.35), on: landscape, count: 4000, steps: 1250, seed: 300)
    let share = 0.2631466031647386
    let measured = Double(cloud.x.count { $0 > 0 }) / 4000
    let error = (share * (1 - share) / 4000).squareRoot()
    #expect((measured - share).magnitude <= 5 * error + 0.003)
    #expect(cloud.y.allSatisfy { $0 == 0 })
  }

  /// V_(t+1) = (1 - eta lambda)^2 V_t + eta^2 sigma_t^2: the spread follows the noise down.
  @Test(arguments: [(10, 0.017530426262106727), (100, 0.004287005792294542)])
  func annealedNoiseLetsTheCloudShrink(steps: Int, variance: Double) {
    let cloud = cloud(
      rate: 0.1, noise: .annealed(eta: 1, gamma: 0.55, form: .paper), on: Quadratic.bowl(1, 1),
      count: 2000, steps: steps, seed: 400)
    #expect(varianceScore(cloud.x + cloud.y, expecting: variance).magnitude <= 5)
  }

  /// The learning rate at which a rule stops being stable on a bowl of curvature 1, by bisection.
  private func stabilityLimit(_ rule: any Rule) -> Double {
    var (stable, unstable) = (0.0, 4.0)
    while unstable - stable > 1e-4 {
      let rate = (stable + unstable) / 2
      let optimizer = Optimizer(
        name: "o", rule: rule, learningRate: LearningRate(constant: rate))
      var run = Run(optimizer, on: Quadratic.bowl(1, 1), from: Vector(1, 1), seed: 0)
      run.advance(by: 20_000)
      let isStable = run.particle.divergedAt == nil && run.particle.position.norm < 1
      (stable, unstable) = isStable ? (rate, unstable) : (stable, rate)
    }
    return stable
  }

  /// eta lambda < 2 + 2 beta for the heavy ball, < (2 + 2 beta)/(1 + 2 beta) for Nesterov.
  @Test(arguments: [0, 0.5, 0.9])
  func stabilityEndsWhereTheorySays(beta: Double) {
    var heavyBall = Momentum()
    heavyBall.beta = beta
    #expect((stabilityLimit(heavyBall) - (2 + 2 * beta)).magnitude <= 1e-3)
    var nesterov = Nesterov()
    nesterov.beta = beta
    #expect(
      (stabilityLimit(nesterov) - (2 + 2 * beta) / (1 + 2 * beta)).magnitude <= 1e-3)
  }
}
