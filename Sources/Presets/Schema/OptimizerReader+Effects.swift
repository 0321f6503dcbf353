import Optimization

extension OptimizerReader {
  /// Makes a fault of each setting that another one leaves without effect: what is written counts, or
  /// is refused.
  static func checkEffects(
    of optimizer: Optimizer, in settings: Mapping, on landscape: (any Landscape)?
  ) {
    for idle in optimizer.idleSettings(on: landscape) { settings[idle.name]?.refuse(idle.reason) }
    guard settings.contains("average") else { return }
    refuseAverageSettings(of: type(of: optimizer.rule), in: settings)
  }

  /// Makes a fault of each setting that is about the rule's own average, where another one is kept.
  static func refuseAverageSettings(of rule: any Rule.Type, in settings: Mapping) {
    for setting in rule.averageSettings {
      settings[setting]?.refuse("has no effect: 'average' takes the place of \(rule.name)'s own")
    }
  }
}

extension Field {
  /// Writes down `name` and `message` as a fault at this value.
  fileprivate func refuse(_ message: String) {
    let _: Void? = fault(message)
  }
}
