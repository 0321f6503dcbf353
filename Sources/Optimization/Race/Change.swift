/// A change of one setting of one optimizer, dated: it holds from the update with number `step` on.
///
/// It is the same whoever makes it: a preset, a key, the mouse or a beat.
public struct Change: Hashable, Sendable {
  /// The first update that feels it.
  public var step: Int
  /// Which optimizer of the race, by its place.
  public var optimizer: Int
  /// What its setting becomes.
  public var setting: NewSetting

  /// A change of the optimizer at place `optimizer` from update `step` on.
  public init(step: Int, optimizer: Int, _ setting: NewSetting) {
    self.step = step
    self.optimizer = optimizer
    self.setting = setting
  }
}

/// What one setting of an optimizer becomes.
///
/// What replaces a schedule or noise counts its own t from the change; a factor leaves t alone.
public enum NewSetting: Sendable {
  /// Another learning rate or schedule.
  case learningRate(LearningRate)
  /// The learning rate, now and later, times this, > 0.
  case learningRateFactor(Double)
  /// Another rule; its memory begins anew.
  case rule(any Rule)
  /// Another value of a hyper-parameter of the rule; the memory stays where it keeps its meaning.
  case parameter(String, ParameterValue)
  /// Another L2 weight decay.
  case weightDecay(Double)
  /// Other noise, or none.
  case noise(GradientNoise?)
  /// Sigma, now and later, times this, >= 0.
  case noiseFactor(Double)
  /// Another limit for gradients, or none.
  case clip(Clip?)
  /// Another set to stay in, or none.
  case constraint(Constraint?)
  /// Another lookahead, whose rounds begin at the change, or none.
  case lookahead(Lookahead?)
  /// Other batches, or the full gradient.
  case batch(MiniBatch?)
  /// Another average, which begins at the change, or none.
  case average((any Average)?)
}

extension NewSetting: Hashable {
  public static func == (one: Self, other: Self) -> Bool {
    switch (one, other) {
    case (.learningRate(let one), .learningRate(let other)): one == other
    case (.learningRateFactor(let one), .learningRateFactor(let other)): one == other
    case (.rule(let one), .rule(let other)): one.isSame(as: other)
    case (.parameter(let one, let value), .parameter(let other, let otherValue)):
      one == other && value == otherValue
    case (.weightDecay(let one), .weightDecay(let other)): one == other
    case (.noise(let one), .noise(let other)): one == other
    case (.noiseFactor(let one), .noiseFactor(let other)): one == other
    case (.clip(let one), .clip(let other)): one == other
    case (.constraint(let one), .constraint(let other)): one == other
    case (.lookahead(let one), .lookahead(let other)): one == other
    case (.batch(let one), .batch(let other)): one == other
    case (.average(let one?), .average(let other?)): one.isSame(as: other)
    case (.average(nil), .average(nil)): true
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

extension NewSetting {
  /// The setting's name as a preset writes it.
  public var path: String {
    switch self {
    case .learningRate, .learningRateFactor: "learning_rate"
    case .rule: "rule"
    case .parameter(let name, _): name
    case .weightDecay: "weight_decay"
    case .noise, .noiseFactor: "noise"
    case .clip: "clip"
    case .constraint: "constraint"
    case .lookahead: "lookahead"
    case .batch: "gradient"
    case .average: "average"
    }
  }
}
