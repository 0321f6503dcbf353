import Testing

@testable import Optimization

@Suite struct OneCycleTests {
  /// Of 100 steps with a rise of 0.3, PyTorch's highest is number 29 and Optax's number 30.
  @Test(arguments: [(OneCycle.Form.torch, 99), (.optax, 100)])
  func partsAtThePeakAndTheEnd(form: OneCycle.Form, end: Int) throws {
    let conflict = try Conflict.over(.oneCyclePeak)
    let peak = Int(form == .torch ? conflict.valueA[0] : conflict.valueB[0])
    var schedule = OneCycle()
    schedule.form = form
    let last = 0.1 / 25 / 1e4
    #expect((schedule.rate(at: 0) - 0.004).magnitude <= 1e-16)
    #expect(schedule.rate(at: peak) == 0.1)
    #expect(schedule.rate(at: peak - 1) < 0.1 && schedule.rate(at: peak + 1) < 0.1)
    #expect(schedule.rate(at: end - 1) > last)
    #expect(schedule.rate(at: end) == last && schedule.rate(at: end + 50) == last)
  }

  /// A rise that takes nothing, or all there is.
  @Test(arguments: OneCycle.Form.allCases, [0, 1.0])
  func eitherPhaseMayBeMissing(form: OneCycle.Form, rise: Double) {
    var schedule = OneCycle()
    schedule.form = form
    schedule.rise = rise
    let rates = (0...101).map { schedule.rate(at: $0) }
    #expect(rates.allSatisfy { $0.isFinite && $0 > 0 && $0 <= 0.1 })
    #expect(rates[101] == 0.1 / 25 / 1e4)
    #expect(rise == 0 ? rates[0] > 0.099 : rates[98] > 0.099)
  }
}
