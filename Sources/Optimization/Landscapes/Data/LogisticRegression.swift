/// The log loss of a probability that grows along a line (Berkson 1944).
///
///     f_i = log(1 + e^z) - b_i z,   z = x a_i + y,   b_i = 0 or 1
///
/// Convex, steep on one side and flat on the other. Where the samples of the two classes overlap
/// there is one minimum; where a threshold divides them the loss falls for ever as x grows.
public struct LogisticRegression: LineLoss {
  public static let name = "logistic_regression"
  public static let summary = "log(1 + e^z) - b z, z = x a + y: probability of the class b, 0 or 1"
  public static let formula = "log(1 + e^z) - b z, z = x a + y"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// The second number must be 0 or 1.
  public func check(_ sample: Vector) throws(ParameterError) {
    guard sample.y == 0 || sample.y == 1 else {
      throw .conflict("logistic_regression takes samples [input, class] whose class is 0 or 1")
    }
  }

  /// The probability of class 1.
  public func prediction(at position: Vector, input: Double) -> Double? {
    let z = position.x * input + position.y
    return z < 0
      ? Double.exponential(z) / (1 + Double.exponential(z)) : 1 / (1 + Double.exponential(-z))
  }

  /// log(1 + e^z) is written so that e^z cannot overflow.
  func misfit(_ z: Double, target: Double) -> (value: Double, slope: Double, curvature: Double) {
    let small = Double.exponential(-z.magnitude)
    let larger = 1 / (1 + small)
    let smaller = small / (1 + small)
    let probability = z < 0 ? smaller : larger
    // 1 - probability would cancel where the probability is near 1.
    let slope = target == 1 ? -(z < 0 ? larger : smaller) : probability
    return (
      max(z, 0) + Double.logarithmOnePlus(small) - target * z, slope, larger * smaller
    )
  }

  /// By Newton's method from the best intercept alone; none where a threshold divides the classes.
  public func minima(of samples: [Vector]) -> [Vector] {
    let (zeros, ones) = (samples.filter { $0.y == 0 }, samples.filter { $0.y == 1 })
    guard let lowestZero = zeros.map(\.x).min(), let highestZero = zeros.map(\.x).max(),
      let lowestOne = ones.map(\.x).min(), let highestOne = ones.map(\.x).max(),
      highestZero > lowestOne, highestOne > lowestZero
    else { return [] }
    let odds = Double(ones.count) / Double(zeros.count)
    return newtonMinimum(of: samples, from: Vector(0, Double.logarithm(odds))).map { [$0] } ?? []
  }
}
