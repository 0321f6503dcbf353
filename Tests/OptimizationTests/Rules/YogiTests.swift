import Testing

@testable import Optimization

@Suite struct YogiTests {
  /// After an outlier the second moment falls by 0.001 g^2 a step, where Adam's falls by a share.
  @Test func forgetsNoFasterThanGradientsAreLarge() {
    func second<R: CoordinateRule>(_ rule: R, after steps: Int) -> Double?
    where R.Memory == Adam.Memory {
      var state = rule.initialState(at: .zero)
      for step in 0..<steps {
        let context = StepContext(step: step, learningRate: 1, position: .zero)
        _ = rule.update(
          Vector(step == 0 ? 10 : 0.1, 0), state: &state, context: context, on: Saddle())
      }
      return state.x.second
    }
    #expect(second(Yogi(), after: 1) == second(Adam(), after: 1))
    let yogi = second(Yogi(), after: 1001) ?? .nan
    let adam = second(Adam(), after: 1001) ?? .nan
    #expect((yogi - (0.1 - 1000 * 1e-5)).magnitude <= 1e-12)
    #expect((adam - (0.1 - 0.01) * Double.power(0.999, 1000) - 0.01).magnitude <= 1e-4)
  }
}
