/// A recipe for an optimizer: pure data, nothing has moved yet.
///
/// The order of one update is fixed: gradient, penalty, L2 weight decay, noise, clip, rule, times
/// the learning rate, subtract, projection, average.
public struct Optimizer: Sendable {
  /// As the user calls it; unique within a race.
  public var name: String
  /// How a gradient becomes an update.
  public var rule: any Rule
  /// What the update is multiplied by.
  public var learningRate: LearningRate
  /// The samples each gradient is of, on a finite sum; nil for the full gradient.
  public var batch: MiniBatch?
  /// L2 weight decay: this times the position is added to the gradient.
  public var weightDecay = 0.0
  /// Noise added to the gradient.
  public var noise: GradientNoise?
  /// How long a gradient may be.
  public var clip: Clip?
  /// Where it may not go.
  public var constraint: Constraint?
  /// A mean of the positions, kept beside the optimizer.
  public var average: (any Average)?
  /// How many particles it has, each with noise of its own, from 1 to 1,000,000.
  public var particles = 1
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

extension Optimizer {
  /// sigma_t of the update with number `step`, whose learning rate is `learningRate`.
  func sigma(at step: Int, learningRate: Double, tuning: Tuning) -> Double {
    // What was added by hand is 0 unless the noise was.
    let sigma = noise?.sigma(at: step, learningRate: learningRate) ?? 0
    return (sigma + tuning.addedSigma) * tuning.sigmaFactor
  }
}
