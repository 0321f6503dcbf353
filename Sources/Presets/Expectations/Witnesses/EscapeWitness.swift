import Optimization

/// Counts the particles that have been outside a well at some step or other.
struct EscapeWitness: Witness {
  let optimizers: [Int]
  /// The last step of the run: of a run that is alone, for an ensemble counts its particle 0 itself.
  let lastStep: Int
  private let share: Double
  private let finalStep: Int
  private let isAlone: Bool
  private let well: Vector
  private let index: Int?
  private let basins: Basins
  private var hasEscaped: [Bool] = []

  init(
    of optimizer: Int, well: Vector, share: Double, lastStep: Int, isAlone: Bool, basins: Basins
  ) {
    optimizers = [optimizer]
    self.lastStep = isAlone ? lastStep : 0
    finalStep = lastStep
    self.share = share
    self.isAlone = isAlone
    self.well = well
    self.basins = basins
    index = basins.well(near: well)
  }

  func ensembleStep(after step: Int) -> Int? { step < finalStep ? step + 1 : nil }

  mutating func see(_ sample: Sample, of optimizer: Int, at step: Int) {
    guard isAlone, step <= finalStep else { return }
    take(1) { _ in sample.position }
  }

  mutating func seeEnd(of optimizer: Int, divergedAt: Int?) {
    if isAlone, let divergedAt, divergedAt <= finalStep { hasEscaped = [true] }
  }

  mutating func see(_ ensemble: Ensemble, of optimizer: Int) {
    let gone = ensemble.divergedCount > 0 ? ensemble.hasDiverged : { _ in false }
    ensemble.withPositions { x, y in
      take(ensemble.count) { gone($0) ? nil : Vector(x[$0], y[$0]) }
    }
  }

  /// Takes in where so many particles are; one that has diverged is nowhere, and so outside.
  private mutating func take(_ count: Int, _ position: (Int) -> Vector?) {
    if hasEscaped.isEmpty { hasEscaped = [Bool](repeating: false, count: count) }
    for number in 0..<count where !hasEscaped[number] {
      hasEscaped[number] = position(number).map { basins.minimum(of: $0) != index } ?? true
    }
  }

  var objection: String? {
    guard index != nil else { return "by step \(finalStep): no minimum is known in view" }
    let count = hasEscaped.count(where: \.self)
    let found = Double(count) / Double(max(1, hasEscaped.count))
    guard found < share else { return nil }
    let who = isAlone ? "it has not been" : "a share of only \(found) has been"
    let wanted = isAlone ? "" : ", expected \(share) or more"
    return "by step \(finalStep): \(who) out of the well near (\(well.x), \(well.y))\(wanted)"
  }
}
