import Optimization

/// Looks which of two optimizers first keeps to a bound.
struct OrderWitness: Witness {
  let optimizers: [Int]
  let lastStep: Int
  private let otherName: String
  private let bound: Expectation.Bound
  /// Each of the two.
  private let subjects: [BoundSubject]
  private var arrivals: [Int: Int] = [:]

  init(
    first: Int, before other: Int, called otherName: String, bound: Expectation.Bound,
    lastStep: Int, _ subjects: [BoundSubject]
  ) {
    optimizers = [first, other]
    self.otherName = otherName
    self.bound = bound
    self.lastStep = lastStep
    self.subjects = subjects
  }

  func ensembleStep(after step: Int) -> Int? {
    bound.quantity.isOfEnsemble && step < lastStep ? step + 1 : nil
  }

  mutating func see(_ sample: Sample, of optimizer: Int, at step: Int) {
    guard arrivals[optimizer] == nil, step <= lastStep,
      let value = bound.value(
        in: sample, at: step, of: subjects[optimizer == optimizers[0] ? 0 : 1])
    else { return }
    take(value, of: optimizer, at: step)
  }

  mutating func see(_ ensemble: Ensemble, of optimizer: Int) {
    guard arrivals[optimizer] == nil, let value = bound.value(of: ensemble) else { return }
    take(value, of: optimizer, at: ensemble.step)
  }

  private mutating func take(_ value: Double, of optimizer: Int, at step: Int) {
    if bound.isMet(by: value) { arrivals[optimizer] = step }
  }

  var objection: String? {
    let (mine, other) = (arrivals[optimizers[0]], arrivals[optimizers[1]])
    if let mine, mine < other ?? .max { return nil }
    return "is not before \(otherName): \(bound.subject) is \(bound.limits) "
      + "\(text(mine)), for \(otherName) \(text(other))"
  }

  private func text(_ arrival: Int?) -> String {
    arrival.map { "first at step \($0)" } ?? "at no step up to \(lastStep)"
  }
}
