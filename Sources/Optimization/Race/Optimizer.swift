/// A recipe for an optimizer: pure data, nothing has moved yet.
///
/// The order of one update is fixed: gradient, ascent, penalty, L2 weight decay, noise, clip, rule, times
/// the learning rate, subtract, projection, lookahead, average.
public struct Optimizer: Sendable {
  /// As the user calls it; unique within a race.
  public var name: String
  /// How a gradient becomes an update.
  public var rule: any Rule
  /// What the update is multiplied by.
  public var learningRate: LearningRate
  /// The samples each gradient is of, on a finite sum; nil for the full gradient.
  public var batch: MiniBatch?
  /// In which coordinates it goes uphill.
  public var ascent = Ascent()
  /// L2 weight decay: this times the position is added to the gradient.
  public var weightDecay = 0.0
  /// Noise added to the gradient.
  public var noise: GradientNoise?
  /// How long a gradient may be.
  public var clip: Clip?
  /// Where it may not go.
  public var constraint: Constraint?
  /// How far it goes back every few steps.
  public var lookahead: Lookahead?
  /// A mean of the positions, kept beside the optimizer.
  public var average: (any Average)?
  /// How many particles it has, each with noise of its own, from 1 to 1,000,000.
  public var particles = 1
  /// A start of its own, instead of the race's.
  public var start: Vector?
  /// By how many degrees the landscape is turned under it, anticlockwise, beyond how it lies in the race.
  ///
  /// The start stays where it is. 0 on a landscape of one dimension, which cannot be turned.
  public var rotation = 0.0
  /// The optimizer that it was up to some step, if it branches off from another of the race.
  public var branch: Branch?
  /// The step at which the rule's memory began: 0, or the step of the last change that cleared it.
  var memoryOrigin = 0

  /// A rule with a learning rate and nothing else but what the rule brings with it.
  public init(name: String, rule: any Rule, learningRate: LearningRate) {
    self.name = name
    self.rule = rule
    self.learningRate = learningRate
    average = rule.broughtAverage
  }
}

extension Optimizer: Equatable {
  /// Whether both are the same in every setting.
  public static func == (one: Self, other: Self) -> Bool {
    let averagesAreSame =
      switch (one.average, other.average) {
      case (let mine?, let theirs?): mine.isSame(as: theirs)
      case (nil, nil): true
      default: false
      }
    return averagesAreSame && one.name == other.name && one.rule.isSame(as: other.rule)
      && one.learningRate == other.learningRate && one.batch == other.batch
      && one.ascent == other.ascent
      && one.weightDecay == other.weightDecay && one.noise == other.noise
      && one.clip == other.clip && one.constraint == other.constraint
      && one.lookahead == other.lookahead
      && one.particles == other.particles && one.start == other.start
      && one.rotation == other.rotation
      && one.branch == other.branch
  }
}

extension Optimizer {
  /// `landscape` as the optimizer has it: turned by its own rotation.
  public func ground(on landscape: any Landscape) -> any Landscape {
    guard rotation != 0 else { return landscape }
    return (try? landscape.turned(to: landscape.degrees + rotation)) ?? landscape
  }

  /// The average that the rule brings with it, which counts its steps from where the rule began.
  var broughtAverage: (any Average)? {
    guard var average = rule.broughtAverage else { return nil }
    average.from += memoryOrigin
    return average
  }

  /// Whether what is averaged is what the rule brings with it, and nothing that was asked for beside it.
  public var keepsOwnAverage: Bool {
    guard let average, let broughtAverage else { return false }
    return average.isSame(as: broughtAverage)
  }

  /// sigma_t of the update with number `step`, whose learning rate is `learningRate`.
  func sigma(at step: Int, learningRate: Double) -> Double {
    noise?.sigma(at: step, learningRate: learningRate) ?? 0
  }
}
