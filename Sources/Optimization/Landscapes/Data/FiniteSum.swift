/// A landscape that is a mean over samples, so that its gradient can be had of a few of them.
///
///     f(p) = 1/N sum_i f_i(p)
public protocol FiniteSum: Landscape {
  /// N, at least 1.
  var sampleCount: Int { get }
  /// The mean of the gradients of the samples with these numbers, counted from 0; at least one.
  func gradient(at position: Vector, over samples: ArraySlice<Int32>) -> Vector
}

extension Landscape {
  /// How many gradients of one sample a full gradient takes: N for a finite sum, else 1.
  public var gradientCost: Int { (self as? any FiniteSum)?.sampleCount ?? 1 }
}
