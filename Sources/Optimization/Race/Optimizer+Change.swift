extension Optimizer {
  /// Takes in what one setting becomes at `step`: the one place where recipes change.
  ///
  /// Throws where the setting does not fit the recipe or the landscape; the recipe is as before then.
  package mutating func apply(
    _ setting: NewSetting, at step: Int, on landscape: any Landscape
  ) throws(ParameterError) {
    var changed = self
    try changed.take(setting, at: step, on: landscape)
    if let idle = changed.idleSettings(on: landscape).first {
      throw .conflict("\(idle.name) \(idle.reason)")
    }
    self = changed
  }

  private mutating func take(
    _ setting: NewSetting, at step: Int, on landscape: any Landscape
  ) throws(ParameterError) {
    switch setting {
    case .learningRate(var rate):
      try checkRateCounts(at: step)
      rate.origin = step
      learningRate = rate
    case .learningRateFactor(let factor):
      try checkRateCounts(at: step)
      // What comes of 0 or beyond the finite numbers could never be changed back.
      let product = learningRate.factor * factor
      guard product > 0, product.isFinite else {
        throw .outOfBounds("learning_rate", "within what a number can hold")
      }
      learningRate.factor = product
    case .rule(let rule):
      try rule.validate(on: landscape)
      let isAverageAsked = average != nil && !keepsOwnAverage
      self.rule = rule
      memoryOrigin = step
      if !isAverageAsked { average = broughtAverage }
    case .parameter(let name, let value):
      guard !type(of: rule).averageSettings.contains(name) else {
        throw .conflict("\(name) says when an average begins; change 'average' instead")
      }
      let isAverageBrought = keepsOwnAverage
      rule = try rule.changed(name, to: value, on: landscape)
      guard !type(of: rule).keepsMemory(whenChanged: name) else { return }
      memoryOrigin = step
      if isAverageBrought { average = broughtAverage }
    case .weightDecay(let decay): weightDecay = decay
    case .noise(var noise):
      noise?.origin = step
      self.noise = noise
    case .noiseFactor(let factor):
      guard noise != nil else { throw .conflict("noise cannot be multiplied where there is none") }
      noise?.factor *= factor
      guard noise?.factor.isFinite ?? true else {
        throw .outOfBounds("noise", "within what a number can hold")
      }
    case .clip(let clip): self.clip = clip
    case .constraint(let constraint): self.constraint = constraint
    case .lookahead(var lookahead):
      lookahead?.origin = step
      self.lookahead = lookahead
    case .batch(let batch):
      try batch?.validate(on: landscape)
      self.batch = batch
    case .average(var average):
      // What it would have seen before is gone.
      if let from = average?.from { average?.from = max(from, step) }
      self.average = average
    }
  }
}

extension Optimizer {
  /// Throws where the rule has taken the only learning rate that it will ever take.
  private func checkRateCounts(at step: Int) throws(ParameterError) {
    guard rule.heedsFirstRateAlone, step > memoryOrigin else { return }
    throw .conflict(
      "learning_rate has no effect any more: \(type(of: rule).name) takes it for its first step "
        + "alone")
  }
}

extension Rule {
  /// The rule with another value of a hyper-parameter.
  fileprivate func changed(
    _ name: String, to value: ParameterValue, on landscape: any Landscape
  ) throws(ParameterError) -> Self {
    var rule = self
    try rule.set(name, to: value)
    try rule.validate()
    try rule.validate(on: landscape)
    return rule
  }

  /// Whether the memory keeps its meaning when `name` changes.
  static func keepsMemory(whenChanged name: String) -> Bool {
    parameters.first { $0.description.name == name }?.description.isLive ?? true
  }
}

extension MiniBatch {
  /// Throws where `landscape` has not the samples for it.
  package func validate(on landscape: any Landscape) throws(ParameterError) {
    guard let sum = landscape.finiteSum else {
      throw .conflict("batch needs samples to take: a landscape {data: ...}")
    }
    guard 1...sum.sampleCount ~= size else {
      throw .outOfBounds("batch", "at most \(sum.sampleCount), as many samples as there are")
    }
  }
}
