import Optimization

/// Reads gradient noise: annealed, `{eta, gamma, form}`, constant, `{sigma}`, or that of a
/// `{temperature}`; each takes a `seed` of its own.
enum NoiseReader {
  static func read(_ field: Field) -> GradientNoise? {
    field.mapping { settings in
      let seed = settings["seed"]?.integer(in: 0...UInt64.max)
      return level(settings).map { GradientNoise($0, seed: seed) }
    }
  }

  private static func level(_ settings: Mapping) -> GradientNoise.Level? {
    let eta = settings["eta"]?.number(.nonnegative) ?? GradientNoise.defaultEta
    let gamma = settings["gamma"]?.number(.nonnegative) ?? GradientNoise.defaultGamma
    let form = settings["form"]?.choice(GradientNoise.Form.self) ?? .paper
    for (key, level, field) in Self.levels.map({ ($0.key, $0.level, settings[$0.key]) }) {
      guard let field else { continue }
      let others = ["eta", "gamma", "form"] + Self.levels.map(\.key).filter { $0 != key }
      settings.exclude(others, beside: key)
      return field.number(.nonnegative).map(level)
    }
    return .annealed(eta: eta, gamma: gamma, form: form)
  }

  /// The levels that are given by one number.
  private static let levels: [(key: String, level: @Sendable (Double) -> GradientNoise.Level)] = [
    ("sigma", { .constant(sigma: $0) }), ("temperature", { .temperature($0) }),
  ]
}
