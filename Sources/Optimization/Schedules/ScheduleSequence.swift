/// Schedules in a row, each for so many steps; the last one goes on, or stays at the rate that it has come to
/// after its own steps.
///
/// Every part counts its own t from where it begins, so a warm-up in it rises there. That is Optax'
/// `join_schedules`, and PyTorch's `SequentialLR`, whose milestones are the sums of the steps.
public struct ScheduleSequence: Schedule {
  /// One of the schedules, and how long it holds.
  public struct Part: Hashable, Sendable {
    /// For how many updates, at least 1; nil for a last part that goes on.
    ///
    /// A part before it without steps lasts for ever.
    public var steps: Int?
    /// Its rates.
    public var rate: LearningRate

    /// A schedule for so many updates.
    public init(steps: Int? = nil, _ rate: LearningRate) {
      self.steps = steps
      self.rate = rate
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(steps)
      hasher.combine(rate.schedule.from)
    }
  }

  public static let name = "sequence"
  public static let summary = "schedules in a row, each for its steps; the last goes on"
  public static let formula = """
    eta_t = eta^i_(t - T_i)     with T_i <= t < T_(i + 1),  T_(i + 1) = T_i + steps_i,  T_0 = 0
    after the last part's steps, if it has any:  eta_t = eta^last_(steps_last)
    """
  /// None: its parts are schedules with parameters of their own.
  public static let parameters: [Parameter<Self>] = []

  /// As many parts as there may be.
  package static let mostParts = 100

  /// The schedules, the first one first; there must be one at least.
  public var parts = [Part(LearningRate(constant: 0.1))] {
    didSet { precondition(!parts.isEmpty, "a sequence needs a part") }
  }

  /// A rate of 0.1 that never changes.
  public init() {}

  /// The first rate of the first part.
  public var from: Double {
    get { parts[0].rate.rate(at: 0) }
    set { parts[0].rate.schedule.from = newValue }
  }

  /// The rate of the part that this step is in.
  public func rate(at step: Int) -> Double {
    var t = step
    for part in parts.dropLast() {
      guard let steps = part.steps, t >= steps else { return part.rate.rate(at: t) }
      t -= steps
    }
    let last = parts[parts.count - 1]
    return last.rate.rate(at: min(t, last.steps ?? t))
  }
}
