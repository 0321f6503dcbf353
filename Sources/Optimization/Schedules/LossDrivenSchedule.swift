/// A schedule that follows the loss instead of the step.
///
/// It is told the loss after each update; the first rate is `from`.
public protocol LossDrivenSchedule: Schedule {
  /// Takes in the loss after an update and sets the rate of the next one in `memory`.
  func observe(_ loss: Double, memory: inout ScheduleMemory)
}

/// What a loss-driven schedule remembers.
public struct ScheduleMemory: Hashable, Sendable {
  /// The rate of the next update.
  public var rate: Double
  /// The best loss so far.
  public var best = Double.infinity
  /// How many losses in a row have been no better.
  public var badCount = 0
  /// For how many more losses none counts as bad.
  public var cooldown = 0

  /// Nothing observed yet, and a first rate.
  public init(rate: Double) {
    self.rate = rate
  }
}

extension LossDrivenSchedule {
  /// `from`: without the losses no more is known.
  public func rate(at step: Int) -> Double { from }
}

extension Schedule {
  /// Whether it follows the loss, so that what it does is known only as it happens.
  public var followsLoss: Bool { self is any LossDrivenSchedule }
}

extension LearningRate {
  /// What the schedule remembers before the first update; nil where it needs no memory.
  func initialMemory() -> ScheduleMemory? {
    schedule.followsLoss ? ScheduleMemory(rate: schedule.from) : nil
  }

  /// eta_t, where the schedule's memory counts once the warm-up is over.
  func rate(at step: Int, memory: ScheduleMemory?) -> Double {
    guard let memory, step >= firstScheduledStep else { return rate(at: step) }
    return factor * memory.rate
  }
}
