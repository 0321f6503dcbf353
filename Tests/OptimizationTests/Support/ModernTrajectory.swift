@testable import Optimization

/// A trajectory of a rule under our own names, as Optax ran it on a typed formula.
struct ModernTrajectory: Decodable {
  let source: String
  let rule: String
  let settings: [String: GoldenValue]
  let learningRate: Double
  let formula: String
  let start: [Double]
  let steps: Int
  let trajectory: [[Double]]
  /// The average that the rule brings with it, where it does.
  let average: [[Double]]?
  let tolerance: Double

  /// All that a file of this kind may hold.
  static let keys: Set = [
    "source", "rule", "settings", "learning_rate", "formula", "start", "steps", "trajectory",
    "tolerance", "average",
  ]

  /// Every file of this kind.
  static let names = Golden.names { $0.hasPrefix("modern-") }

  /// The rule at the file's learning rate, or a lookahead over one.
  func optimizer() throws -> Optimizer {
    let rate = LearningRate(constant: learningRate)
    let over = "lookahead over "
    guard rule.hasPrefix(over) else {
      return Optimizer(name: rule, rule: try configuredRule(), learningRate: rate)
    }
    guard let type = Catalog.rule(named: String(rule.dropFirst(over.count))),
      case .number(let every)? = settings["every"], case .number(let step)? = settings["step"]
    else { throw Golden.Fault.unknown(rule, in: "rules") }
    var optimizer = Optimizer(name: rule, rule: type.init(), learningRate: rate)
    optimizer.lookahead = Lookahead(every: Int(every), step: step)
    return optimizer
  }

  /// The rule of the catalogue with the file's settings.
  func configuredRule() throws -> any Rule {
    guard let type = Catalog.rule(named: rule) else {
      throw Golden.Fault.unknown(rule, in: "rules")
    }
    return try configured(type)
  }

  private func configured(_ type: (some Rule).Type) throws -> any Rule {
    var rule = type.init()
    for (name, value) in settings { try rule.take(value, for: name) }
    try rule.validate()
    return rule
  }
}
