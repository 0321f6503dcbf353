import Testing

@testable import Optimization

@Suite struct EnsembleStatisticsTests {
  /// Particles scattered by one step of noise over a landscape.
  private func scattered(count: Int, on landscape: any Landscape = Himmelblau()) -> Ensemble {
    var optimizer = Optimizer(
      name: "o", rule: GradientDescent(), learningRate: LearningRate(constant: 0.5))
    optimizer.noise = GradientNoise(.constant(sigma: 4))
    optimizer.clip = .value(limit: 9)
    var ensemble = Ensemble(optimizer, on: landscape, from: landscape.start, seed: 8, count: count)
    ensemble.advance()
    return ensemble
  }

  @Test func meanAndCovarianceAreTheBooks() {
    let ensemble = scattered(count: 100)
    let (x, y) = ensemble.withPositions { (Array($0), Array($1)) }
    let losses = ensemble.withLosses { Array($0) }
    let statistics = ensemble.statistics
    #expect(statistics.count == 100)
    #expect(statistics.divergedCount == 0)
    #expect((statistics.mean.x - Moments(x).mean).magnitude <= 1e-13)
    #expect((statistics.mean.y - Moments(y).mean).magnitude <= 1e-13)
    #expect((statistics.covariance.xx * 0.99 / Moments(x).variance - 1).magnitude <= 1e-12)
    #expect((statistics.covariance.yy * 0.99 / Moments(y).variance - 1).magnitude <= 1e-12)
    let roots = (statistics.covariance.xx * statistics.covariance.yy).squareRoot()
    #expect((statistics.covariance.xy / roots - correlation(x, y)).magnitude <= 1e-12)
    #expect((statistics.meanLoss / Moments(losses).mean - 1).magnitude <= 1e-12)
  }

  @Test func oneParticleHasNoSpread() {
    #expect(scattered(count: 1).statistics.covariance == SymmetricMatrix(xx: 0, xy: 0, yy: 0))
  }

  private static func basins(_ minima: [Vector]) -> Basins {
    Basins(of: minima, on: Himmelblau(), in: Himmelblau().domain)
  }

  @Test func wellsShareTheParticles() {
    let ensemble = scattered(count: 500)
    let shares = ensemble.wellShares(Self.basins(Himmelblau().minima))
    #expect(shares.count == Himmelblau().minima.count)
    #expect((shares.reduce(0, +) - 1).magnitude <= 1e-12)
    let basins = Self.basins(Himmelblau().minima)
    let inFirst = (0..<500).count { basins.minimum(of: ensemble.position(of: $0)) == 0 }
    #expect(shares[0] == Double(inFirst) / 500)
  }

  @Test func thereAreNoWellsWithoutMinima() {
    #expect(scattered(count: 9).wellShares(Self.basins([])).isEmpty)
  }

  @Test func percentilesAreSortedLosses() {
    let ensemble = scattered(count: 101)
    let losses = ensemble.withLosses { Array($0) }.sorted()
    #expect(
      ensemble.lossPercentiles([0, 0.25, 0.5, 1]) == [
        losses[0], losses[25], losses[50], losses[100],
      ])
  }
}
