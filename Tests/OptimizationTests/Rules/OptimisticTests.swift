import Testing

@testable import Optimization

@Suite struct OptimisticTests {
  /// The roots of z^2 - (1 - 2s) z - s leave the unit circle at s = 2/3.
  @Test(arguments: [(0.66, true), (0.673, false)])
  func isStableOnAThirdOfTheRange(s: Double, isStable: Bool) {
    let optimizer = Optimizer(
      name: "optimistic", rule: Optimistic(), learningRate: LearningRate(constant: s))
    var run = Run(optimizer, on: Quadratic.bowl(1, 1), from: Vector(1, -1), seed: 0)
    run.advance(by: 4000)
    #expect((run.particle.position.norm < 1e-6) == isStable)
  }
}
