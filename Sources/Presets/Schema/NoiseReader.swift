import Optimization

/// Reads gradient noise: annealed, `{eta, gamma, form}`, constant, `{sigma}` or `{sigma: [sx, sy]}`, or that of a
/// `{temperature}`; each takes a `seed` of its own.
enum NoiseReader {
  static func read(_ field: Field, on landscape: (any Landscape)?) -> GradientNoise? {
    field.mapping(like: "{sigma: |0.3|}") { settings in
      let seed = settings["seed"]?.integer(in: 0...UInt64.max)
      return level(settings, on: landscape).map { GradientNoise($0, seed: seed) }
    }
  }

  private static func level(
    _ settings: Mapping, on landscape: (any Landscape)?
  ) -> GradientNoise.Level? {
    let eta = settings["eta"]?.number(.nonnegative) ?? GradientNoise.defaultEta
    let gamma = settings["gamma"]?.number(.nonnegative) ?? GradientNoise.defaultGamma
    let form = settings["form"]?.choice(GradientNoise.Form.self) ?? .paper
    for (key, level, field) in Self.levels.map({ ($0.key, $0.level, settings[$0.key]) }) {
      guard let field else { continue }
      let others = ["eta", "gamma", "form"] + Self.levels.map(\.key).filter { $0 != key }
      settings.exclude(others, beside: key)
      if key == "sigma", case .list = field.value.content {
        guard landscape?.dimension != 1 else {
          return field.fault("must be a number: the landscape has no y")
        }
        return field.numbers(.nonnegative, count: 2).map {
          $0[0] == $0[1] ? .constant(sigma: $0[0]) : .elliptic(x: $0[0], y: $0[1])
        }
      }
      return field.number(.nonnegative).map(level)
    }
    return .annealed(eta: eta, gamma: gamma, form: form)
  }

  /// The levels that are given by one number.
  private static let levels: [(key: String, level: @Sendable (Double) -> GradientNoise.Level)] = [
    ("sigma", { .constant(sigma: $0) }), ("temperature", { .temperature($0) }),
  ]
}
