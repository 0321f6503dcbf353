/// A model whose loss on one sample is half a sum of squares.
///
///     f_i = 1/2 (r_1^2 + ... + r_n^2)
public protocol SquareLoss: SampleLoss {
  /// r_1 to r_n on one sample.
  func residuals<Number: Real>(_ x: Number, _ y: Number, of sample: Vector) -> [Number]
}

extension DataLandscape: SumOfSquares where Model: SquareLoss {
  /// 1/(2N): half the mean.
  public var squareWeight: Double { 0.5 / Double(samples.count) }

  /// The residuals of all samples.
  public func residuals<Number: Real>(_ x: Number, _ y: Number) -> [Number] {
    samples.flatMap { model.residuals(x, y, of: $0) }
  }
}

extension LinearRegression: SquareLoss {
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
