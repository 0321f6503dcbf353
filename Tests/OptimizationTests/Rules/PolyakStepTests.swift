import Testing

@testable import Optimization

@Suite struct PolyakStepTests {
  private func run(
    _ rule: PolyakStep, on landscape: any Landscape, from start: Vector, factor: Double = 1
  ) -> Run {
    let optimizer = Optimizer(
      name: "polyak", rule: rule, learningRate: LearningRate(constant: factor))
    return Run(optimizer, on: landscape, from: start, seed: 0)
  }

  /// On |x|^2/2 the tangent plane takes half the way: x halves, at rate 1/2.
  @Test func halvesTheWayOnARoundBowl() {
    var run = run(PolyakStep(), on: Quadratic.bowl(1, 1), from: Vector(4, -2))
    run.advance(by: 3)
    #expect(run.particle.position == Vector(0.5, -0.25))
    #expect(run.learningRate == 0.5)
  }

  /// The square of the length is no number, the length is.
  @Test func halvesTheWayHoweverSteep() throws {
    let landscape = try FormulaLandscape(parsing: "1e160*x^2 + 1e160*y^2")
    var run = run(PolyakStep(), on: landscape, from: Vector(4, -2))
    run.advance()
    #expect(run.particle.position.deviation(from: Vector(2, -1)) < 1e-14)
  }

  @Test func theRateIsCappedBeforeTheFactor() {
    let rule = PolyakStep().with { $0.maximumRate = 0.25 }
    var run = run(rule, on: Quadratic.bowl(1, 1), from: Vector(4, -2), factor: 0.5)
    run.advance()
    #expect(run.particle.position == Vector(3.5, -1.75))
    #expect(run.learningRate == 0.125)
  }

  /// Asked for a loss of 2, it climbs to the circle where the loss is 2.
  @Test func climbsToTheLossThatItIsAskedFor() {
    let rule = PolyakStep().with { $0.minimumLoss = 2 }
    var run = run(rule, on: Quadratic.bowl(1, 1), from: Vector(0.6, 0.8))
    run.advance(by: 30)
    #expect(run.particle.position.deviation(from: Vector(1.2, 1.6)) <= 1e-12)
  }

  @Test func standsStillWhereThereIsNoSlope() {
    let rule = PolyakStep().with { $0.minimumLoss = -1 }
    var run = run(rule, on: Quadratic.bowl(1, 1), from: Vector(1e-9, 0))
    run.advance()
    #expect(run.particle.position == Vector(1e-9, 0))
    #expect(run.learningRate == 0)
  }
}
