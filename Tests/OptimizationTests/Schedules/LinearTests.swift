import Testing

@testable import Optimization

@Suite struct LinearTests {
  /// Optax, with its counter divided in single precision, is 9.46e-9 away from the line.
  @Test func isDoublePrecision() {
    var schedule = Linear()
    schedule.from = 0.3
    schedule.to = 0.003
    schedule.steps = 50
    let optax = 0.003 + 0.297 * Double(1 - Float(7) / Float(50))
    #expect((schedule.rate(at: 7) - 0.25842).magnitude <= 1e-16)
    #expect(((optax - schedule.rate(at: 7)).magnitude * 1e11).rounded() == 946)
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
