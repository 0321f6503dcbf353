/// The learning rate as a function of the step.
///
/// t = 0 at the first update. `from` is eta_0, the rate that a warm-up rises to; what a schedule
/// does from there is its own affair.
public protocol Schedule: Configurable, Hashable {
  /// eta_0, greater than or equal to 0.
  var from: Double { get set }
  /// eta_t, the rate of the update with number `step`, counted from 0.
  func rate(at step: Int) -> Double
  /// Writes the rates of `rates.count` updates, the first with number `step`.
  func fill(_ rates: UnsafeMutableBufferPointer<Double>, from step: Int)
}

extension Schedule {
  /// Evaluates the rates one by one; compiled once for each schedule, so a block of steps pays for
  /// one dynamic call.
  public func fill(_ rates: UnsafeMutableBufferPointer<Double>, from step: Int) {
    for index in rates.indices {
      rates[index] = rate(at: step + index)
    }
  }

  /// The table row that all schedules share.
  static var fromParameter: Parameter<Self> {
    .number("from", \Self.from, .nonnegative, "eta_0, the rate the schedule starts from")
  }
}
