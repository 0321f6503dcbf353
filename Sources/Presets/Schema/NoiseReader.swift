import Optimization

/// Reads gradient noise: annealed, `{eta, gamma, form}`, or constant, `{sigma}`; either takes a
/// `seed` of its own.
enum NoiseReader {
  static func read(_ field: Field) -> GradientNoise? {
    field.mapping { settings in
      let seed = settings["seed"]?.integer(in: 0...UInt64.max)
      return level(settings).map { GradientNoise($0, seed: seed) }
    }
  }

  private static func level(_ settings: Mapping) -> GradientNoise.Level? {
    let eta = settings["eta"]?.number(.nonnegative) ?? 1
    let gamma = settings["gamma"]?.number(.nonnegative) ?? 0.55
    let form = settings["form"]?.choice(GradientNoise.Form.self) ?? .paper
    guard let sigma = settings["sigma"] else {
      return .annealed(eta: eta, gamma: gamma, form: form)
    }
    settings.exclude(["eta", "gamma", "form"], beside: "sigma")
    return sigma.number(.nonnegative).map { .constant(sigma: $0) }
  }
}
