import Testing

@testable import Optimization

@Suite struct AdamWTests {
  /// The same rule by another name, but for the default of one setting.
  @Test func isAdamWithADecay() {
    func run(_ rule: any Rule) -> Run {
      let optimizer = Optimizer(
        name: "run", rule: rule, learningRate: LearningRate(constant: 0.1))
      var run = Run(optimizer, on: Himmelblau(), from: Vector(-1, 2), seed: 0)
      run.advance(by: 100)
      return run
    }
    let decayed = Adam().with { $0.decoupledWeightDecay = 0.01 }
    #expect(Fingerprint(run(AdamW())) == Fingerprint(run(decayed)))
    #expect(Fingerprint(run(AdamW())) != Fingerprint(run(Adam())))
  }
}
