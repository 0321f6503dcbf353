import Optimization

/// Looks whether a run leaves the finite numbers.
struct DivergenceWitness: Witness {
  let optimizers: [Int]
  let lastStep: Int
  private var divergedAt: Int?

  init(of optimizer: Int, lastStep: Int) {
    optimizers = [optimizer]
    self.lastStep = lastStep
  }

  mutating func seeEnd(of optimizer: Int, divergedAt: Int?) { self.divergedAt = divergedAt }

  var objection: String? {
    if let divergedAt, divergedAt <= lastStep { return nil }
    return "has not diverged by step \(lastStep)"
  }
}
