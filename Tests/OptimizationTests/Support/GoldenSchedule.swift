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
      schedule: Milestones.self,
      settings: ["lr": "from", "gamma": "gamma", "milestones": "milestones"]),
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

/// A rate multiplied by `gamma` at each milestone, for changes in the middle of a run.
private struct Milestones: Schedule {
  static let name = "milestones"
  static let summary = "from gamma^(milestones passed)"
  static let parameters: [Parameter<Self>] = [
    fromParameter,
    .number("gamma", \.gamma, .positive, "factor at each milestone"),
    .numbers("milestones", \.milestones, .nonnegative, "steps"),
  ]

  var from = 0.1
  var gamma = 1.0
  var milestones: [Double] = []

  func rate(at step: Int) -> Double {
    milestones.filter { $0 <= Double(step) }.reduce(from) { rate, _ in rate * gamma }
  }
}
