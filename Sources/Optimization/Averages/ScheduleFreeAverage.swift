/// The average that schedule-free rules are about, told from the positions alone.
///
/// It is x = (1 - c) x + c z, where the position y = beta x + (1 - beta) z; without z that is
/// x = x + c / (1 - beta + beta c) (y - x). c is what the update weighs among all so far: 1/k while the
/// learning rate stays the same. It comes with `schedule_free_sgd` and `schedule_free_adamw` and is nobody
/// else's.
public struct ScheduleFreeAverage: Average {
  public static let name = "schedule_free"
  public static let summary = "the mean that the rule takes its steps for"
  public static let formula = "x = x + c / (1 - beta + beta c) (y - x),  c = 1/k at a constant rate"
  public static let parameters: [Parameter<Self>] = [
    .number("beta", \.beta, .decay, "share of the average in the position"),
    .integer("from", \.from, 0...1_000_000_000, "first step that counts"),
  ]

  /// Share of the average in the position.
  public var beta = 0.9
  /// The first step that counts.
  public var from = 0

  /// From the start on.
  public init() {}

  /// The average of a rule with this share.
  init(beta: Double) { self.beta = beta }

  /// Moves the mean so that it is that of the z.
  public func change(at clock: inout AverageClock) -> MeanChange {
    let share = clock.weights.take(clock.learningRate)
    return .moved(share: share / (1 - beta + beta * share))
  }
}
