/// Several runs side by side: one landscape, one start, the same noise for all, unless an optimizer has a
/// start or a rotation of its own.
public struct Race: Sendable {
  /// The recipes that they begin with.
  public let optimizers: [Optimizer]

  /// The runs, in the order of their optimizers.
  public internal(set) var runs: [Run]

  /// The clouds of the optimizers that have more than one particle, in the same order; the run beside
  /// a cloud is its particle 0.
  public internal(set) var ensembles: [Ensemble?]

  /// All optimizers at their starts, to be changed by `score`; `start` stands in for the landscape's
  /// own.
  public init(
    _ optimizers: [Optimizer], on landscape: any Landscape, from start: Vector? = nil,
    seed: UInt64 = 0, score: Score = Score()
  ) {
    self.optimizers = optimizers
    self.score = score
    let start = start ?? landscape.start
    runs = optimizers.indices.map { index in
      Run(
        optimizers[index], on: optimizers[index].ground(on: landscape), from: start, seed: seed,
        changes: score.part(of: index, among: optimizers))
    }
    ensembles = runs.map { run in
      let count = run.optimizer.particles
      return count > 1 ? Ensemble(run, count: count) : nil
    }
  }

  /// What changes about them, and when.
  public private(set) var score: Score

  /// Puts another score in place of this one, for the steps to come; says whether it has played alike
  /// up to here, so that the race goes on as if that had been its score from the start.
  mutating func replaceScore(with other: Score) -> Bool {
    score = other
    var isAlike = true
    for index in runs.indices {
      let part = other.part(of: index, among: optimizers)
      let runIsAlike = runs[index].replaceChanges(with: part)
      let ensembleIsAlike = ensembles[index]?.replaceChanges(with: part) ?? true
      isAlike = isAlike && runIsAlike && ensembleIsAlike
    }
    return isAlike
  }

  /// Puts all optimizers back to their starts.
  mutating func restart() {
    for index in runs.indices {
      runs[index] = runs[index].atStart
      ensembles[index]?.restart()
    }
  }

  /// Whether any optimizer has more than one particle.
  var hasEnsembles: Bool { ensembles.contains { $0 != nil } }

  /// How many particles one step moves.
  public var particleCount: Int {
    ensembles.reduce(0) { $0 + ($1?.count ?? 1) }
  }
}

extension Race {
  /// What is remembered of a race at some step; recipes follow from the score.
  struct Snapshot: Sendable {
    fileprivate let particles: [Particle]
    /// Empty where the ensembles are at their start, which can be made anew.
    fileprivate let ensembles: [Ensemble?]
  }

  /// What is to be remembered of the present step.
  func snapshot(withEnsembles: Bool = true) -> Snapshot {
    Snapshot(particles: runs.map(\.particle), ensembles: withEnsembles ? ensembles : [])
  }

  /// Goes back to where the race was, under the score of today.
  mutating func restore(_ snapshot: Snapshot) {
    for index in runs.indices { runs[index].restore(snapshot.particles[index]) }
    if snapshot.ensembles.isEmpty {
      for index in ensembles.indices { ensembles[index]?.restart() }
    } else {
      for index in ensembles.indices {
        ensembles[index] = snapshot.ensembles[index]
        ensembles[index]?.restore(under: runs[index].changes)
      }
    }
  }
}
