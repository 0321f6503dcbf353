import Testing

@testable import Optimization

@Suite struct RangeTestTests {
  @Test func gainsAFactorEachStep() {
    var schedule = RangeTest()
    schedule.from = 1e-4
    schedule.to = 1
    schedule.steps = 4
    for (step, expected) in [1e-4, 1e-3, 1e-2, 1e-1, 1, 1].enumerated() {
      #expect((schedule.rate(at: step) - expected).magnitude <= 1e-15 * expected)
    }
  }

  @Test func needsARateToBeginWith() {
    var schedule = RangeTest()
    schedule.from = 0
    #expect(throws: ParameterError.conflict("range_test needs 'from' greater than 0")) {
      try schedule.validate()
    }
  }
}
