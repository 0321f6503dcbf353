/// What one sample contributes to a finite sum: a model and how its misfit is measured.
///
/// A sample is a pair of numbers, kept as a `Vector`; what they mean is the model's affair.
public protocol SampleLoss: Configurable, Equatable {
  /// f_i as text, of a sample (a, b).
  static var formula: String { get }
  /// f_i as it is set.
  var lossFormula: String { get }
  /// Whether samples are places in the plane of the positions, so that they can be drawn there.
  static var isSpatial: Bool { get }

  /// Throws where the model has no use for such a sample.
  func check(_ sample: Vector) throws(ParameterError)
  /// Value, gradient and Hessian of f_i.
  func curvature(at position: Vector, of sample: Vector) -> Curvature
  /// What is predicted for an input, where samples are [input, target].
  func prediction(at position: Vector, input: Double) -> Double?
  /// The mean over `samples`, of which there must be at least one, as a landscape.
  ///
  /// Throws where the model has no use for one of them.
  func landscape(of samples: [Vector]) throws(ParameterError) -> any FiniteSum
  /// Every minimum of the mean over `samples` that can be found.
  func minima(of samples: [Vector]) -> [Vector]
}

extension SampleLoss {
  /// Any pair of numbers will do.
  public func check(_ sample: Vector) throws(ParameterError) {}

  /// Settings seldom change it.
  public var lossFormula: String { Self.formula }

  /// Most samples are observations, not places.
  public static var isSpatial: Bool { false }

  /// A place predicts nothing.
  public func prediction(at position: Vector, input: Double) -> Double? { nil }

  /// Compiled once for each model, with the model inlined.
  public func landscape(of samples: [Vector]) throws(ParameterError) -> any FiniteSum {
    try DataLandscape(self, samples: samples)
  }

  /// The mean of value, gradient and Hessian over `samples`.
  func mean(at position: Vector, over samples: [Vector]) -> Curvature {
    var sum = Curvature(value: 0, gradient: .zero, hessian: Hessian(xx: 0, xy: 0, yy: 0))
    for sample in samples {
      let term = curvature(at: position, of: sample)
      sum.value += term.value
      sum.gradient = sum.gradient + term.gradient
      sum.hessian.xx += term.hessian.xx
      sum.hessian.xy += term.hessian.xy
      sum.hessian.yy += term.hessian.yy
    }
    let count = Double(samples.count)
    return Curvature(
      value: sum.value / count, gradient: (1 / count) * sum.gradient,
      hessian: Hessian(
        xx: sum.hessian.xx / count, xy: sum.hessian.xy / count, yy: sum.hessian.yy / count))
  }

  /// The minimum that Newton's method finds from `start`, to the last digits; nil where it finds
  /// none.
  func newtonMinimum(of samples: [Vector], from start: Vector) -> Vector? {
    var position = start
    var slope = Double.infinity
    for _ in 0..<200 {
      let mean = mean(at: position, over: samples)
      guard mean.hessian.eigenvalues.smaller > 0, let step = mean.newtonStep else { return nil }
      // At the end only rounding is left, which no further step improves.
      guard mean.gradient.norm < slope else { return position }
      slope = mean.gradient.norm
      position = position - step
    }
    return nil
  }
}

extension Curvature {
  /// H^-1 g; nil where the Hessian is singular.
  fileprivate var newtonStep: Vector? {
    let determinant = hessian.xx * hessian.yy - hessian.xy * hessian.xy
    let step = Vector(
      (hessian.yy * gradient.x - hessian.xy * gradient.y) / determinant,
      (hessian.xx * gradient.y - hessian.xy * gradient.x) / determinant)
    return determinant != 0 && step.isFinite ? step : nil
  }
}
