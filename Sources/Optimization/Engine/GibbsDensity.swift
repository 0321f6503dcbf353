/// The density that Langevin noise of temperature T leads to in the long run, proportional to
/// exp(-f/T): low ground is likely, high ground is not.
///
/// It is normalised over the points it is given, which stand for equal parts of the landscape.
package struct GibbsDensity: Sendable {
  /// The share of every point; they add up to 1.
  package let shares: [Double]
  private let values: [Double]

  /// The density for values of the landscape; one that is not finite has no share.
  ///
  /// Nil where no value is finite, or the temperature is not greater than 0.
  package init?(of values: [Double], temperature: Double) {
    guard temperature > 0, let lowest = values.filter(\.isFinite).min() else { return nil }
    let weights = values.map {
      $0.isFinite ? Double.exponential(-($0 - lowest) / temperature) : 0
    }
    let sum = weights.reduce(0, +)
    shares = weights.map { $0 / sum }
    self.values = values
  }

  /// The value below which the points hold `mass` of the density: the smallest region that does.
  package func level(holding mass: Double) -> Double {
    var held = 0.0
    var level = -Double.infinity
    for index in values.indices.sorted(by: { values[$0] < values[$1] }) where shares[index] > 0 {
      guard held < mass else { break }
      held += shares[index]
      level = values[index]
    }
    return level
  }
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
