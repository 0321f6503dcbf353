/// What a race was like at one step, kept for texts that speak of it later.
package struct Moment: Sendable {
  /// One optimizer at that step.
  package struct Entry: Sendable {
    /// The row of its run; for an ensemble, of its particle 0.
    package let sample: Sample
    /// Whether its next update felt noise.
    package let isNoisy: Bool
    /// All its particles, where it has more than one.
    package let cloud: Cloud?
  }

  /// The particles of an ensemble at that step.
  package struct Cloud: Sendable {
    /// The mean of the positions.
    package let mean: Vector
    /// Half of the losses lay below; nil where all had diverged.
    package let medianLoss: Double?
    /// How many particles the positions stand for, those that had diverged too.
    package let count: Int
    /// Where they were, those left out that had diverged; of many about `most`, evenly spaced.
    package let positions: [Vector]

    private static let most = 65_536

    init(_ ensemble: Ensemble) {
      mean = ensemble.statistics.mean
      medianLoss = ensemble.lossPercentiles([0.5]).first
      let numbers = stride(from: 0, to: ensemble.count, by: max(1, ensemble.count / Self.most))
      count = Array(numbers).count
      positions = numbers.filter { !ensemble.hasDiverged($0) }.map(ensemble.position)
    }

    /// The share of the particles that are nearest, by `basins`, to the minimum with a number.
    package func share(in well: Int, of basins: Basins) -> Double {
      Double(positions.count { basins.minimum(of: $0) == well }) / Double(count)
    }
  }

  /// The optimizers, in the order of the race.
  package let entries: [Entry]

  init(_ race: Race) {
    entries = zip(race.runs, race.ensembles).map { run, ensemble in
      Entry(
        sample: run.sample, isNoisy: run.optimizer.noise != nil, cloud: ensemble.map(Cloud.init))
    }
  }
}
