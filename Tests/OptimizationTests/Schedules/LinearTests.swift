import Testing

@testable import Optimization

@Suite struct LinearTests {
  /// Optax, whose counter makes it compute in single precision, has 0.2584199905395508 here.
  @Test func isDoublePrecision() {
    var schedule = Linear()
    schedule.from = 0.3
    schedule.to = 0.003
    schedule.steps = 50
    let rate = schedule.rate(at: 7)
    #expect((rate - 0.25842).magnitude <= 1e-16)
    #expect(Double(Float(rate)) == 0.2584199905395508)
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
