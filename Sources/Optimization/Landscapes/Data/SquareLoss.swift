/// A model whose loss on one sample is a sum of squares times a weight, mostly a half.
///
///     f_i = w (r_1^2 + ... + r_n^2)
public protocol SquareLoss: SampleLoss {
  /// w, greater than 0.
  var weight: Double { get }
  /// r_1 to r_n on one sample.
  func residuals<Number: Real>(_ x: Number, _ y: Number, of sample: Vector) -> [Number]
}

extension SquareLoss {
  /// Half of the sum.
  public var weight: Double { 0.5 }
}

extension DataLandscape: SumOfSquares where Model: SquareLoss {
  /// w/N: the model's share of the mean.
  public var squareWeight: Double { model.weight / Double(samples.count) }

  /// The residuals of all samples.
  public func residuals<Number: Real>(_ x: Number, _ y: Number) -> [Number] {
    samples.flatMap { model.residuals(x, y, of: $0) }
  }
}

extension LinearRegression: SquareLoss {
  /// A half, or 1 for the whole square.
  public var weight: Double { square == .half ? 0.5 : 1 }

  /// How far the line is off.
  public func residuals<Number: Real>(
    _ x: Number, _ y: Number, of sample: Vector
  ) -> [Number] {
    [x * sample.x + y - sample.y]
  }
}

extension Centers: SquareLoss {
  /// The way from the sample, along either axis.
  public func residuals<Number: Real>(
    _ x: Number, _ y: Number, of sample: Vector
  ) -> [Number] {
    [x - sample.x, y - sample.y]
  }
}
