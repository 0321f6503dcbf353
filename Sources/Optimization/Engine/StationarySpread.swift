/// How far noise is expected to keep a run from a minimum, once it has forgotten its start.
package struct StationarySpread: Hashable, Sendable {
  /// The unit eigenvector of the larger curvature.
  package var axis: Vector
  /// Standard deviation along `axis`.
  package var along: Double
  /// Standard deviation across it.
  package var across: Double
}

extension Run {
  /// The spread that theory predicts on the quadratic that the landscape resembles at `minimum`,
  /// with the present learning rate and sigma; nil where no such prediction is known, or none is
  /// stable.
  package func stationarySpread(around minimum: Vector) -> StationarySpread? {
    let hessian = landscape.curvature(at: minimum).hessian
    let (smaller, larger) = hessian.eigenvalues
    func deviation(_ curvature: Double) -> Double? {
      optimizer.rule.stationaryVariance(
        curvature: curvature, learningRate: learningRate, sigma: sigma)?.squareRoot()
    }
    guard smaller > 0, optimizer.lookahead == nil, optimizer.ascent.isEmpty,
      optimizer.noise?.isRound ?? true, let along = deviation(larger),
      let across = deviation(smaller)
    else {
      return nil
    }
    return StationarySpread(axis: hessian.principalAxis, along: along, across: across)
  }
}
