/// Several runs side by side: one landscape, one start, the same noise for all.
public struct Race: Sendable {
  /// The runs, in the order of their optimizers.
  public internal(set) var runs: [Run]

  /// The clouds of the optimizers that have more than one particle, in the same order; the run beside
  /// a cloud is its particle 0.
  public internal(set) var ensembles: [Ensemble?]

  /// All optimizers at their starts; `start` stands in for the landscape's own.
  public init(
    _ optimizers: [Optimizer], on landscape: any Landscape, from start: Vector? = nil,
    seed: UInt64 = 0
  ) {
    let start = start ?? landscape.start
    runs = optimizers.map { Run($0, on: landscape, from: start, seed: seed) }
    ensembles = optimizers.map {
      $0.particles > 1
        ? Ensemble($0, on: landscape, from: start, seed: seed, count: $0.particles) : nil
    }
  }

  /// Whether any optimizer has more than one particle.
  var hasEnsembles: Bool { ensembles.contains { $0 != nil } }

  /// How many particles one step moves.
  public var particleCount: Int {
    ensembles.reduce(0) { $0 + ($1?.count ?? 1) }
  }
}
