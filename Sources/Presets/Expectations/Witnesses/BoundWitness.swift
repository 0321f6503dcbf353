import Optimization

/// Follows one number of a run, or of an ensemble, through the steps that a claim speaks of.
struct BoundWitness: Witness {
  let optimizers: [Int]
  let lastStep: Int
  private let bound: Expectation.Bound
  private let firstStep: Int
  /// Whether it has to hold at every step, not only at some.
  private let isForAll: Bool
  private let subject: BoundSubject
  private let claimed: String
  /// What decides: the first step that keeps to the bound or breaks it, else the one nearest to it.
  private var telling: (value: Double, step: Int)?
  private var divergedAt: Int?

  init(
    of optimizer: Int, bound: Expectation.Bound, span: Expectation.Span, steps: Int,
    _ subject: BoundSubject
  ) {
    optimizers = [optimizer]
    self.bound = bound
    self.subject = subject
    switch span {
    case .at(let step):
      (firstStep, lastStep, isForAll) = (step, step, true)
      claimed = "at step \(step)"
    case .by(let last):
      (firstStep, lastStep, isForAll) = (0, last, false)
      claimed = "by step \(last)"
    case .from(let first, let last):
      (firstStep, lastStep, isForAll) = (first, last ?? steps, true)
      claimed = "from step \(first)" + (last.map { " to \($0)" } ?? " on")
    }
  }

  func ensembleStep(after step: Int) -> Int? {
    let next = max(firstStep, step + 1)
    return bound.quantity.isOfEnsemble && next <= lastStep && !isDecided ? next : nil
  }

  mutating func see(_ sample: Sample, of optimizer: Int, at step: Int) {
    guard step >= firstStep, step <= lastStep, !isDecided,
      let value = bound.value(in: sample, at: step, of: subject)
    else { return }
    take(value, at: step)
  }

  mutating func see(_ ensemble: Ensemble, of optimizer: Int) {
    guard let value = bound.value(of: ensemble) else { return }
    take(value, at: ensemble.step)
  }

  mutating func seeEnd(of optimizer: Int, divergedAt: Int?) { self.divergedAt = divergedAt }

  /// Whether no later step can make a difference.
  private var isDecided: Bool { telling.map { bound.isMet(by: $0.value) != isForAll } ?? false }

  private mutating func take(_ value: Double, at step: Int) {
    if let telling, !isForAll, !bound.isMet(by: value),
      bound.excess(of: value) >= bound.excess(of: telling.value)
    {
      return
    }
    telling = (value, step)
  }

  var objection: String? {
    if !bound.quantity.isOfEnsemble, let divergedAt {
      if divergedAt == 0 { return "at step 0: it is not finite at its start" }
      if isForAll, !isDecided, divergedAt <= lastStep {
        return "\(claimed): it diverged at step \(divergedAt)"
      }
    }
    guard let telling, !bound.isMet(by: telling.value) else { return nil }
    let (value, step) = telling
    guard !isForAll else {
      let when = firstStep == lastStep ? "" : " at step \(step)"
      return "\(claimed): \(bound.subject) is \(value)\(when), expected \(bound.limits)"
    }
    return "\(claimed): \(nearest) is \(value) at step \(step), expected \(bound.limits)"
  }

  /// What the number is that was nearest to the bound.
  private var nearest: String {
    switch (bound.above, bound.below) {
    case (nil, _): "the lowest of \(bound.subject)"
    case (_, nil): "the highest of \(bound.subject)"
    default: "the nearest of \(bound.subject)"
    }
  }
}
