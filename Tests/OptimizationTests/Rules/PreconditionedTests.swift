import Testing

@testable import Optimization

@Suite struct PreconditionedTests {
  private func run(_ landscape: any Landscape, from start: Vector, floor: Double = 1e-3) -> Run {
    var rule = Preconditioned()
    rule.floor = floor
    let optimizer = Optimizer(
      name: "diagonal", rule: rule, learningRate: LearningRate(constant: 1))
    return Run(optimizer, on: landscape, from: start, seed: 0)
  }

  @Test func isNewtonAlongTheAxes() {
    var run = run(Quadratic.bowl(1, 100), from: Vector(-5, 1))
    run.advance()
    #expect(run.particle.position == .zero)
  }

  /// Turned by 45 degrees both entries are 50.5, and the flat direction shrinks by 1 - 1/50.5.
  @Test func isLittleHelpAcrossThem() {
    let half = 0.5.squareRoot()
    var run = run(
      Quadratic.bowl(1, 100, rotation: 45), from: Vector(half, half))
    run.advance(by: 10)
    #expect(
      (run.particle.position.norm - Double.power(1 - 1 / 50.5, 10)).magnitude <= 1e-12)
  }

  /// x^2 - y^2 from (1, 1): 1 - 2/2 and 1 + 2/2; with a floor of 4, 1 - 2/4 and 1 + 2/4.
  @Test(arguments: [(1e-3, Vector(0, 2)), (4.0, Vector(0.5, 1.5))])
  func dividesBySizesNotUnderTheFloor(floor: Double, expected: Vector) {
    var run = run(Saddle(), from: Vector(1, 1), floor: floor)
    run.advance()
    #expect(run.particle.position == expected)
    #expect(run.coordinateRates == Vector(1 / max(2, floor), 1 / max(2, floor)))
  }
}
