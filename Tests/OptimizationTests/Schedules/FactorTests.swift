import Testing

@testable import Optimization

@Suite struct FactorTests {
  /// From 0.3 with 0.9 the book hands out 0.27 first.
  @Test func partsAtTheFirstRate() throws {
    let conflict = try Conflict.over(.firstFactor)
    for (form, expected) in [(Factor.Form.book, conflict.valueA), (.plain, conflict.valueB)] {
      var schedule = Factor()
      schedule.from = 0.3
      schedule.form = form
      #expect((schedule.rate(at: conflict.step) - expected[0]).magnitude <= 1e-16)
    }
  }

  /// What the book's scheduler does call by call.
  @Test func isTheBooksRecursion() {
    var schedule = Factor()
    schedule.from = 2
    schedule.minimum = 0.01
    schedule.form = .book
    var rate = 2.0
    for step in 0..<100 {
      rate = max(0.01, rate * 0.9)
      #expect((schedule.rate(at: step) - rate).magnitude <= 1e-14 * rate)
    }
    #expect(rate == 0.01)
  }
}
