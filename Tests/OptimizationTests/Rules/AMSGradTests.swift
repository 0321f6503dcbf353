import Testing

@testable import Optimization

@Suite struct AMSGradTests {
  /// The updates of one coordinate for one gradient of 100 and then ones.
  private func updates<R: CoordinateRule>(_ rule: R) -> [Double] {
    var state = rule.initialState(at: .zero)
    return (0..<3000).map { step in
      let gradient = step == 0 ? 100.0 : 1
      let context = StepContext(step: step, learningRate: 1, position: .zero)
      return rule.update(
        Vector(gradient, 0), state: &state, context: context, on: Saddle()
      ).x
    }
  }

  /// Adam forgets the outlier and steps by 1 again, AMSGrad never does.
  @Test(arguments: [(AMSGrad.Form.torch, 0.31), (.optax, 0.01)])
  func theOutlierIsNeverForgotten(form: AMSGrad.Form, last: Double) {
    let forgetful = updates(Adam())
    let mindful = updates(AMSGrad().with { $0.form = form })
    #expect(forgetful[0] == mindful[0])
    #expect(forgetful[2999] > 0.7)
    #expect((mindful[2999] / last - 1).magnitude <= 0.03)
  }
}
