import Optimization

/// Counts the particles in a well at one step.
struct ShareWitness: Witness {
  let optimizers: [Int]
  private let step: Int
  private let well: Vector
  private let above: Double?
  private let below: Double?
  private let ofAverages: Bool
  private let basins: Basins
  private var seen: Double?

  init(
    of optimizer: Int, step: Int, well: Vector, above: Double?, below: Double?, ofAverages: Bool,
    basins: Basins
  ) {
    optimizers = [optimizer]
    self.step = step
    self.well = well
    self.above = above
    self.below = below
    self.ofAverages = ofAverages
    self.basins = basins
  }

  var lastStep: Int { 0 }

  func ensembleStep(after step: Int) -> Int? { step < self.step ? self.step : nil }

  mutating func see(_ ensemble: Ensemble, of optimizer: Int) {
    guard let index = basins.well(near: well) else { return }
    let shares =
      ofAverages ? ensemble.wellSharesOfAverages(basins) : ensemble.wellShares(basins)
    seen = shares.indices.contains(index) ? shares[index] : nil
  }

  var objection: String? {
    guard let seen else { return "at step \(step): no minimum is known in view" }
    if seen > above ?? -1, seen < below ?? 2 { return nil }
    let bounds = [above.map { "above \($0)" }, below.map { "below \($0)" }].compactMap(\.self)
    let whose = ofAverages ? "share of averages" : "share"
    return "at step \(step): the \(whose) in the well near (\(well.x), \(well.y)) is "
      + "\(seen), expected \(bounds.joined(separator: " and "))"
  }
}
