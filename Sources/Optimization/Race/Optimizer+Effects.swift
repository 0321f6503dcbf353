/// A setting of a recipe that another one leaves without effect.
package struct IdleSetting: Hashable, Sendable {
  /// The setting's name as a preset writes it.
  package let name: String
  /// What is wrong with it, to be read behind its name.
  package let reason: String
}

extension Optimizer {
  /// The settings that others leave without effect on `landscape`; none of them should be accepted.
  package func idleSettings(on landscape: (any Landscape)?) -> [IdleSetting] {
    let rule = rule
    let name = type(of: rule).name
    var idle: [IdleSetting] = []
    if rule.heedsSignsAlone, clip != nil {
      idle.append(
        IdleSetting(
          name: "clip", reason: "has no effect: \(name) heeds the signs of the gradient alone"))
    }
    if rule.heedsDirectionAlone, let clip, clip.keepsDirection || landscape?.dimension == 1 {
      idle.append(
        IdleSetting(
          name: "clip",
          reason: "has no effect: \(name) heeds the direction of the gradient alone"))
    }
    if !ascent.isEmpty, rule.lanes == nil {
      idle.append(
        IdleSetting(
          name: "ascend",
          reason:
            "needs a rule that treats each coordinate by itself: \(name) would go downhill in "
            + "both"))
    }
    if !ascent.isEmpty, penalty != nil {
      idle.append(
        IdleSetting(
          name: "ascend", reason: "cannot stand beside a penalty, which it would climb"))
    }
    if rule.heedsFirstRateAlone, !learningRate.isConstant {
      idle.append(
        IdleSetting(
          name: "learning_rate",
          reason: "must be a number: \(name) takes it for its first step alone, and a schedule has "
            + "no effect"))
    }
    if particles > 1, noise == nil, let batch, let sum = landscape?.finiteSum,
      !batch.isRandom(of: sum.sampleCount)
    {
      idle.append(
        IdleSetting(
          name: "particles",
          reason: "would all go the same way, for these batches are not drawn at random; add "
            + "'noise' or a 'sampling' that draws"))
    }
    return idle
  }
}

extension LearningRate {
  /// Whether it is the same at every step.
  package var isConstant: Bool { schedule is Constant && warmup == nil }
}
