import Testing

@testable import Optimization

@Suite struct AdanTests {
  /// Gradients 1 and 3, all in the open: moments, corrections and the share of the difference.
  @Test(arguments: [(Adan.Form.optax, 0.08), (.paper, 0.92)])
  func theFormsWeighTheDifference(form: Adan.Form, share: Double) {
    let rule = Adan().with {
      $0.form = form
      $0.epsilon = 0
    }
    var state = rule.initialState(at: .zero)
    let context = StepContext(step: 0, learningRate: 1, position: .zero)
    let first = rule.update(Vector(1, -1), state: &state, context: context, on: Saddle())
    #expect(first.deviation(from: Vector(1, -1)) <= 1e-14)
    let second = rule.update(Vector(3, -3), state: &state, context: context, on: Saddle())
    let gradient = (0.98 * 0.02 * 1 + 0.02 * 3) / (1 - 0.98 * 0.98)
    let difference = 0.08 * 2 / (1 - 0.92 * 0.92)
    let ahead = 3 + share * 2
    let square = (0.99 * 0.01 * 1 + 0.01 * ahead * ahead) / (1 - 0.99 * 0.99)
    let expected = (gradient + share * difference) / square.squareRoot()
    #expect(second.deviation(from: Vector(expected, -expected)) <= 1e-13)
  }

  /// Optax 0.2.8's `adan(0.1, eps_root=r)` on 0.1 x^2 + 2 y^2 from (-5, -2), after 20 steps.
  @Test(arguments: [
    (0.0, Vector(-3.012229878749148, -0.08618623764308647)),
    (0.01, Vector(-3.024271208718697, -0.08642517575094863)),
  ])
  func anEpsilonUnderTheRootIsThatOfOptax(root: Double, expected: Vector) {
    let rule = Adan().with { $0.epsilonRoot = root }
    let optimizer = Optimizer(
      name: "adan", rule: rule, learningRate: LearningRate(constant: 0.1))
    var run = Run(optimizer, on: Quadratic.bowl(0.2, 4), from: Vector(-5, -2), seed: 0)
    run.advance(by: 20)
    #expect(run.particle.position.deviation(from: expected) <= 1e-13)
  }
}
