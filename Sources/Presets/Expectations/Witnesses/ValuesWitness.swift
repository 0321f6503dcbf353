import Optimization

/// Looks at one row of a run.
struct ValuesWitness: Witness {
  let optimizers: [Int]
  let lastStep: Int
  private let values: [Expectation.Value: Double]
  private let tolerance: Double
  private var seen: Sample?
  private var divergedAt: Int?

  init(of optimizer: Int, values: [Expectation.Value: Double], step: Int, tolerance: Double) {
    optimizers = [optimizer]
    lastStep = step
    self.values = values
    self.tolerance = tolerance
  }

  mutating func see(_ sample: Sample, of optimizer: Int, at step: Int) {
    if step == lastStep { seen = sample }
  }

  mutating func seeEnd(of optimizer: Int, divergedAt: Int?) { self.divergedAt = divergedAt }

  var objection: String? {
    guard let seen else { return "at step \(lastStep): it diverged at step \(divergedAt ?? 0)" }
    let wrong = Expectation.Value.allCases.compactMap { value in
      values[value].flatMap {
        disagreement(value.rawValue, value.number(in: seen), expected: $0, within: tolerance)
      }
    }
    return wrong.isEmpty ? nil : "at step \(lastStep): \(wrong.joined(separator: "; "))"
  }
}
