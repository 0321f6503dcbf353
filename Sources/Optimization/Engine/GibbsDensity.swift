/// The density that Langevin noise of temperature T leads to in the long run, proportional to
/// exp(-f/T): low ground is likely, high ground is not.
///
/// It is normalised over the points it is given, which stand for equal parts of the landscape.
package struct GibbsDensity: Sendable {
  /// The share of every point; they add up to 1.
  package let shares: [Double]
  private let heights: RankedHeights

  /// The density over points of so many heights; one that is not finite has no share.
  ///
  /// Nil where no height is finite, or the temperature is not greater than 0.
  package init?(over heights: RankedHeights, temperature: Double) {
    guard temperature > 0, let lowest = heights.lowest else { return nil }
    let weights = heights.values.map {
      $0.isFinite ? Double.exponential(-($0 - lowest) / temperature) : 0
    }
    let sum = weights.reduce(0, +)
    shares = weights.map { $0 / sum }
    self.heights = heights
  }

  /// The height below which the points hold `mass` of the density: the smallest region that does.
  package func level(holding mass: Double) -> Double {
    var held = 0.0
    var level = -Double.infinity
    for index in heights.order where shares[index] > 0 {
      guard held < mass else { break }
      held += shares[index]
      level = heights.values[index]
    }
    return level
  }
}

/// Heights of a landscape at some points, and which of the points is lower than which: the same for all
/// temperatures.
package struct RankedHeights: Sendable {
  /// The heights.
  package let values: [Double]
  /// The points whose height is finite, the lowest first.
  let order: [Int]

  /// The heights of points, in any order.
  package init(_ values: [Double]) {
    self.values = values
    order = values.indices.filter { values[$0].isFinite }.sorted { values[$0] < values[$1] }
  }

  /// The lowest of them; nil where none is finite.
  var lowest: Double? { order.first.map { values[$0] } }
}

extension Run {
  /// The temperature T of the density exp(-f/T) that the run comes to at a small rate; nil without
  /// noise of a temperature, and for a rule of which that is not known.
  ///
  /// Momentum warms it: with heavy-ball beta the density is that of T / (1 - beta).
  package var gibbsTemperature: Double? {
    guard case .temperature = optimizer.noise?.level, learningRate > 0, sigma > 0 else {
      return nil
    }
    // On f = x^2/2 the density has the variance T; its limit as the rate goes to 0.
    let smallRate = 1e-12
    return optimizer.rule.stationaryVariance(
      curvature: 1, learningRate: smallRate,
      sigma: sigma * (learningRate / smallRate).squareRoot())
  }
}
