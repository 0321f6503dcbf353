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
  let tolerance: Double

  /// All that a file of this kind may hold.
  static let keys: Set = [
    "source", "rule", "settings", "learning_rate", "formula", "start", "steps", "trajectory",
    "tolerance",
  ]

  /// Every file of this kind.
  static let names = Golden.names { $0.hasPrefix("modern-") }

  /// The rule of the catalogue with the file's settings.
  func configuredRule() throws -> any Rule {
    guard let type = Catalog.rules.first(where: { $0.name == rule }) else {
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
