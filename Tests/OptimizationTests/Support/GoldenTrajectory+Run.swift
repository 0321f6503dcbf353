@testable import Optimization

extension GoldenTrajectory {
  /// The same optimizer as our recipe.
  func recipe() throws -> Optimizer {
    guard case .text(let config)? = optimizer["config"] else {
      throw Golden.Fault.missing("config")
    }
    guard let translation = GoldenRule.table[config] else {
      throw Golden.Fault.unknown(config, in: "rules")
    }
    var recipe = Optimizer(
      name: config, rule: try translation.configured(optimizer),
      learningRate: try GoldenSchedule.learningRate(schedule))
    if translation.decaysGradient, case .number(let decay)? = optimizer["weight_decay"] {
      recipe.weightDecay = decay
    }
    if let decay = noise?.weightDecay { recipe.weightDecay = decay }
    recipe.clip = try clip.map { try $0.translated() }
    recipe.noise = try noise.map { try $0.translated() }
    return recipe
  }

  /// Every sample from the start on.
  func samples() throws -> [Sample] {
    var run = Run(
      try recipe(), on: try function.landscape(), from: Vector(start), seed: 0)
    let normals = noise?.z.map { Vector($0) } ?? []
    return [run.sample] + run.samples(count: steps, normals: normals)
  }
}

extension GoldenTrajectory.Clipping {
  fileprivate func translated() throws -> Clip {
    switch kind {
    case "value": .value(limit: limit)
    case "norm": .norm(limit: limit, form: rule.contains("1e-6") ? .torch : .exact)
    default: throw Golden.Fault.unknown(kind, in: "clip")
    }
  }
}

extension GoldenTrajectory.Noise {
  fileprivate func translated() throws -> GradientNoise {
    if form == "constant", let sigma { return GradientNoise(.constant(sigma: sigma)) }
    guard let eta, let gamma, let form = GradientNoise.Form(rawValue: form) else {
      throw Golden.Fault.unknown(form, in: "noise")
    }
    return GradientNoise(.annealed(eta: eta, gamma: gamma, form: form))
  }
}
