import Testing

@testable import Optimization

@Suite struct SAMTests {
  private func optimizer(_ rule: some Rule, rate: Double = 0.01) -> Optimizer {
    Optimizer(name: "o", rule: rule, learningRate: LearningRate(constant: rate))
  }

  @Test func withoutARadiusItIsMomentum() {
    let rule = SAM().with { ($0.radius, $0.beta) = (0, 0.8) }
    var sharp = Run(optimizer(rule), on: Himmelblau(), from: .zero, seed: 0)
    var plain = Run(
      optimizer(Momentum().with { $0.beta = 0.8 }), on: Himmelblau(), from: .zero, seed: 0)
    sharp.advance(by: 50)
    plain.advance(by: 50)
    #expect(sharp.particle.position == plain.particle.position)
  }

  /// On a bowl the gradient at the end of the climb is that of a place farther out by the radius.
  @Test func theGradientIsThatOfTheEndOfTheClimb() {
    var run = Run(
      optimizer(SAM().with { $0.radius = 0.5 }, rate: 0.1), on: Quadratic.bowl(1, 1),
      from: Vector(3, 4), seed: 0)
    run.advance()
    #expect(run.particle.position.deviation(from: Vector(2.67, 3.56)) <= 2e-15)
  }

  /// It does not settle: to and fro across the minimum by eta L radius / (2 - eta L), so that the steeper the
  /// bowl is, the farther it stays away.
  @Test(arguments: [1, 4, 12])
  func itGoesToAndFroAcrossAMinimum(curvature: Double) {
    var run = Run(
      optimizer(SAM().with { $0.radius = 0.5 }, rate: 0.1),
      on: Quadratic.bowl(curvature, curvature), from: Vector(3, 4), seed: 0)
    run.advance(by: 500)
    let expected = 0.1 * curvature * 0.5 / (2 - 0.1 * curvature)
    for _ in 0..<2 {
      #expect((run.particle.position.norm - expected).magnitude <= 1e-12)
      let before = run.particle.position
      run.advance()
      #expect((run.particle.position + before).norm <= 1e-12)
    }
  }

  /// The noise of a step is the same in both gradients: all of it, along the line of a climb on a plane.
  @Test func bothGradientsHaveTheNoiseOfTheStep() throws {
    let plane = try FormulaLandscape(parsing: "2*x + y")
    var noisy = optimizer(SAM())
    noisy.noise = GradientNoise(.constant(sigma: 3))
    var plain = optimizer(GradientDescent())
    plain.noise = noisy.noise
    var runs = [noisy, plain].map { Run($0, on: plane, from: .zero, seed: 5) }
    for index in runs.indices { runs[index].advance(by: 40) }
    #expect(runs[0].particle.position == runs[1].particle.position)
  }

  @Test(arguments: [(nil, 120), (MiniBatch(size: 2), 40)] as [(MiniBatch?, Int)])
  func anUpdateCostsTwoGradients(batch: MiniBatch?, count: Int) throws {
    let data = try Centers().landscape(of: .scattered(count: 6, seed: 5))
    var optimizer = optimizer(SAM())
    optimizer.batch = batch
    var run = Run(optimizer, on: data, from: Vector(3, -1), seed: 3)
    let samples = run.samples(count: 10)
    #expect(run.particle.gradientEvaluations == count)
    #expect(samples.last?.gradientEvaluations == count)
    var changed = Run(
      optimizer, on: data, from: Vector(3, -1), seed: 3,
      changes: [Change(step: 10, optimizer: 0, .rule(Adam()))])
    changed.advance(by: 20)
    #expect(changed.particle.gradientEvaluations == count + count / 2)
  }
}
