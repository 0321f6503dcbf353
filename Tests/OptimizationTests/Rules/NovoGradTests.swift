import Testing

@testable import Optimization

@Suite struct NovoGradTests {
  /// With one length for both coordinates a turned bowl is a turned path.
  @Test func turnsWithThePicture() {
    func run(rotation: Double, from start: Vector) -> Run {
      let optimizer = Optimizer(
        name: "novograd", rule: NovoGrad(), learningRate: LearningRate(constant: 0.01))
      return Run(
        optimizer, on: Quadratic.bowl(1, 10, rotation: rotation), from: start, seed: 0)
    }
    var straight = run(rotation: 0, from: Vector(-5, 1))
    var turned = run(rotation: 90, from: Vector(-1, -5))
    straight.advance(by: 100)
    turned.advance(by: 100)
    let position = straight.particle.position
    #expect(turned.particle.position.deviation(from: Vector(-position.y, position.x)) <= 1e-12)
  }

  /// The powers of 0.9 add up to 10 times the first, whatever the gradient's length.
  @Test(arguments: [1e-3, 1, 1e3])
  func stepsGrowTenfold(length: Double) {
    let rule = NovoGrad().with { $0.epsilon = 1e-300 }
    var state = rule.initialState(at: .zero)
    let updates = (0..<200).map { step in
      let context = StepContext(step: step, learningRate: 1, position: .zero)
      return rule.update(Vector(length, 0), state: &state, context: context, on: Saddle()).x
    }
    #expect((updates[0] - 1).magnitude <= 1e-14)
    #expect((updates[199] - 10).magnitude <= 1e-7)
  }
}
