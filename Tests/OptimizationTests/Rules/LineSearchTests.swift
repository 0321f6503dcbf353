import Testing

@testable import Optimization

@Suite struct LineSearchTests {
  @Test func exactSearchFollowsTheClosedForm() throws {
    let special = try Special.load()
    var run = try special.run(LineSearch())
    let golden = try special.cases("gd_exact_line_search")[0]
    for (expected, loss) in zip(
      try #require(golden.trajectory), try #require(golden.loss))
    {
      #expect(run.particle.position.deviation(from: Vector(expected)) <= 1e-12)
      #expect((run.particle.evaluation.value - loss).magnitude <= 1e-12)
      run.advance()
    }
  }

  @Test func successiveGradientsAreOrthogonal() throws {
    var run = try Special.load().run(LineSearch())
    for _ in 0..<6 {
      let before = run.particle.evaluation.gradient
      run.advance()
      let after = run.particle.evaluation.gradient
      #expect(before.dot(after).magnitude <= 1e-12 * before.norm * before.norm)
    }
  }

  /// ((k - 1)/(k + 1))^2 at every step from x* + v1/mu + v2/L.
  @Test func theWorstStartAttainsTheBound() throws {
    let special = try Special.load()
    let golden = try special.cases("gd_exact_line_search_worst_case")[0]
    var run = try special.run(LineSearch(), from: golden.start)
    let least = try special.landscape().value(at: Vector(special.minimiser))
    let kappa = try #require(special.cases("heavy_ball_optimal")[0].kappa)
    let bound = (kappa - 1) / (kappa + 1)
    for ratio in try #require(golden.perStepRatio) {
      let before = run.particle.evaluation.value - least
      run.advance()
      #expect(((run.particle.evaluation.value - least) / before - ratio).magnitude <= 1e-10)
      #expect((ratio - bound * bound).magnitude <= 1e-12)
    }
    #expect((try #require(golden.expectedRatio) - bound * bound).magnitude <= 1e-12)
  }

  /// On curvatures 1 and 10 from (10, 1) the best rate is 2/11, again and again.
  @Test func theRateFoundIsTheLiveLearningRate() {
    let search = Optimizer(
      name: "search", rule: LineSearch(), learningRate: LearningRate(constant: 0.7))
    var run = Run(search, on: Quadratic.bowl(1, 10), from: Vector(10, 1), seed: 0)
    #expect(run.learningRate == 0.7)
    for sample in run.samples(count: 5) {
      #expect((sample.learningRate - 2.0 / 11).magnitude <= 1e-14)
    }
  }

  /// x becomes (1 - 3 t) x: twice its size for t = 1, half of it for 1/2.
  ///
  /// The next search starts from
  /// twice the last t, so that each step costs two trials and the gradient.
  @Test func backtrackingCarriesItsRate() {
    var rule = LineSearch()
    rule.method = .backtracking
    rule.grow = 2
    let search = Optimizer(
      name: "search", rule: rule, learningRate: LearningRate(constant: 1))
    var run = Run(search, on: Quadratic.bowl(3, 3), from: Vector(1, 0), seed: 0)
    let samples = run.samples(count: 3)
    #expect(samples.map(\.learningRate) == [0.5, 0.5, 0.5])
    #expect(samples.map(\.gradientEvaluations) == [3, 6, 9])
  }

  @Test func backtrackingGrowsUpToTheLargestRate() {
    var rule = LineSearch()
    rule.method = .backtracking
    let search = Optimizer(
      name: "search", rule: rule, learningRate: LearningRate(constant: 1))
    var run = Run(
      search, on: Quadratic.bowl(0.2, 4), from: Vector(-2.469, 0.014), seed: 0)
    #expect(run.samples(count: 5).map(\.learningRate) == [1, 1, 0.5, 0.375, 0.5625])
  }

  /// Where the saddle falls for ever, eta is the rate.
  @Test func etaStandsInWhereThereIsNoMinimum() {
    let search = Optimizer(
      name: "search", rule: LineSearch(), learningRate: LearningRate(constant: 0.25))
    var run = Run(search, on: Saddle(), from: Vector(0, 1), seed: 0)
    run.advance()
    #expect(run.particle.position == Vector(0, 1.5))
    #expect(run.learningRate == 0.25)
  }
}
