import Testing

@testable import Optimization

/// However long a race, its memory is bounded and its past can be reached.
@Suite struct TimelineLengthTests {
  private func bouncing(stepLimit: Int) -> Timeline {
    var rule = Momentum()
    rule.beta = 0.5
    let momentum = Optimizer(
      name: "momentum", rule: rule, learningRate: LearningRate(constant: 1e-6))
    return Timeline(
      Race([momentum], on: Quadratic.bowl(1, 3), from: Vector(1, 1)), stepLimit: stepLimit)
  }

  @Test func historyIsTheSameFromEitherSideOfAStrideChange() {
    var timeline = bouncing(stepLimit: 200_000)
    timeline.advance(by: History.capacity - 1)
    let before = timeline
    #expect(before.histories[0].stride == 1)
    timeline.advance(by: 1)
    let after = timeline
    #expect(after.histories[0].stride == 2)
    timeline.advance(by: 5)
    timeline.seek(to: History.capacity)
    #expect(Fingerprint(timeline) == Fingerprint(after))
    timeline.seek(to: History.capacity - 1)
    #expect(Fingerprint(timeline) == Fingerprint(before))
  }

  @Test func aMillionStepsStayWithinBounds() {
    var timeline = bouncing(stepLimit: 10_000_000)
    timeline.advance(by: 1_500_000)
    let before = timeline.race.runs[0]
    timeline.advance(by: 3)
    #expect(timeline.histories[0].buckets.count <= History.capacity)
    #expect(timeline.histories[0].stride == 16)
    timeline.seek(to: 1_500_000)
    #expect(Fingerprint(timeline.race.runs[0]) == Fingerprint(before))
  }
}
