import Optimization

extension OptimizerReader {
  /// Makes a fault of each setting that another one leaves without effect: what is written counts, or
  /// is refused.
  static func checkEffects(
    of optimizer: Optimizer, in settings: Mapping, on landscape: (any Landscape)?
  ) {
    let rule = optimizer.rule
    let name = type(of: rule).name
    if rule.heedsSignsAlone {
      settings["clip"]?.refuse("has no effect: \(name) heeds the signs of the gradient alone")
    }
    if rule.heedsFirstRateAlone,
      !(optimizer.learningRate.schedule is Constant) || optimizer.learningRate.warmup != nil
    {
      settings["learning_rate"]?.refuse(
        "must be a number: \(name) takes it for its first step alone, and a schedule has no effect")
    }
    if settings.contains("average") {
      for setting in type(of: rule).averageSettings {
        settings[setting]?.refuse("has no effect: 'average' takes the place of \(name)'s own")
      }
    }
    if optimizer.particles > 1, optimizer.noise == nil, let batch = optimizer.batch,
      let sum = landscape as? any FiniteSum, !batch.isRandom(of: sum.sampleCount)
    {
      settings["particles"]?.refuse(
        "would all go the same way, for these batches are not drawn at random; add 'noise' or a "
          + "'sampling' that draws")
    }
  }
}

extension Field {
  /// Writes down `name` and `message` as a fault at this value.
  fileprivate func refuse(_ message: String) {
    let _: Void? = fault(message)
  }
}
