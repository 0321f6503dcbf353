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
}
