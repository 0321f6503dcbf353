import Optimization

/// Reads an average of the positions: its kind alone, or `{kind: ..., parameters}`.
enum AverageReader {
  static func read(_ field: Field) -> (any Average)? {
    field.named(by: "kind", like: "{kind: exponential, beta: 0.99}") {
      kind, settings -> (any Average)? in
      guard let type = kind.choice(among: Catalog.averages, by: { $0.name }) else {
        settings.acceptRemainingKeys()
        return nil
      }
      if type == ExponentialAverage.self { return exponential(settings) }
      return ParameterReader.configured(type, from: settings)
    }
  }

  /// The one average with a hyper-parameter that may move: `beta: {from, to, steps}`.
  private static func exponential(_ settings: Mapping) -> ExponentialAverage? {
    let average = ParameterReader.configured(
      ExponentialAverage.self, from: settings, special: ["beta"])
    guard let field = settings["beta"] else { return average }
    let decay = field.number(.decay, as: { Decay(from: $0, ramp: nil) }, or: moving)
    guard var average, let decay else { return nil }
    average.beta = decay.from
    average.betaRamp = decay.ramp
    return average
  }

  private struct Decay {
    let from: Double
    let ramp: ExponentialAverage.Ramp?
  }

  private static func moving(_ settings: Mapping) -> Decay? {
    let from = settings.required("from")?.number(.decay)
    let to = settings.required("to")?.number(.decay)
    let steps = settings.required("steps")?.integer(in: 1...1_000_000_000)
    guard let from, let to, let steps else { return nil }
    return Decay(from: from, ramp: ExponentialAverage.Ramp(to: to, steps: steps))
  }
}
