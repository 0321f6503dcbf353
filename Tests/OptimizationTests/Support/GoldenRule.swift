@testable import Optimization

/// What a library's optimizer is called here, and which of its settings is which of ours.
struct GoldenRule {
  let rule: any Rule.Type
  /// The library's setting: our hyper-parameter.
  var settings: [String: String] = [:]
  /// Hyper-parameters that the library's optimizer implies.
  var implied: [String: ParameterValue] = [:]
  /// Settings of the file that only repeat what is implied.
  var remarks: Set<String> = []
  /// Whether the library adds `weight_decay` to the gradient, as our optimizer's own.
  var decaysGradient = false

  private static let moments = ["b1": "beta1", "b2": "beta2", "eps": "epsilon"]
  private static let decoupled = moments.merging(
    ["weight_decay": "decoupled_weight_decay"]
  ) { $1 }

  /// By the name of the library's configuration.
  static let table: [String: Self] = [
    "torch-gd": Self(rule: GradientDescent.self),
    "torch-gd-l2": Self(rule: GradientDescent.self, decaysGradient: true),
    "optax-gd": Self(rule: GradientDescent.self),
    "torch-momentum": Self(rule: Momentum.self, settings: ["momentum": "beta"]),
    "torch-momentum-dampening": Self(
      rule: Momentum.self, settings: ["momentum": "beta", "dampening": "dampening"]),
    "optax-momentum": Self(rule: Momentum.self, settings: ["momentum": "beta"]),
    "optax-classical-momentum": Self(
      rule: Momentum.self, settings: ["momentum": "beta"],
      implied: ["form": .choice("classical")]),
    "torch-adam": Self(rule: Adam.self, settings: moments),
    "torch-adam-l2": Self(rule: Adam.self, settings: moments, decaysGradient: true),
    "torch-adamw": Self(rule: Adam.self, settings: decoupled),
    "optax-adam": Self(rule: Adam.self, settings: moments),
    "optax-adamw": Self(rule: Adam.self, settings: decoupled),
    "optax-adam-epsroot": Self(
      rule: Adam.self, settings: moments.merging(["eps_root": "epsilon_root"]) { $1 }),
    "numpy-adam-nobias": Self(
      rule: Adam.self,
      settings: moments.merging(["bias_correction": "bias_correction"]) { $1 }),
    "numpy-newton": Self(rule: Newton.self, remarks: ["mode"]),
    "numpy-newton-abs": Self(
      rule: Newton.self, settings: ["floor": "floor"],
      implied: ["curvature": .choice("absolute")], remarks: ["mode"]),
    "numpy-newton-shift": Self(
      rule: Newton.self, settings: ["floor": "floor"],
      implied: ["curvature": .choice("shifted")], remarks: ["mode"]),
    "optax-backtracking": Self(
      rule: LineSearch.self,
      settings: [
        "slope_rtol": "slope", "decrease": "shrink", "increase": "grow", "max_lr": "maximum_rate",
        "max_steps": "maximum_tries",
      ],
      implied: ["method": .choice("backtracking")]),
    "torch-lbfgs-fixed": Self(
      rule: LBFGS.self, settings: ["memory": "memory"],
      implied: ["form": .choice("torch"), "line_search": .choice("none")]),
    "optax-lbfgs-fixed": Self(
      rule: LBFGS.self, settings: ["memory": "memory"],
      implied: ["form": .choice("optax"), "line_search": .choice("none")]),
  ]

  /// The rule with the file's settings.
  func configured(_ optimizer: [String: GoldenValue]) throws -> any Rule {
    try configured(rule, optimizer)
  }

  private func configured(
    _ type: (some Rule).Type, _ optimizer: [String: GoldenValue]
  ) throws -> any Rule {
    var rule = type.init()
    for (name, value) in implied { try rule.set(name, to: value) }
    let remarks = self.remarks.union(["kind", "config", "lr"])
    for (key, value) in optimizer where !remarks.contains(key) {
      if key == "weight_decay", decaysGradient { continue }
      guard let name = settings[key] else { throw Golden.Fault.unknown(key, in: type.name) }
      try rule.take(value, for: name)
    }
    try rule.validate()
    return rule
  }
}
