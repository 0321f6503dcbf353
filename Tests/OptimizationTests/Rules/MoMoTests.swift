import Testing

@testable import Optimization

@Suite struct MoMoTests {
  private func run(_ rule: some Rule, on landscape: any Landscape, rate: Double = 1) -> Run {
    let optimizer = Optimizer(
      name: "rule", rule: rule, learningRate: LearningRate(constant: rate))
    return Run(optimizer, on: landscape, from: Vector(4, -2), seed: 0)
  }

  /// Without a memory the mean of the planes is the last one.
  @Test func withoutAMemoryItIsPolyaksStep() {
    var run = run(MoMo().with { $0.beta = 0 }, on: Quadratic.bowl(1, 1))
    run.advance(by: 3)
    #expect(run.particle.position == Vector(0.5, -0.25))
    #expect(run.learningRate == 0.5)
  }

  @Test func theLearningRateIsABound() {
    var run = run(MoMo(), on: Quadratic.bowl(1, 1), rate: 0.125)
    run.advance()
    #expect(run.learningRate == 0.125)
    #expect(run.particle.position == Vector(3.5, -1.75))
  }

  /// On a plane the mean of the planes is the plane itself, which is followed down to the bound.
  @Test func aPlaneIsLeftAtTheBound() throws {
    let landscape = try FormulaLandscape(parsing: "x + 2*y + 8")
    var run = run(MoMo().with { $0.lowerBound = 3 }, on: landscape, rate: 0.25)
    run.advance(by: 40)
    #expect((run.particle.evaluation.value - 3).magnitude <= 1e-13)
    #expect(run.learningRate <= 1e-13)
  }

  /// The product of two lengths is no number, the lengths are.
  @Test func stepsHoweverSteep() throws {
    let landscape = try FormulaLandscape(parsing: "1e160*x^2 + 1e160*y^2")
    var run = run(MoMo(), on: landscape)
    run.advance()
    #expect(run.particle.position.deviation(from: Vector(2, -1)) < 1e-14)
  }

  @Test func farAboveTheBoundItIsAdam() {
    var bounded = run(MoMoAdam().with { $0.lowerBound = -1e6 }, on: Himmelblau(), rate: 0.05)
    var adam = run(Adam(), on: Himmelblau(), rate: 0.05)
    for _ in 0..<100 {
      bounded.advance()
      adam.advance()
      #expect(bounded.particle.position.deviation(from: adam.particle.position) <= 1e-11)
    }
  }

  @Test func adamIsHeldBackNearTheBound() {
    var bounded = run(MoMoAdam(), on: Quadratic.bowl(1, 10), rate: 1)
    bounded.advance(by: 400)
    #expect(bounded.learningRate < 0.1)
    #expect(bounded.particle.evaluation.value < 1e-6)
  }
}
