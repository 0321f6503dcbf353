import Testing

@testable import Optimization

@Suite struct WarmupTests {
  @Test func theScheduleBeginsWhenTheRiseEnds() {
    var schedule = Exponential()
    schedule.from = 0.4
    schedule.gamma = 0.5
    let rate = LearningRate(schedule, warmup: Warmup(steps: 4, from: 0.2))
    let expected = [0.2, 0.25, 0.3, 0.35, 0.4, 0.2, 0.1]
    for (step, expected) in expected.enumerated() {
      #expect((rate.rate(at: step) - expected).magnitude <= 1e-16)
    }
  }

  @Test func aRiseOfNoStepsIsNone() {
    let rate = LearningRate(Cosine(), warmup: Warmup(steps: 0))
    #expect(rate.rate(at: 0) == 0.1)
  }
}
