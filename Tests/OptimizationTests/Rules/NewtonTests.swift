import Testing

@testable import Optimization

@Suite struct NewtonTests {
  private func run(
    _ landscape: any Landscape, from start: Vector, rate: Double = 1,
    change: (inout Newton) -> Void = { _ in }
  ) -> Run {
    var rule = Newton()
    change(&rule)
    let optimizer = Optimizer(
      name: "newton", rule: rule, learningRate: LearningRate(constant: rate))
    return Run(optimizer, on: landscape, from: start, seed: 0)
  }

  @Test(arguments: Newton.Treatment.allCases)
  func oneStepIsEnoughOnABowl(treatment: Newton.Treatment) throws {
    let special = try Special.load()
    let golden = try special.cases("newton_quadratic")[0]
    var run = run(try special.landscape(), from: Vector(try #require(golden.start))) {
      $0.curvature = treatment
    }
    run.advance()
    let expected = Vector(try #require(golden.afterOneStep))
    #expect(run.particle.position.deviation(from: expected) <= 1e-14)
    let least = try #require(golden.fMin)
    #expect((run.particle.evaluation.value - least).magnitude <= 1e-12)
  }

  /// The second step throws it to (0.763, -3.175), from where it arrives.
  @Test func leapsOnTheBanana() {
    var run = run(Rosenbrock(), from: Vector(-1.2, 1))
    let samples = run.samples(count: 6)
    for (sample, loss) in zip(samples, [4.73, 1411.8, 0.0560, 0.313, 1.9e-11]) {
      #expect((sample.loss / loss - 1).magnitude <= 0.03)
    }
    #expect(samples[1].position.deviation(from: Vector(0.763, -3.175)) <= 5e-4)
    #expect(samples[5].loss <= 1e-19)
  }

  /// The damped way is monotone and under 1e-12 after 21 steps.
  @Test func backtrackingTamesTheLeaps() throws {
    var run = run(Rosenbrock(), from: Vector(-1.2, 1)) { $0.lineSearch = .backtracking }
    let losses = [run.particle.evaluation.value] + run.samples(count: 21).map(\.loss)
    for (before, after) in zip(losses, losses.dropFirst()) { #expect(after < before) }
    #expect(losses[20] > 1e-12)
    #expect(losses[21] < 1e-12)
  }

  /// At 26.8, where x cos(0.15 pi x) is no minimum.
  @Test func goesToTheWrongPlace() throws {
    let valleys = try FormulaLandscape(parsing: "x*cos(0.15*pi*x)")
    var run = run(valleys, from: Vector(10, 0))
    run.advance(by: 10)
    #expect((run.particle.position.x - 26.83413291324767).magnitude <= 1e-12)
  }

  /// Pure Newton walks into the saddle of x^2/2 - y^2/2 + y^4/4; with |H| it leaves.
  @Test(arguments: [
    (Newton.Treatment.pure, 0), (.absolute, 1), (.shifted, 1),
  ])
  func onlyPureNewtonSeeksSaddles(treatment: Newton.Treatment, end: Double) throws {
    let saddle = try FormulaLandscape(parsing: "0.5*x^2 - 0.5*y^2 + 0.25*y^4")
    var run = run(saddle, from: Vector(1.5, 0.3)) {
      $0.curvature = treatment
      $0.floor = 0.1
    }
    run.advance(by: treatment == .pure ? 6 : 60)
    #expect(run.particle.position.deviation(from: Vector(0, end)) <= 1e-6)
  }

  /// The y that is not there must not count as flat.
  @Test(arguments: Newton.Treatment.allCases)
  func oneDimensionHasOneCurvature(treatment: Newton.Treatment) throws {
    var run = run(try FormulaLandscape(parsing: "3*(x - 1)^2"), from: Vector(5, 0)) {
      $0.curvature = treatment
    }
    run.advance()
    #expect(run.particle.position == Vector(1, 0))
  }

  @Test func aHessianCountsAsAnEvaluation() {
    var run = run(Rosenbrock(), from: Vector(-1.2, 1))
    run.advance(by: 5)
    #expect(run.particle.gradientEvaluations == 10)
  }
}
