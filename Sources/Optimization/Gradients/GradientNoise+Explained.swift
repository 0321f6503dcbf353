extension GradientNoise: Explained {
  public static let name = "noise"
  public static let summary = "Gaussian noise added to the gradient"
  public static let formula = """
    g + sigma_t z,  z ~ N(0, I)
    form paper:   sigma_t^2 = eta / (1 + t)^gamma
    form code:    sigma_t = sqrt(eta) / (1 + t)^gamma
    sigma:        sigma_t = sigma, or (sx, sy)
    temperature:  sigma_t = sqrt(2 temperature / eta_t)
    """

  /// The variance at t = 0 where none is given.
  public static let defaultEta = 1.0
  /// The power of 1 + t where none is given.
  public static let defaultGamma = 0.55

  public static let settings: [Setting] = [
    (
      ParameterDescription(name: "eta", kind: .number(.nonnegative), summary: "variance at t = 0"),
      .number(defaultEta)
    ),
    (
      ParameterDescription(
        name: "gamma", kind: .number(.nonnegative), summary: "how fast it falls"),
      .number(defaultGamma)
    ),
    (
      ParameterDescription(
        name: "form", kind: .choice(Form.allCases.map(\.rawValue)),
        summary: "what falls like (1 + t)^-gamma: the variance, or its root"),
      .choice(Form.paper.rawValue)
    ),
    (
      ParameterDescription(
        name: "sigma", kind: .number(.nonnegative),
        summary: "the same at every step, in place of eta; [sx, sy] along either coordinate"),
      .absent
    ),
    (
      ParameterDescription(
        name: "temperature", kind: .number(.nonnegative),
        summary: "of Langevin dynamics, in place of eta"),
      .absent
    ),
    (
      ParameterDescription(
        name: "seed", kind: .integer(0...Int.max), summary: "of its own; else the race's"),
      .absent
    ),
  ]

  public var values: [(name: String, value: ParameterValue)] {
    let own = seed.map { [("seed", ParameterValue.integer(Int(clamping: $0)))] } ?? []
    switch level {
    case .annealed(let eta, let gamma, let form):
      return [
        ("eta", .number(eta)), ("gamma", .number(gamma)), ("form", .choice(form.rawValue)),
      ] + own
    case .constant(let sigma): return [("sigma", .number(sigma))] + own
    case .elliptic(let x, let y): return [("sigma", .numbers([x, y]))] + own
    case .temperature(let temperature): return [("temperature", .number(temperature))] + own
    }
  }
}
