import Optimization

/// Follows a run step by step and remembers what matters to one expectation.
struct Witness {
  let expectation: Expectation
  private let landscape: any Landscape
  private var seenPosition: Vector?
  private var lowest: (loss: Double, step: Int)?
  private var seenShare: Double?

  init(of expectation: Expectation, on landscape: any Landscape) {
    self.expectation = expectation
    self.landscape = landscape
  }

  /// Takes in where the run was after `step` updates.
  mutating func see(_ sample: Sample, at step: Int) {
    switch expectation.claim {
    case .position(step, _, _, _): seenPosition = sample.position
    case .lossBelow(_, let last) where step <= last: see(loss: sample.loss, at: step)
    case .averageLossBelow(_, let last) where step <= last:
      see(loss: landscape.value(at: sample.average), at: step)
    default: break
    }
  }

  /// Takes in the shares of all particles, or of their averages, in `basins` after `step`
  /// updates.
  mutating func see(_ ensemble: Ensemble, in basins: Basins, at step: Int) {
    guard case .share(step, let well, _, _, let ofAverages) = expectation.claim,
      let index = basins.minima.indices.min(by: {
        (basins.minima[$0] - well).norm < (basins.minima[$1] - well).norm
      })
    else { return }
    let shares =
      ofAverages ? ensemble.wellSharesOfAverages(basins) : ensemble.wellShares(basins)
    seenShare = shares[index]
  }

  private mutating func see(loss: Double, at step: Int) {
    if let lowest, !(loss < lowest.loss) { return }
    lowest = (loss, step)
  }

  /// What speaks against the expectation; nil if it holds.
  func objection(divergedAt: Int?) -> String? {
    switch expectation.claim {
    case .position(let step, let x, let y, let tolerance):
      guard let seenPosition else { return "at step \(step): \(gone(divergedAt))" }
      let wrong = [
        disagreement("x", seenPosition.x, expected: x, within: tolerance),
        disagreement("y", seenPosition.y, expected: y, within: tolerance),
      ].compactMap(\.self)
      return wrong.isEmpty ? nil : "at step \(step): \(wrong.joined(separator: "; "))"
    case .lossBelow(let limit, let step):
      return objection("the loss", limit: limit, by: step)
    case .averageLossBelow(let limit, let step):
      return objection("the loss at the average", limit: limit, by: step)
    case .share(let step, let well, let above, let below, let ofAverages):
      guard let seenShare else { return "at step \(step): no minimum is known in view" }
      let bounds = [above.map { "above \($0)" }, below.map { "below \($0)" }].compactMap(\.self)
      if seenShare > above ?? -1, seenShare < below ?? 2 { return nil }
      let whose = ofAverages ? "share of averages" : "share"
      return "at step \(step): the \(whose) in the well near (\(well.x), \(well.y)) is "
        + "\(seenShare), expected \(bounds.joined(separator: " and "))"
    case .diverges(let last):
      if let divergedAt, divergedAt <= last { return nil }
      return "has not diverged by step \(last)"
    }
  }

  private func objection(_ subject: String, limit: Double, by last: Int) -> String? {
    guard let lowest else { return "at step 0: it is not finite at its start" }
    guard !(lowest.loss < limit) else { return nil }
    return "by step \(last): the lowest of \(subject) is \(lowest.loss) at step \(lowest.step), "
      + "expected below \(limit)"
  }

  private func disagreement(
    _ name: String, _ found: Double, expected: Double?, within tolerance: Double
  ) -> String? {
    guard let expected, !((found - expected).magnitude <= tolerance) else { return nil }
    return "\(name) is \(found), expected \(expected) within \(tolerance)"
  }

  private func gone(_ divergedAt: Int?) -> String {
    "it diverged at step \(divergedAt ?? 0)"
  }
}
