import Testing

@testable import Optimization

/// Clouds of particles against the distributions that theory gives, within five standard errors; the
/// seeds are fixed, so a test that passes will always pass.
@Suite struct EnsembleTheoryTests {
  private func optimizer(
    _ rule: any Rule = GradientDescent(), rate: Double, noise: GradientNoise.Level
  ) -> Optimizer {
    var optimizer = Optimizer(
      name: "cloud", rule: rule, learningRate: LearningRate(constant: rate))
    optimizer.noise = GradientNoise(noise)
    return optimizer
  }

  private func cloud(
    _ optimizer: Optimizer, on landscape: any Landscape, count: Int, steps: Int, seed: UInt64
  ) -> (x: [Double], y: [Double]) {
    var ensemble = Ensemble(optimizer, on: landscape, from: .zero, seed: seed, count: count)
    ensemble.advance(by: steps)
    return ensemble.withPositions { (Array($0), Array($1)) }
  }

  // MARK: - Constant noise

  private func chain(_ item: Theory.Item) throws -> Optimizer {
    let beta = try item.params("beta")
    return optimizer(
      Momentum().with { $0.beta = beta }, rate: try item.params("eta"),
      noise: .constant(sigma: try item.params("sigma")))
  }

  /// Var x = eta sigma^2 (1 + beta) / (lambda (1 - beta)(2 (1 + beta) - eta lambda)).
  @Test func noiseKeepsUpTheStationaryVariance() throws {
    for item in try Theory.items(.stationaryVariance, count: 5) {
      let variance = try item.value.number
      let curvature = try item.params("lam")
      let cloud = cloud(
        try chain(item), on: Quadratic.bowl(curvature, curvature), count: 2000, steps: 300,
        seed: 100)
      #expect(varianceScore(cloud.x + cloud.y, expecting: variance).magnitude <= 5, "\(item)")
      #expect(meanScore(cloud.x + cloud.y, variance: variance).magnitude <= 5, "\(item)")
    }
  }

  /// As the update is linear, the variance is the sum of the squares of what a single unit of noise
  /// in the first update leads to: no sample, no error.
  @Test func theStationaryVarianceIsExact() throws {
    for item in try Theory.items(.stationaryVariance, count: 5) {
      let curvature = try item.params("lam")
      let response = try chain(item).response(
        on: Quadratic.bowl(curvature, curvature), steps: 2000)
      let sum = response.reduce(0) { $0 + $1.position.x * $1.position.x }
      let expected = try item.value.number
      #expect((sum / expected - 1).magnitude <= 1e-12, "\(item)")
      let told = try #require(
        try chain(item).rule.stationaryVariance(
          curvature: curvature, learningRate: try item.params("eta"),
          sigma: try item.params("sigma")))
      #expect((told / expected - 1).magnitude <= 1e-12, "\(item)")
    }
  }

  /// Sigma = eta sigma^2 [Q (2 - eta Q)]^-1 for a Q that is turned, and with it
  /// E f - f* = (eta sigma^2/2) sum 1/(2 - eta lambda_i).
  @Test func theCloudTurnsWithTheBowl() throws {
    let item = try Theory.items(.stationaryCovariance, count: 1)[0]
    let rows = try item.params["Q"].list.map { try $0.list.map { try $0.number } }
    let bowl = Quadratic().with {
      ($0.q11, $0.q12, $0.q22) = (rows[0][0], rows[0][1], rows[1][1])
    }
    var ensemble = Ensemble(
      optimizer(rate: try item.params("eta"), noise: .constant(sigma: try item.params("sigma"))),
      on: bowl, from: .zero, seed: 500, count: 3000)
    ensemble.advance(by: 60)
    let (x, y) = ensemble.withPositions { (Array($0), Array($1)) }
    let covariance = try item.value["cov"].list.map { try $0.list.map { try $0.number } }
    let (xx, xy, yy) = (covariance[0][0], covariance[0][1], covariance[1][1])
    #expect(varianceScore(x, expecting: xx).magnitude <= 5)
    #expect(varianceScore(y, expecting: yy).magnitude <= 5)
    let product = zip(x, y).map { $0 * $1 }.reduce(0, +) / 3000
    #expect(((product - xy) / ((xx * yy + xy * xy) / 3000).squareRoot()).magnitude <= 5)
    let losses = ensemble.withLosses { Array($0) }
    #expect(meanScore(losses, expecting: try item.value("excess_loss")).magnitude <= 5)
  }

  // MARK: - Annealed noise

  /// V_(t+1) = (1 - eta lambda)^2 V_t + eta^2 sigma_t^2: the spread follows the noise down.
  @Test func annealedNoiseLetsTheCloudShrink() throws {
    let item = try Theory.items(.annealedVariance, count: 1)[0]
    let curvature = try item.params("lam")
    let optimizer = optimizer(
      rate: try item.params("eta"),
      noise: .annealed(
        eta: try item.params("eta0"), gamma: try item.params("gamma"), form: .paper))
    var ensemble = Ensemble(
      optimizer, on: Quadratic.bowl(curvature, curvature), from: .zero, seed: 400, count: 1000)
    let rows = try item.value.list
    #expect(rows.count == 4)
    for row in rows {
      ensemble.advance(by: Int(try row("t")) - ensemble.step)
      let positions = ensemble.withPositions { Array($0) + Array($1) }
      let variance = try row("variance")
      #expect(varianceScore(positions, expecting: variance).magnitude <= 5)
      // eta sigma_t^2 / (lambda (2 - eta lambda)), as if the noise had always been what it is.
      let stationary = try #require(
        GradientDescent().stationaryVariance(
          curvature: curvature, learningRate: optimizer.learningRate.rate(at: ensemble.step),
          sigma: ensemble.sigma(of: 0)))
      #expect((stationary / (try row("quasi_static")) - 1).magnitude <= 1e-12)
      #expect((variance / stationary / (try row("ratio")) - 1).magnitude <= 1e-12)
    }
  }

  // MARK: - Langevin dynamics

  /// Var x = T / (lambda (1 - eta lambda / 2)), where the exact target is T / lambda.
  @Test func langevinVarianceOnABowl() throws {
    for item in try Theory.items(.langevinOnABowl, count: 2) {
      let curvature = try item.params("lam")
      let optimizer = optimizer(
        rate: try item.params("eps"), noise: .temperature(try item.params("T")))
      let bowl = Quadratic.bowl(curvature, curvature)
      let cloud = cloud(optimizer, on: bowl, count: 2000, steps: 100, seed: 200)
      let variance = try item.value.number
      #expect(varianceScore(cloud.x + cloud.y, expecting: variance).magnitude <= 5, "\(item)")
      let run = Run(optimizer, on: bowl, from: .zero, seed: 0)
      #expect((run.sigma / (try item.params("equivalent_sigma")) - 1).magnitude <= 1e-15, "\(item)")
    }
  }

  /// Momentum turns up the heat: to first order in eta lambda T is eta sigma^2 / (2 (1 - beta)).
  @Test func momentumMultipliesTheTemperature() {
    let (rate, temperature) = (0.01, 0.5)
    let sigma = (2 * temperature / rate).squareRoot()
    let optimizer = optimizer(Momentum(), rate: rate, noise: .constant(sigma: sigma))
    let cloud = cloud(
      optimizer, on: Quadratic.bowl(1, 1), count: 1500, steps: 400, seed: 600)
    #expect(varianceScore(cloud.x + cloud.y, expecting: temperature / (1 - 0.9)).magnitude <= 5)
  }

  /// On U = (x^2 - 1)^2 + 0.2 x the density is exp(-U/T): moments and the share of the right well.
  ///
  /// Steps of 0.02 shift them by much less than the standard errors of 4000 particles.
  @Test func langevinFillsTheWellsOfADoubleWell() throws {
    let item = try Theory.items(.langevinInTwoWells, count: 1)[0]
    let landscape = try FormulaLandscape(parsing: "(x^2 - 1)^2 + 0.2*x")
    let optimizer = optimizer(rate: 0.02, noise: .temperature(try item.params("T")))
    let (x, y) = cloud(optimizer, on: landscape, count: 4000, steps: 2500, seed: 300)
    #expect(meanScore(x, expecting: try item.value("mean")).magnitude <= 5)
    #expect(meanScore(x.map { $0 * $0 }, expecting: try item.value("mean_square")).magnitude <= 5)
    let right = x.map { $0 > 0 ? 1.0 : 0 }
    #expect(meanScore(right, expecting: try item.value("prob_right")).magnitude <= 5)
    #expect(y.allSatisfy { $0 == 0 })
  }
}
