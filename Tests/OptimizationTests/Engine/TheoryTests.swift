import Testing

@testable import Optimization

/// The engine without noise against closed forms: on a quadratic all of it can be written down.
@Suite struct TheoryTests {
  @Test func everyItemOfTheFileIsOfAKnownKind() throws {
    let file: Theory = try Golden.load("theory")
    #expect(file.items.count == 42)
    #expect(Set(file.items.map(\.name)) == Set(Theory.Kind.allCases))
  }

  private func descent(
    rate: Double, on landscape: any Landscape, from start: Vector
  ) -> Run {
    let descent = Optimizer(
      name: "gd", rule: GradientDescent(), learningRate: LearningRate(constant: rate))
    return Run(descent, on: landscape, from: start, seed: 0)
  }

  // MARK: - Gradient descent

  /// x_t = (1 - eta lambda)^t x_0; at eta lambda = 2 it bounces for ever.
  @Test func gradientDescentShrinksByTheSameFactor() throws {
    for item in try Theory.items(.descentIterate, count: 4) {
      let curvature = try item.params("lam")
      let start = try item.params("x0")
      var run = descent(
        rate: try item.params("eta"), on: Quadratic.bowl(curvature, curvature),
        from: Vector(start, -start))
      run.advance(by: Int(try item.params("t")))
      let expected = try item.value.number
      // All four have an even t.
      let deviation = run.particle.position.deviation(from: Vector(expected, -expected))
      #expect(deviation <= 1e-12 * expected, "\(item)")
    }
  }

  /// x_t - x* = sum of (1 - eta lambda_i)^t c_i v_i, to 50 digits; stable, optimal and divergent.
  @Test func gradientDescentFollowsTheEigenvectors() throws {
    let special = try Special.load()
    let cases = try special.cases("gd_quadratic_eigen")
    try #require(cases.count == 4)
    let landscape = try special.landscape()
    for golden in cases {
      var run = descent(
        rate: try #require(golden.lr), on: landscape, from: Vector(special.start))
      let start = run.particle.position - Vector(special.minimiser)
      for expected in try #require(golden.trajectory) {
        #expect(run.particle.position.deviation(from: Vector(expected)) <= 1e-12)
        run.advance()
      }
      let end = run.particle.position - Vector(special.minimiser)
      #expect((end.norm < start.norm) == golden.stable)
    }
  }

  /// eta = 2/(L + mu) shrinks both directions by (k - 1)/(k + 1), and any other rate one of them less.
  @Test func theBestRateOfGradientDescent() throws {
    func factor(_ item: Theory.Item, rate: Double) throws -> Double {
      let landscape = Quadratic.bowl(try item.params("mu"), try item.params("L"))
      var run = descent(rate: rate, on: landscape, from: Vector(1, 1))
      run.advance()
      return max(run.particle.position.x.magnitude, run.particle.position.y.magnitude)
    }
    for item in try Theory.items(.descentOptimum, count: 2) {
      let (rate, best) = (try item.value("eta"), try item.value("rate"))
      #expect((try factor(item, rate: rate) / best - 1).magnitude <= 1e-12, "\(item)")
      #expect(try factor(item, rate: 0.99 * rate) > best)
      #expect(try factor(item, rate: 1.01 * rate) > best)
    }
  }

  // MARK: - Momentum

  private func heavyBall(_ beta: Double) -> Momentum { Momentum().with { $0.beta = beta } }
  private func nesterov(_ beta: Double) -> Nesterov { Nesterov().with { $0.beta = beta } }

  /// The roots of z^2 - (1 + beta - s) z + beta, s = eta lambda.
  @Test func theHeavyBallHasTheSpectralRadiusOfItsRoots() throws {
    for item in try Theory.items(.heavyBallRadius, count: 6) {
      let recurrence = Recurrence(
        of: heavyBall(try item.params("beta")), rate: try item.params("s"))
      #expect(
        (recurrence.spectralRadius / (try item.value.number) - 1).magnitude <= 1e-12, "\(item)")
    }
  }

  /// The roots of z^2 - (1 + beta)(1 - s) z + beta (1 - s); both are 0 where s = 1.
  @Test func nesterovHasTheSpectralRadiusOfItsRoots() throws {
    for item in try Theory.items(.nesterovRadius, count: 6) {
      let recurrence = Recurrence(
        of: nesterov(try item.params("beta")), rate: try item.params("s"))
      let expected = try item.value.number
      #expect((recurrence.spectralRadius - expected).magnitude <= 1e-12 * expected, "\(item)")
    }
  }

  /// eta = 4/(sqrt L + sqrt mu)^2, beta = ((sqrt k - 1)/(sqrt k + 1))^2: along either axis a double
  /// root of size sqrt beta, and nothing close by is faster.
  @Test func theBestHeavyBallHasDoubleRoots() throws {
    for item in try Theory.items(.heavyBallOptimum, count: 2) {
      let (eta, beta) = (try item.value("eta"), try item.value("beta"))
      let best = try item.value("rate")
      let curvatures = [try item.params("mu"), try item.params("L")]
      for curvature in curvatures {
        let recurrence = Recurrence(of: heavyBall(beta), rate: eta * curvature)
        #expect((recurrence.sum.magnitude / (2 * best) - 1).magnitude <= 1e-12, "\(item)")
        #expect((recurrence.product / (best * best) - 1).magnitude <= 1e-12, "\(item)")
      }
      for change in [0.99, 1.01] {
        for (eta, beta) in [(change * eta, beta), (eta, change * beta)] {
          let slower = curvatures.map {
            Recurrence(of: heavyBall(beta), rate: eta * $0).spectralRadius
          }
          #expect(slower.contains { $0 > best })
        }
      }
    }
  }

  /// The same on the quadratic of the special cases, beside gradient descent at its best.
  @Test func theBestHeavyBallOutrunsTheBestDescent() throws {
    let golden = try Special.load().cases("heavy_ball_optimal")[0]
    let (rate, beta) = (try #require(golden.lr), try #require(golden.beta))
    let radius = try #require(golden.spectralRadius)
    for curvature in try #require(golden.eigenvalues) {
      let recurrence = Recurrence(of: heavyBall(beta), rate: rate * curvature)
      #expect((recurrence.product / (radius * radius) - 1).magnitude <= 1e-12)
      var run = descent(
        rate: try #require(golden.gdBestLr), on: Quadratic.bowl(curvature, curvature),
        from: Vector(1, 1))
      run.advance()
      let expected = try #require(golden.gdBestRate)
      #expect((run.particle.position.x.magnitude / expected - 1).magnitude <= 1e-12)
    }
  }

  // MARK: - Stability

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

  /// eta lambda < 2 for gradient descent, < 2 + 2 beta for the heavy ball and
  /// < (2 + 2 beta)/(1 + 2 beta), which is less, for Nesterov.
  @Test(arguments: [0, 0.5, 0.9])
  func stabilityEndsWhereTheorySays(beta: Double) {
    if beta == 0 { #expect((stabilityLimit(GradientDescent()) - 2).magnitude <= 1e-3) }
    #expect((stabilityLimit(heavyBall(beta)) - (2 + 2 * beta)).magnitude <= 1e-3)
    #expect(
      (stabilityLimit(nesterov(beta)) - (2 + 2 * beta) / (1 + 2 * beta)).magnitude <= 1e-3)
  }
}
