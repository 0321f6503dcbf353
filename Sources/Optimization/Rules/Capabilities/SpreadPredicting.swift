/// A rule of which it is known how far gradient noise spreads its particles.
public protocol SpreadPredicting: Rule {
  /// The variance that gradient noise of standard deviation `sigma` keeps up along a direction of
  /// the given curvature, once the start is forgotten; nil where none is known or none is stable.
  func spread(curvature: Double, learningRate: Double, sigma: Double) -> Double?
}

extension Rule {
  /// The variance that gradient noise of standard deviation `sigma` keeps up along a direction of
  /// the given curvature, once the start is forgotten; nil where none is known or none is stable.
  public func stationaryVariance(
    curvature: Double, learningRate: Double, sigma: Double
  ) -> Double? {
    (self as? any SpreadPredicting)?.spread(
      curvature: curvature, learningRate: learningRate, sigma: sigma)
  }
}
