/// Half the squared distance to each sample: the simplest finite sum.
///
///     f_i = 1/2 |(x, y) - (a_i, b_i)|^2
///
/// The mean of the samples is the minimum, every Hessian is the identity, and the gradients of two
/// samples differ by the distance between them: what is left of SGD is its noise.
public struct Centers: SampleLoss {
  public static let name = "centers"
  public static let summary = "1/2 |(x, y) - (a, b)|^2: the minimum is the mean of the samples"
  public static let formula = "1/2 |(x, y) - (a, b)|^2"
  public static let isSpatial = true
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// The distance squared, and its derivatives.
  public func curvature(at position: Vector, of sample: Vector) -> Curvature {
    let away = position - sample
    return Curvature(
      value: 0.5 * (away.x * away.x + away.y * away.y), gradient: away,
      hessian: Hessian(xx: 1, xy: 0, yy: 1))
  }

  /// The mean.
  public func minima(of samples: [Vector]) -> [Vector] { [samples.mean] }
}

extension [Vector] {
  /// The mean of at least one vector.
  var mean: Vector { (1 / Double(count)) * reduce(.zero, +) }
}
