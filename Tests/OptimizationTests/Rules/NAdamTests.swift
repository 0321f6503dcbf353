import Testing

@testable import Optimization

@Suite struct NAdamTests {
  /// Uncorrected, with a constant momentum, it is Dozat's m -> beta1 m + (1 - beta1) g.
  @Test func withoutCorrectionItLooksAheadPlainly() {
    let rule = NAdam().with {
      $0.form = .optax
      $0.adam.biasCorrection = false
      $0.adam.epsilon = 0
    }
    var state = rule.initialState(at: .zero)
    let context = StepContext(step: 0, learningRate: 1, position: .zero)
    let first = rule.update(Vector(2, -3), state: &state, context: context, on: Saddle())
    let expected = (0.9 * 0.1 + 0.1) / 0.001.squareRoot()
    #expect(first.deviation(from: Vector(expected, -expected)) <= 1e-13)
  }
}
