import Testing

@testable import Optimization

@Suite struct NesterovTests {
  private func run(
    _ form: Nesterov.Form, rate: Double, weightDecay: Double = 0, on landscape: any Landscape
  ) -> Run {
    var optimizer = Optimizer(
      name: "nesterov", rule: Nesterov().with { $0.form = form },
      learningRate: LearningRate(constant: rate))
    optimizer.weightDecay = weightDecay
    return Run(optimizer, on: landscape, from: Vector(-5, -2), seed: 0)
  }

  /// PyTorch's positions are the places where the textbook takes its gradients, that of the weight
  /// decay included.
  @Test(arguments: [0, 0.5])
  func oneFormIsWhereTheOtherLooks(weightDecay: Double) throws {
    let bowl = Quadratic.bowl(0.2, 4)
    var textbook = run(.lookahead, rate: 0.1, weightDecay: weightDecay, on: bowl)
    var torch = run(.torch, rate: 0.1, weightDecay: weightDecay, on: bowl)
    for _ in 0..<100 {
      let position = textbook.particle.position
      let state = try #require(textbook.particle.memory as? Nesterov.State)
      let velocity = Vector(state.x.value, state.y.value)
      #expect((position - 0.9 * velocity).deviation(from: torch.particle.position) <= 1e-14)
      textbook.advance()
      torch.advance()
    }
  }

  /// (2 + 2 beta)/(1 + 2 beta) = 1.357 for beta 0.9; the heavy ball stands 3.8.
  @Test(arguments: Nesterov.Form.allCases, [(1.35, true), (1.365, false)])
  func isStableOnASmallerRangeThanTheHeavyBall(
    form: Nesterov.Form, limit: (rate: Double, isStable: Bool)
  ) {
    var run = run(form, rate: limit.rate, on: Quadratic.bowl(1, 1))
    run.advance(by: 4000)
    #expect((run.particle.position.norm < 1e-6) == limit.isStable)
  }
}
