import Testing

@testable import Optimization

@Suite struct RestartsTests {
  /// Cycles of 10, 30 and 90 steps begin at 0, 10, 40 and 130.
  @Test func everyCycleIsLongerByTheMultiplier() {
    var schedule = Restarts()
    schedule.from = 1
    schedule.steps = 10
    schedule.multiplier = 3
    for (start, length) in [(0, 10), (10, 30), (40, 90), (130, 270)] {
      #expect(schedule.rate(at: start) == 1)
      #expect((schedule.rate(at: start + length / 2) - 0.5).magnitude <= 1e-15)
      #expect(schedule.rate(at: start + length - 1) < 0.03)
    }
  }

  @Test func withoutAMultiplierItIsPeriodic() {
    var schedule = Restarts()
    schedule.steps = 7
    for step in 0..<7 {
      #expect(schedule.rate(at: step) == schedule.rate(at: step + 7_000_000))
    }
  }
}
