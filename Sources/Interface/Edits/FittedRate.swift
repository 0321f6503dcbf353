import Optimization

/// A learning rate that suits a rule on a landscape, found by trial.
///
/// Rates a factor of about three apart are tried from the start for a hundred steps each. Of those whose
/// next larger one works too the one that comes lowest is taken, so that it is not at the edge of what
/// is stable. The result has one digit: 1 or 3 times a power of ten.
enum FittedRate {
  /// How many steps a trial has.
  private static let steps = 100
  /// What is tried.
  private static let rates = (-6...1).flatMap { power in
    [1.0, 3.0].map { $0 * Double.power(10, Double(power)) }
  }

  /// An optimizer with the rule of type `type`, its defaults and a rate that fits; nil where the rule
  /// does not work on `landscape`.
  static func optimizer(
    of type: any Rule.Type, name: String, on landscape: any Landscape, from start: Vector
  ) -> Optimizer? {
    let rule = type.init()
    guard (try? rule.validate(on: landscape)) != nil else { return nil }
    func optimizer(_ rate: Double) -> Optimizer {
      Optimizer(name: name, rule: rule, learningRate: LearningRate(constant: rate))
    }
    if let rate = type.defaultLearningRate { return optimizer(rate) }
    let losses = rates.map { rate in
      var run = Run(optimizer(rate), on: landscape, from: start, seed: 0)
      run.advance(by: steps)
      let hasDiverged = run.particle.divergedAt != nil
      return hasDiverged || !landscape.hasInReach(run.particle.position)
        ? .infinity : run.particle.evaluation.value
    }
    // Where the next larger rate fails, a rate is too near the edge of what is stable.
    let safe = losses.indices.dropLast().filter {
      losses[$0] < .infinity && losses[$0 + 1] < .infinity
    }
    let best = safe.min { losses[$0] < losses[$1] }
    return optimizer(rates[best ?? 0])
  }
}
