/// Least squares for a straight line (Legendre 1805).
///
///     f_i = 1/2 (x a_i + y - b_i)^2
///
/// x is the slope, y the intercept, a the input and b the target. The mean is a quadratic whose
/// minimum is known in closed form; inputs far from 0 make it a ravine.
public struct LinearRegression: LineLoss {
  public static let name = "linear_regression"
  public static let summary = "1/2 (x a + y - b)^2: slope x and intercept y of a line"
  public static let formula = "1/2 (x a + y - b)^2"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// The line.
  public func prediction(at position: Vector, input: Double) -> Double? {
    position.x * input + position.y
  }

  /// Half the square.
  func misfit(_ z: Double, target: Double) -> (value: Double, slope: Double, curvature: Double) {
    let residual = z - target
    return (0.5 * residual * residual, residual, 1)
  }

  /// The least-squares line; none where all inputs are equal, since then many are as good.
  public func minima(of samples: [Vector]) -> [Vector] {
    let center = samples.mean
    var spread = 0.0
    var together = 0.0
    for sample in samples {
      let away = sample - center
      spread += away.x * away.x
      together += away.x * away.y
    }
    let slope = together / spread
    let minimum = Vector(slope, center.y - slope * center.x)
    return spread > 0 && minimum.isFinite ? [minimum] : []
  }
}
