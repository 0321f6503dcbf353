/// Least squares for a straight line (Legendre 1805).
///
///     f_i = 1/2 (x a_i + y - b_i)^2    half
///     f_i = (x a_i + y - b_i)^2        whole: what libraries call the mean squared error
///
/// x is the slope, y the intercept, a the input and b the target. The mean is a quadratic whose
/// minimum is known in closed form; inputs far from 0 make it a ravine. The whole square has twice the
/// gradients and twice the curvature: the same path takes half the learning rate, and so does its limit.
public struct LinearRegression: LineLoss {
  public static let name = "linear_regression"
  public static let summary = "1/2 (x a + y - b)^2: slope x and intercept y of a line"
  public static let formula = "1/2 (x a + y - b)^2"
  public static let parameters: [Parameter<Self>] = [
    .choice("square", \.square, "half of the squared error, or all of it")
  ]

  /// How much of a squared error is the loss.
  public enum Square: String, CaseIterable, Sendable {
    /// 1/2 r^2: its slope is the error itself.
    case half
    /// r^2, as the mean squared error of libraries.
    case whole
  }

  /// How much of a squared error is the loss.
  public var square = Square.half

  /// Half of the square.
  public init() {}

  public var lossFormula: String {
    square == .half ? Self.formula : "(x a + y - b)^2"
  }

  /// The line.
  public func prediction(at position: Vector, input: Double) -> Double? {
    position.x * input + position.y
  }

  /// The square, or half of it.
  func misfit(_ z: Double, target: Double) -> (value: Double, slope: Double, curvature: Double) {
    let residual = z - target
    return (weight * residual * residual, 2 * weight * residual, 2 * weight)
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
