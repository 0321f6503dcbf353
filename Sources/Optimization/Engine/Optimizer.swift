/// A recipe for an optimizer: pure data, nothing has moved yet.
///
/// The order of one update is fixed: gradient, L2 weight decay, noise, clip, rule, times the
/// learning rate, subtract, average.
public struct Optimizer: Sendable {
  /// As the user calls it; unique within a race.
  public var name: String
  /// How a gradient becomes an update.
  public var rule: any Rule
  /// What the update is multiplied by.
  public var learningRate: LearningRate
  /// L2 weight decay: this times the position is added to the gradient.
  public var weightDecay = 0.0
  /// Noise added to the gradient.
  public var noise: GradientNoise?
  /// How long a gradient may be.
  public var clip: Clip?
  /// A mean of the positions, kept beside the optimizer.
  public var average: (any Average)?
  /// A start of its own, instead of the race's.
  public var start: Vector?

  /// A rule with a learning rate and nothing else but what the rule brings with it.
  public init(name: String, rule: any Rule, learningRate: LearningRate) {
    self.name = name
    self.rule = rule
    self.learningRate = learningRate
    average = rule.ownAverage
  }
}
