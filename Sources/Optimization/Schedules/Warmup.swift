/// A linear rise to eta_0 before any schedule begins.
///
/// The schedule's own clock starts when the warm-up ends.
public struct Warmup: Hashable, Sendable {
  /// How many updates the rise takes.
  public var steps: Int
  /// The rate at t = 0.
  public var from: Double

  /// A rise from `from` over `steps` updates.
  public init(steps: Int, from: Double = 0) {
    self.steps = steps
    self.from = from
  }
}

/// The learning rate of an optimizer: a schedule, after a warm-up if there is one.
public struct LearningRate: Sendable {
  /// What the rate does after the warm-up.
  public var schedule: any Schedule
  /// The rise before it.
  public var warmup: Warmup?
  /// The number of the update at which its t is 0.
  public var origin = 0
  /// What the whole of it is multiplied by, > 0.
  public var factor = 1.0

  /// `schedule`, after `warmup` if there is one.
  public init(_ schedule: any Schedule, warmup: Warmup? = nil) {
    self.schedule = schedule
    self.warmup = warmup
  }

  /// The same rate at every step.
  public init(constant rate: Double) {
    var schedule = Constant()
    schedule.from = rate
    self.init(schedule)
  }

  /// The number of the first update that the schedule itself gives a rate to.
  var firstScheduledStep: Int { origin + (warmup?.steps ?? 0) }

  /// eta_t, the rate of the update with number `step`, counted from 0.
  public func rate(at step: Int) -> Double { factor * plainRate(at: step - origin) }

  private func plainRate(at t: Int) -> Double {
    guard let warmup else { return schedule.rate(at: t) }
    guard t < warmup.steps else { return schedule.rate(at: t - warmup.steps) }
    return warmup.from + (schedule.from - warmup.from) * Double(t) / Double(warmup.steps)
  }

  /// Writes the rates of `rates.count` updates, the first with number `step`.
  func fill(_ rates: UnsafeMutableBufferPointer<Double>, from step: Int) {
    let rising = min(rates.count, max(0, firstScheduledStep - step))
    for index in 0..<rising {
      rates[index] = plainRate(at: step - origin + index)
    }
    schedule.fill(
      UnsafeMutableBufferPointer(rebasing: rates[rising...]),
      from: step + rising - firstScheduledStep)
    guard factor != 1 else { return }
    for index in rates.indices { rates[index] *= factor }
  }
}

extension LearningRate: Equatable {
  /// Whether both have the same schedule with the same settings.
  public static func == (one: Self, other: Self) -> Bool {
    one.schedule.isSame(as: other.schedule) && one.warmup == other.warmup
      && one.origin == other.origin && one.factor == other.factor
  }
}
