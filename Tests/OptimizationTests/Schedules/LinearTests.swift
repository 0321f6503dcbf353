import Testing

@testable import Optimization

@Suite struct LinearTests {
  /// Optax, whose counter makes it compute in single precision, is 9.5e-9 away here.
  @Test func isDoublePrecision() throws {
    let conflict = try Conflict.over(.schedulePrecision)
    var schedule = Linear()
    schedule.from = 0.3
    schedule.to = 0.003
    schedule.steps = 50
    let rate = schedule.rate(at: conflict.step)
    #expect((rate - conflict.valueB[0]).magnitude <= 1e-16)
    #expect(Double(Float(rate)) == conflict.valueA[0])
  }

  @Test func reachesItsEndAndHoldsIt() {
    var schedule = Linear()
    schedule.from = 0.1
    schedule.to = 0.7
    schedule.steps = 3
    #expect(schedule.rate(at: 0) == 0.1)
    #expect([3, 4, 1_000_000].allSatisfy { schedule.rate(at: $0) == 0.7 })
  }
}
