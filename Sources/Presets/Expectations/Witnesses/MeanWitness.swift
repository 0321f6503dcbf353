import Optimization

/// Looks at the mean of all particles at one step.
struct MeanWitness: Witness {
  let optimizers: [Int]
  private let mean: Vector
  private let step: Int
  private let tolerance: Double
  private var seen: Ensemble.Statistics?

  init(of optimizer: Int, mean: Vector, step: Int, tolerance: Double) {
    optimizers = [optimizer]
    self.mean = mean
    self.step = step
    self.tolerance = tolerance
  }

  var lastStep: Int { 0 }

  func ensembleStep(after step: Int) -> Int? { step < self.step ? self.step : nil }

  mutating func see(_ ensemble: Ensemble, of optimizer: Int) { seen = ensemble.statistics }

  var objection: String? {
    guard let seen, seen.divergedCount == 0 else {
      let (gone, left) = (seen?.divergedCount ?? 0, seen?.count ?? 0)
      return "at step \(step): \(gone) of \(gone + left) particles have diverged"
    }
    let wrong = [
      disagreement("the mean of x", seen.mean.x, expected: mean.x, within: tolerance),
      disagreement("the mean of y", seen.mean.y, expected: mean.y, within: tolerance),
    ].compactMap(\.self)
    return wrong.isEmpty ? nil : "at step \(step): \(wrong.joined(separator: "; "))"
  }
}
