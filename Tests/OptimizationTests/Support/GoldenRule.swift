@testable import Optimization

/// What a library's optimizer is called here, and which of its settings is which of ours.
struct GoldenRule {
  let rule: any Rule.Type
  /// The library's setting: our hyper-parameter.
  var settings: [String: String] = [:]
  /// Hyper-parameters that the library's optimizer implies.
  var implied: [String: ParameterValue] = [:]
  /// Whether the library adds `weight_decay` to the gradient, as our optimizer's own.
  var decaysGradient = false

  private static let moments = ["b1": "beta1", "b2": "beta2", "eps": "epsilon"]
  private static let rootedMoments = moments.merging(["eps_root": "epsilon_root"]) { $1 }
  private static let decoupled = moments.merging(
    ["weight_decay": "decoupled_weight_decay"]
  ) { $1 }
  private static let yogi = moments.merging(["init": "initial_accumulator"]) { $1 }
  private static let adaGrad = [
    "eps": "epsilon", "eps_mode": "epsilon_place", "init": "initial_accumulator",
    "lr_decay": "rate_decay",
  ]
  private static let rmsProp = [
    "decay": "decay", "eps": "epsilon", "eps_mode": "epsilon_place", "momentum": "momentum",
  ]
  private static let outside: [String: ParameterValue] = ["epsilon_place": .choice("outside")]
  private static let torch: [String: ParameterValue] = ["form": .choice("torch")]
  private static let optax: [String: ParameterValue] = ["form": .choice("optax")]

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
    "torch-nesterov": Self(rule: Nesterov.self, settings: ["momentum": "beta"], implied: torch),
    "optax-nesterov": Self(rule: Nesterov.self, settings: ["momentum": "beta"], implied: torch),
    "numpy-classical-nesterov": Self(
      rule: Nesterov.self, settings: ["momentum": "beta"],
      implied: ["form": .choice("lookahead")]),
    "torch-adagrad": Self(rule: AdaGrad.self, settings: adaGrad, implied: outside),
    "torch-adagrad-decay-init": Self(rule: AdaGrad.self, settings: adaGrad, implied: outside),
    "optax-adagrad": Self(rule: AdaGrad.self, settings: adaGrad),
    "optax-adagrad-d2l": Self(rule: AdaGrad.self, settings: adaGrad),
    "torch-rmsprop": Self(rule: RMSProp.self, settings: rmsProp, implied: outside),
    "torch-rmsprop-centered-momentum": Self(
      rule: RMSProp.self, settings: rmsProp,
      implied: outside.merging(["centered": .flag(true)]) { $1 }),
    "optax-rmsprop-d2l": Self(rule: RMSProp.self, settings: rmsProp),
    "optax-rmsprop-centered": Self(
      rule: RMSProp.self, settings: rmsProp, implied: ["centered": .flag(true)]),
    "optax-rmsprop-momentum": Self(
      rule: RMSProp.self, settings: rmsProp, implied: ["momentum_form": .choice("classical")]),
    "torch-adadelta": Self(rule: Adadelta.self, settings: ["rho": "rho", "eps": "epsilon"]),
    "optax-adadelta": Self(rule: Adadelta.self, settings: ["rho": "rho", "eps": "epsilon"]),
    "torch-adam": Self(rule: Adam.self, settings: moments),
    "torch-adam-l2": Self(rule: Adam.self, settings: moments, decaysGradient: true),
    "optax-adam": Self(rule: Adam.self, settings: moments),
    "optax-adam-epsroot": Self(rule: Adam.self, settings: rootedMoments),
    "numpy-adam-nobias": Self(
      rule: Adam.self,
      settings: moments.merging(["bias_correction": "bias_correction"]) { $1 }),
    "torch-adamw": Self(rule: AdamW.self, settings: decoupled),
    "optax-adamw": Self(rule: AdamW.self, settings: decoupled),
    "torch-amsgrad": Self(rule: AMSGrad.self, settings: moments, implied: torch),
    "optax-amsgrad": Self(rule: AMSGrad.self, settings: moments, implied: optax),
    "torch-nadam": Self(
      rule: NAdam.self,
      settings: moments.merging(["momentum_decay": "momentum_decay"]) { $1 }, implied: torch),
    "optax-nadam": Self(rule: NAdam.self, settings: moments, implied: optax),
    "torch-radam": Self(rule: RAdam.self, settings: moments, implied: torch),
    "optax-radam": Self(rule: RAdam.self, settings: moments, implied: optax),
    "torch-adamax": Self(rule: Adamax.self, settings: moments),
    "optax-adamax": Self(rule: Adamax.self, settings: moments),
    "optax-adabelief": Self(rule: AdaBelief.self, settings: rootedMoments),
    "optax-yogi": Self(rule: Yogi.self, settings: yogi),
    "optax-yogi-d2l": Self(rule: Yogi.self, settings: yogi),
    "optax-lion": Self(rule: Lion.self, settings: decoupled),
    "optax-adan": Self(
      rule: Adan.self, settings: moments.merging(["b3": "beta3"]) { $1 }, implied: optax),
    "optax-novograd": Self(rule: NovoGrad.self, settings: moments),
    "optax-signsgd": Self(rule: SignDescent.self),
    "torch-rprop": Self(
      rule: Rprop.self,
      settings: ["down": "down", "up": "up", "min": "minimum", "max": "maximum"], implied: torch),
    "optax-optimistic": Self(
      rule: Optimistic.self, settings: ["alpha": "alpha", "beta": "beta"]),
    "torch-asgd": Self(
      rule: AveragedDescent.self,
      settings: ["lambd": "lambda", "alpha": "alpha", "t0": "t0"]),
    "optax-polyak": Self(
      rule: PolyakStep.self, settings: ["f_min": "minimum_loss", "max_lr": "maximum_rate"]),
    "numpy-newton": Self(rule: Newton.self),
    "numpy-newton-abs": Self(
      rule: Newton.self, settings: ["floor": "floor"],
      implied: ["curvature": .choice("absolute")]),
    "numpy-newton-shift": Self(
      rule: Newton.self, settings: ["floor": "floor"],
      implied: ["curvature": .choice("shifted")]),
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

  /// What is no setting: names, the rate, which the schedule has, and what `settings` or `implied` says too.
  private static let remarks: Set = ["kind", "config", "lr", "decoupled", "mode"]

  /// The rule with the file's settings.
  func configured(_ optimizer: [String: GoldenValue]) throws -> any Rule {
    try configured(rule, optimizer)
  }

  private func configured(
    _ type: (some Rule).Type, _ optimizer: [String: GoldenValue]
  ) throws -> any Rule {
    var rule = type.init()
    for (name, value) in implied { try rule.set(name, to: value) }
    for (key, value) in optimizer where !Self.remarks.contains(key) {
      if key == "weight_decay", decaysGradient { continue }
      guard let name = settings[key] else { throw Golden.Fault.unknown(key, in: type.name) }
      try rule.take(value, for: name)
    }
    try rule.validate()
    return rule
  }
}
