import Testing

@testable import Optimization

@Suite struct RAdamTests {
  /// rho is 4.996 at k = 5 and 5.994 at k = 6: the first five updates are the mean gradient.
  @Test(arguments: RAdam.Form.allCases)
  func beginsAsMomentum(form: RAdam.Form) {
    let rule = RAdam().with { $0.form = form }
    var state = rule.initialState(at: .zero)
    let updates = (0..<6).map { step in
      let context = StepContext(step: step, learningRate: 1, position: .zero)
      return rule.update(Vector(7, -7), state: &state, context: context, on: Saddle())
    }
    for update in updates.prefix(5) {
      #expect(update.deviation(from: Vector(7, -7)) <= 1e-14)
    }
    let length = 5.994167
    let longest = 1999.0
    let rectification =
      ((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length))
      .squareRoot()
    #expect(updates[5].deviation(from: Vector(rectification, -rectification)) <= 1e-6)
  }

  /// A decay pulls in both phases.
  @Test func decaysFromTheFirstStep() {
    let rule = RAdam().with { $0.adam.decoupledWeightDecay = 0.5 }
    var state = rule.initialState(at: Vector(4, 0))
    for step in 0..<10 {
      let context = StepContext(step: step, learningRate: 1, position: Vector(4, 0))
      let update = rule.update(.zero, state: &state, context: context, on: Saddle())
      #expect(update == Vector(2, 0))
    }
  }
}
