extension Optimizer {
  /// Gives one numeric setting another value from the start on: the one place where settings have paths.
  ///
  /// A path is `learning_rate`, `weight_decay`, `batch`, `noise.sigma`, `noise.eta`, `noise.gamma`,
  /// `noise.temperature`, `clip.norm`, `clip.value`, or the name of a hyper-parameter of the rule. A
  /// schedule keeps its shape and gets another first value. Throws where there is no such setting, or
  /// where the value does not fit the recipe or the landscape; nothing is changed then.
  package mutating func set(
    _ path: String, to value: Double, on landscape: any Landscape
  ) throws(ParameterError) {
    try apply(setting(path, value), at: 0, on: landscape)
  }

  /// The paths that there are.
  package var settingPaths: [String] {
    [
      "learning_rate", "weight_decay", "batch", "noise.sigma", "noise.eta", "noise.gamma",
      "noise.temperature", "clip.norm", "clip.value",
    ]
      + type(of: rule).settings.map(\.description).filter(\.isNumeric).map(\.name)
  }

  private func setting(_ path: String, _ value: Double) throws(ParameterError) -> NewSetting {
    switch path {
    case "learning_rate":
      try Self.check(value, Bounds.positive, path)
      guard !learningRate.isConstant else { return .learningRate(LearningRate(constant: value)) }
      var rate = learningRate
      rate.factor = value / learningRate.schedule.from
      return .learningRate(rate)
    case "weight_decay":
      try Self.check(value, .nonnegative, path)
      return .weightDecay(value)
    case "batch":
      var changed = batch ?? MiniBatch(size: 1)
      changed.size = try Self.whole(value, path)
      return .batch(changed)
    case "clip.norm":
      try Self.check(value, .positive, path)
      if case .norm(_, let form) = clip { return .clip(.norm(limit: value, form: form)) }
      return .clip(.norm(limit: value))
    case "clip.value":
      try Self.check(value, .positive, path)
      return .clip(.value(limit: value))
    default:
      if path.hasPrefix("noise.") { return .noise(try noise(path, value)) }
      guard
        let parameter = type(of: rule).settings.first(where: { $0.description.name == path }),
        parameter.description.isNumeric
      else { throw .unknown(path, of: name, known: settingPaths) }
      if case .integer = parameter.description.kind {
        return .parameter(path, .integer(try Self.whole(value, path)))
      }
      return .parameter(path, .number(value))
    }
  }

  /// The noise with another value; noise of another kind gives way.
  private func noise(_ path: String, _ value: Double) throws(ParameterError) -> GradientNoise {
    try Self.check(value, .nonnegative, path)
    var annealed = (eta: 1.0, gamma: 0.55, form: GradientNoise.Form.paper)
    if case .annealed(let eta, let gamma, let form) = noise?.level { annealed = (eta, gamma, form) }
    let level: GradientNoise.Level
    switch path {
    case "noise.sigma": level = .constant(sigma: value)
    case "noise.temperature": level = .temperature(value)
    case "noise.eta": level = .annealed(eta: value, gamma: annealed.gamma, form: annealed.form)
    case "noise.gamma": level = .annealed(eta: annealed.eta, gamma: value, form: annealed.form)
    default: throw .unknown(path, of: name, known: settingPaths)
    }
    return GradientNoise(level, seed: noise?.seed)
  }

  private static func check(
    _ value: Double, _ bounds: Bounds, _ path: String
  ) throws(ParameterError) {
    guard bounds.contains(value) else { throw .outOfBounds(path, bounds.description) }
  }

  private static func whole(_ value: Double, _ path: String) throws(ParameterError) -> Int {
    guard let number = Int(exactly: value) else {
      throw .wrongKind(path, expected: .integer(0...1))
    }
    return number
  }
}

extension ParameterDescription {
  /// Whether it is a number, so that it can be varied.
  fileprivate var isNumeric: Bool {
    switch kind {
    case .number, .integer: true
    case .flag, .choice, .numbers, .text: false
    }
  }
}
