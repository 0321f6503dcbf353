import Testing

@testable import Optimization

@Suite struct RateWeightsTests {
  private func shares(_ rates: [Double]) -> [Double] {
    var weights = RateWeights()
    return rates.map { weights.take($0) }
  }

  @Test func equalRatesHaveEqualShares() {
    let parts: [Double] = [1, 2, 3, 4]
    #expect(shares([0.3, 0.3, 0.3, 0.3]) == parts.map { 1 / $0 })
  }

  /// Each counts as the square of the largest so far, worked out here as it stands.
  @Test func aWarmUpWeighsLittle() {
    let rates = [0.1, 0.2, 0.4, 0.3, 0.5, 0.05]
    var (largest, sum) = (0.0, 0.0)
    for (rate, share) in zip(rates, shares(rates)) {
      largest = max(largest, rate)
      sum += largest * largest
      #expect((share - largest * largest / sum).magnitude <= 1e-15)
    }
  }

  @Test func whatHasNoRateHasNoShare() {
    #expect(shares([0, 0, 0.1, 0.1]) == [0, 0, 1, 0.5])
  }

  /// The squares of these rates are no numbers.
  @Test(arguments: [1e-200, 1e200])
  func squaresStayAmongTheNumbers(rate: Double) {
    let parts: [Double] = [1, 2, 1.5]
    #expect(shares([rate, rate, 2 * rate]) == parts.map { 1 / $0 })
  }
}
