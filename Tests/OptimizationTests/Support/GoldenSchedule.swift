@testable import Optimization

/// What a schedule of the reference files is called here, and which setting is which of ours.
struct GoldenSchedule {
  let schedule: any Schedule.Type
  /// The file's setting: our hyper-parameter.
  var settings: [String: String]

  /// By the file's `kind`.
  static let table: [String: Self] = [
    "constant": Self(schedule: Constant.self, settings: ["lr": "from"]),
    "exp": Self(schedule: Exponential.self, settings: ["lr": "from", "lambda": "lambda"]),
    "exp_gamma": Self(schedule: Exponential.self, settings: ["lr": "from", "gamma": "gamma"]),
    "cosine": Self(
      schedule: Cosine.self, settings: ["lr": "from", "min": "to", "T": "steps"]),
    "multifactor": Self(
      schedule: MultiStep.self,
      settings: ["lr": "from", "gamma": "gamma", "milestones": "milestones"]),
    "factor": Self(
      schedule: Factor.self, settings: ["lr": "from", "alpha": "alpha", "min": "minimum"]),
    "poly": Self(
      schedule: Polynomial.self, settings: ["lr": "from", "beta": "beta", "alpha": "alpha"]),
    "sqrt": Self(schedule: SquareRoot.self, settings: ["lr": "from"]),
    "inverse": Self(schedule: InverseTime.self, settings: ["lr": "from", "delta": "delta"]),
    "restarts": Self(
      schedule: Restarts.self,
      settings: ["lr": "from", "min": "to", "T": "steps", "mult": "multiplier"]),
    "triangular": Self(
      schedule: Triangular.self, settings: ["lr": "from", "min": "low", "half": "half_cycle"]),
  ]

  /// The schedule with the file's settings, which are all there are but `kind` and two remarks.
  static func learningRate(_ file: [String: GoldenValue]) throws -> LearningRate {
    guard case .text(var kind)? = file["kind"] else { throw Golden.Fault.missing("kind") }
    var settings = file.filter { !["kind", "formula", "applied"].contains($0.key) }
    var warmup: Warmup?
    if kind.hasPrefix("warmup_") {
      // The files count the whole, ours the part after the warm-up.
      kind.removeFirst("warmup_".count)
      guard case .number(let steps)? = settings.removeValue(forKey: "W"),
        case .number(let first)? = settings.removeValue(forKey: "lr0"),
        case .number(let whole)? = settings["T"]
      else { throw Golden.Fault.missing("W, lr0, T") }
      warmup = Warmup(steps: Int(steps), from: first)
      settings["T"] = .number(whole - steps)
    }
    guard let row = table[kind] else { throw Golden.Fault.unknown(kind, in: "schedules") }
    return LearningRate(try row.configured(row.schedule, settings), warmup: warmup)
  }

  private func configured(
    _ type: (some Schedule).Type, _ values: [String: GoldenValue]
  ) throws -> any Schedule {
    var schedule = type.init()
    for (key, value) in values {
      guard let name = settings[key] else { throw Golden.Fault.unknown(key, in: type.name) }
      try schedule.take(value, for: name)
    }
    try schedule.validate()
    return schedule
  }
}
