import Testing

@testable import Optimization

/// The engine against closed forms: on a quadratic nearly everything can be written down.
@Suite struct TheoryTests {
  // MARK: - Without noise

  struct Special: Decodable {
    struct Case: Decodable {
      let name: String
      let lr: Double?
      let trajectory: [[Double]]?
    }

    let start: [Double]
    let cases: [Case]
  }

  /// x_t - x* = sum of (1 - eta lambda_i)^t c_i v_i, to 50 digits; stable, optimal and divergent.
  @Test func gradientDescentFollowsTheEigenvectors() throws {
    let file: Special = try Golden.load("special")
    let cases = file.cases.filter { $0.name == "gd_quadratic_eigen" }
    try #require(cases.count == 4)
    let parameters = ["q11": 2, "q12": 0.5, "q22": 1, "c1": -1, "c2": 0.5, "b": 0.25]
    let quadratic = try GoldenFunction(name: "quadratic", params: parameters).landscape()
    for golden in cases {
      let descent = Optimizer(
        name: "gd", rule: GradientDescent(),
        learningRate: LearningRate(constant: try #require(golden.lr)))
      var run = Run(descent, on: quadratic, from: Vector(file.start), seed: 0)
      for expected in try #require(golden.trajectory) {
        #expect(run.particle.position.deviation(from: Vector(expected)) <= 1e-12)
        run.advance()
      }
    }
  }

  /// The roots of z^2 - (1 + beta - s) z + beta, s = eta lambda, where the larger one is real.
  @Test(arguments: [(0.002, 0.9735153013442595), (3.81, 1.064658560997307)])
  func momentumGrowsByTheLargerRoot(s: Double, radius: Double) {
    let momentum = Optimizer(
      name: "momentum", rule: Momentum(), learningRate: LearningRate(constant: s))
    var run = Run(momentum, on: Quadratic.bowl(1, 1), from: Vector(1, 1), seed: 0)
    run.advance(by: 400)
    let before = run.particle.position.norm
    run.advance(by: 20)
    let growth = Double.power(run.particle.position.norm / before, 1 / 20.0)
    #expect((growth - radius).magnitude <= 1e-6)
  }

  /// Stable if and only if s < 2 + 2 beta; gradient descent, with beta 0, if s < 2.
  @Test(arguments: [(0.9, 3.79, true), (0.9, 3.81, false), (0, 1.99, true), (0, 2.01, false)])
  func stabilityEndsWhereTheorySays(beta: Double, s: Double, isStable: Bool) {
    var rule = Momentum()
    rule.beta = beta
    let momentum = Optimizer(
      name: "momentum", rule: rule, learningRate: LearningRate(constant: s))
    var run = Run(momentum, on: Quadratic.bowl(1, 1), from: Vector(1, 1), seed: 0)
    run.advance(by: 2000)
    #expect((run.particle.position.norm < 1e-3) == isStable)
  }

  // MARK: - With noise

  struct Chain: Sendable {
    var curvature: Double
    var rate: Double
    var sigma: Double
    var beta: Double

    func optimizer(noise: GradientNoise? = nil, average: (any Average)? = nil) -> Optimizer {
      var rule = Momentum()
      rule.beta = beta
      var optimizer = Optimizer(
        name: "chain", rule: rule, learningRate: LearningRate(constant: rate))
      optimizer.noise = noise ?? GradientNoise(.constant(sigma: sigma))
      optimizer.average = average
      return optimizer
    }

    /// The samples after a single unit of noise in the first update: as the update is linear, the
    /// variance is the sum of these squares, with no error of sampling.
    func response(average: (any Average)? = nil) -> [Sample] {
      let count = 2000
      var run = Run(
        optimizer(average: average), on: Quadratic.bowl(curvature, curvature), from: .zero, seed: 0)
      let impulse = [Vector(1, 1)] + Array(repeating: .zero, count: count - 1)
      return run.samples(count: count, normals: impulse)
    }
  }

  /// Var x = eta sigma^2 (1 + beta) / (lambda (1 - beta)(2 (1 + beta) - eta lambda)).
  @Test(arguments: [
    (Chain(curvature: 1, rate: 0.1, sigma: 1, beta: 0), 0.052631578947368425),
    (Chain(curvature: 2, rate: 0.5, sigma: 0.7, beta: 0), 0.1225),
    (Chain(curvature: 4, rate: 0.45, sigma: 0.3, beta: 0), 0.050625),
    (Chain(curvature: 1, rate: 0.1, sigma: 1, beta: 0.9), 0.5135135135135137),
    (Chain(curvature: 1, rate: 0.5, sigma: 1, beta: 0.5), 0.6),
  ])
  func stationaryVarianceIsExact(chain: Chain, variance: Double) {
    let sum = chain.response().reduce(0) { $0 + $1.position.x * $1.position.x }
    #expect((sum / variance - 1).magnitude <= 1e-12)
  }

  /// Var EMA = V (1 - beta)/(1 + beta) (1 + a beta)/(1 - a beta), a = 1 - eta lambda.
  @Test(arguments: [
    (Chain(curvature: 1, rate: 0.1, sigma: 1, beta: 0), 0.9, 0.026388686397434035),
    (Chain(curvature: 1, rate: 0.5, sigma: 1, beta: 0), 0.99, 0.004958787336020038),
    (Chain(curvature: 2, rate: 0.9, sigma: 0.5, beta: 0), 0.9, 0.004819461444308443),
  ])
  func varianceOfTheExponentialAverageIsExact(chain: Chain, beta: Double, variance: Double) {
    var average = ExponentialAverage()
    average.beta = beta
    let sum = chain.response(average: average).reduce(0) { $0 + $1.average.x * $1.average.x }
    #expect((sum / variance - 1).magnitude <= 1e-12)
  }

  /// Runs with seeds of their own, after `count` updates from the minimum.
  private func ensemble(
    _ optimizer: Optimizer, on landscape: Quadratic, count: Int, seeds: Range<UInt64>
  ) -> [Run] {
    seeds.map { seed in
      var run = Run(optimizer, on: landscape, from: .zero, seed: seed)
      run.advance(by: count)
      return run
    }
  }

  @Test(arguments: [
    (Chain(curvature: 2, rate: 0.5, sigma: 0.7, beta: 0), 0.1225, 20),
    (Chain(curvature: 1, rate: 0.5, sigma: 1, beta: 0.5), 0.6, 50),
  ])
  func anEnsembleSpreadsToTheStationaryVariance(chain: Chain, variance: Double, count: Int) {
    let runs = ensemble(
      chain.optimizer(), on: .bowl(chain.curvature, chain.curvature), count: count,
      seeds: 20_000..<21_000)
    let positions = runs.flatMap { [$0.particle.position.x, $0.particle.position.y] }
    #expect(varianceScore(positions, expecting: variance).magnitude <= 5)
    #expect(meanScore(positions, variance: variance).magnitude <= 5)
  }

  /// Sigma = eta sigma^2 [Q (2 - eta Q)]^-1 for a Q that is turned.
  @Test func anEnsembleTurnsWithTheBowl() {
    var quadratic = Quadratic()
    (quadratic.q11, quadratic.q12, quadratic.q22) = (2, 0.5, 1)
    let chain = Chain(curvature: 0, rate: 0.3, sigma: 0.8, beta: 0)
    let runs = ensemble(
      chain.optimizer(), on: quadratic, count: 40, seeds: 30_000..<31_500)
    let (x, y) = (runs.map(\.particle.position.x), runs.map(\.particle.position.y))
    let (xx, xy, yy) = (0.07562490531737616, -0.025596121799727322, 0.1268171489168308)
    #expect(varianceScore(x, expecting: xx).magnitude <= 5)
    #expect(varianceScore(y, expecting: yy).magnitude <= 5)
    let product = zip(x, y).map { $0 * $1 }.reduce(0, +) / Double(x.count)
    let error = ((xx * yy + xy * xy) / Double(x.count)).squareRoot()
    #expect(((product - xy) / error).magnitude <= 5)
  }

  /// Var of the mean of n = 20: V/n [(1 + a)/(1 - a) - 2a (1 - a^n)/(n (1 - a)^2)].
  @Test func aTailAverageTakesTheNoiseOut() {
    var average = TailAverage()
    average.from = 21
    let chain = Chain(curvature: 2, rate: 0.9, sigma: 0.5, beta: 0)
    let runs = ensemble(
      chain.optimizer(average: average), on: .bowl(2, 2), count: 40, seeds: 40_000..<41_000)
    let means = runs.compactMap(\.average).flatMap { [$0.x, $0.y] }
    #expect(means.count == 2000)
    #expect(varianceScore(means, expecting: 0.0038114380451068964).magnitude <= 5)
  }

  /// V_(t+1) = (1 - eta lambda)^2 V_t + eta^2 sigma_t^2: the spread follows the noise down.
  @Test(arguments: [(10, 0.017530426262106727), (100, 0.004287005792294542)])
  func anEnsembleFollowsAnnealedNoise(count: Int, variance: Double) {
    let noise = GradientNoise(.annealed(eta: 1, gamma: 0.55, form: .paper))
    let chain = Chain(curvature: 1, rate: 0.1, sigma: 0, beta: 0)
    let runs = ensemble(
      chain.optimizer(noise: noise), on: .bowl(1, 1), count: count, seeds: 50_000..<50_600)
    let positions = runs.flatMap { [$0.particle.position.x, $0.particle.position.y] }
    #expect(varianceScore(positions, expecting: variance).magnitude <= 5)
  }
}
