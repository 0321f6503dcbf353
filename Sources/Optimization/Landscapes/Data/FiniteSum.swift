/// A landscape that is a mean over samples, so that its gradient can be had of a few of them.
///
///     f(p) = 1/N sum_i f_i(p)
public protocol FiniteSum: Landscape {
  /// The samples, at least one.
  var samples: [Vector] { get }
  /// What one sample contributes.
  var sampleLoss: any SampleLoss { get }
  /// Whether samples are places in the plane of the positions, so that they can be drawn there.
  var isSpatial: Bool { get }
  /// What the model at `position` predicts for an input, where samples are [input, target].
  func prediction(at position: Vector, input: Double) -> Double?
  /// The mean of the gradients of the samples with these numbers, counted from 0; at least one.
  func gradient(at position: Vector, over samples: ArraySlice<Int32>) -> Vector
}

extension FiniteSum {
  /// N.
  public var sampleCount: Int { samples.count }
}

extension Landscape {
  /// The landscape as a sum over samples, if it is one.
  public var finiteSum: (any FiniteSum)? { self as? any FiniteSum }

  /// How many gradients of one sample a full gradient takes: N for a finite sum, else 1.
  public var gradientCost: Int { finiteSum?.sampleCount ?? 1 }
}
