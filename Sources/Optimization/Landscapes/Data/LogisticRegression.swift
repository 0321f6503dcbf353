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
      throw .conflict("must be [input, class] with a class of 0 or 1")
    }
  }

  /// The probability of class 1.
  public func prediction(at position: Vector, input: Double) -> Double? {
    Self.probability(position.x * input + position.y)
  }

  /// log(1 + e^s) with s = -z for the class 1: written so, nothing overflows or cancels.
  func misfit(_ z: Double, target: Double) -> (value: Double, slope: Double, curvature: Double) {
    let sign: Double = target == 1 ? -1 : 1
    let wrongness = sign * z
    let wrong = Self.probability(wrongness)
    return (
      max(wrongness, 0) + Double.logarithmOnePlus(Double.exponential(-z.magnitude)),
      sign * wrong, wrong * Self.probability(-wrongness)
    )
  }

  /// 1/(1 + e^-z).
  private static func probability(_ z: Double) -> Double {
    let small = Double.exponential(-z.magnitude)
    return (z < 0 ? small : 1) / (1 + small)
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
