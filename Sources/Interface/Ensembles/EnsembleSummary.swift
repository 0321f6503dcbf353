import Optimization

/// What the particles of one optimizer amount to at a step, as the readouts show it.
struct EnsembleSummary {
  /// How many particles there are.
  let count: Int
  /// How many of them have left the finite numbers.
  let divergedCount: Int
  /// The mean of the positions of the others.
  let mean: Vector
  /// Their covariance.
  let covariance: SymmetricMatrix
  /// A tenth of their losses, half and nine tenths lie below; empty where all have diverged.
  let percentiles: [Double]
  /// The wells of the landscape.
  let wells: Wells
  /// The share of the particles in each well.
  let shares: [Double]
  /// The learning rate of the next update, particle 0's where each has its own.
  let learningRate: Double
  /// The noise of the next update, particle 0's where each has its own; nil without noise.
  let sigma: Double?
  /// Whether particles may differ in learning rate.
  let hasOwnLearningRates: Bool
  /// The mean of the averages of the particles, and the median of the losses at them; nil where no
  /// average is kept.
  let average: (mean: Vector, loss: Double)?

  /// The summary of an ensemble, as it is now.
  init(_ ensemble: Ensemble, wells: Wells, basins: Basins) {
    let statistics = ensemble.statistics
    count = ensemble.count
    divergedCount = statistics.divergedCount
    mean = statistics.mean
    covariance = statistics.covariance
    percentiles = ensemble.lossPercentiles(EnsembleHistory.percentiles)
    self.wells = wells
    shares = ensemble.wellShares(basins)
    learningRate = ensemble.learningRate(of: 0)
    hasOwnLearningRates = ensemble.hasOwnLearningRates
    if let mean = ensemble.meanOfAverages, let loss = ensemble.medianLossOfAverages() {
      average = (mean, loss)
    } else {
      average = nil
    }
    let isNoisy = ensemble.optimizer.noise != nil
    sigma = isNoisy ? ensemble.sigma(of: 0) : nil
  }

  /// Standard deviation along x and y.
  var deviation: Vector { Vector(covariance.xx.squareRoot(), covariance.yy.squareRoot()) }

  /// Whether no particle is left.
  var isGone: Bool { divergedCount == count }

  /// The share of the well that is named first; nil on a landscape without several wells.
  var leadingPercent: String? {
    wells.leading(shares).map { Wells.percent(shares[$0]) }
  }

  /// "82 % of 2000 in the deep well", or only how many there are where no well stands out: half of a
  /// cloud in either of two equal wells is no news.
  var headline: Phrase {
    guard let well = headlineWell else { return .particles(count) }
    return .share(percent(well), of: count, in: wells.names[well])
  }

  /// The same without how many there are: "82 % in the deep well".
  var shortHeadline: Phrase { headlineWell.map(share) ?? headline }

  /// "18 % in the shallow well", for the wells other than that of the headline, the fullest first; two
  /// equal wells in their order, which does not change with every step.
  var otherShares: [Phrase] {
    guard wells.leading(shares) != nil else { return [] }
    guard let headlineWell else { return shares.indices.map(share) }
    return shares.indices.filter { $0 != headlineWell }.sorted { shares[$0] > shares[$1] }
      .map(share)
  }

  /// The shares of all wells, that of the headline first.
  var allShares: [Phrase] { (headlineWell == nil ? [] : [headline]) + otherShares }

  /// The well that the headline is about, if there is one.
  var headlineWell: Int? { wells.areTwins ? nil : wells.leading(shares) }

  private func share(_ well: Int) -> Phrase { .share(percent(well), in: wells.names[well]) }

  private func percent(_ well: Int) -> String {
    Wells.percent(shares[well]).padded(to: Wells.percentColumns)
  }
}

extension State {
  /// The summaries of all ensembles, by the places of their optimizers.
  var ensembleSummaries: [Int: EnsembleSummary] {
    guard scene.timeline.race.ensembles.contains(where: { $0 != nil }) else { return [:] }
    var summaries: [Int: EnsembleSummary] = [:]
    for (index, ensemble) in scene.timeline.race.ensembles.enumerated() {
      guard let ensemble else { continue }
      let seen = seen(by: index)
      summaries[index] = EnsembleSummary(
        ensemble, wells: Wells(seen.minima, on: seen.scene.preset.landscape),
        basins: seen.scene.findings.basins)
    }
    return summaries
  }
}
