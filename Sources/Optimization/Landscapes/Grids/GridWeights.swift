/// What four neighbouring values of an axis contribute to the interpolant at one place, and to its
/// first two derivatives there.
struct GridWeights {
  /// The first of the four points.
  let first: Int
  let value: SIMD4<Double>
  let slope: SIMD4<Double>
  let curvature: SIMD4<Double>

  init(first: Int, value: SIMD4<Double>, slope: SIMD4<Double>, curvature: SIMD4<Double>) {
    self.first = first
    self.value = value
    self.slope = slope
    self.curvature = curvature
  }

  /// a + b + c, apart from what a, b and c are made of: all at once is too much for the type checker.
  @inline(__always)
  private static func sum(
    _ a: SIMD4<Double>, _ b: SIMD4<Double>, _ c: SIMD4<Double>
  ) -> SIMD4<Double> {
    a + b + c
  }

  /// The cubic across a cell of some width, `share` of it from the left, by value and slope at
  /// either end (Hermite).
  init(
    first: Int, share t: Double, width: Double,
    leftValue: SIMD4<Double>, leftSlope: SIMD4<Double>,
    rightValue: SIMD4<Double>, rightSlope: SIMD4<Double>
  ) {
    let u = 1 - t
    let rise = rightValue - leftValue
    self.first = first
    // Written so that either end has its own value exactly.
    value = Self.sum(
      leftValue, (t * t * (3 - 2 * t)) * rise,
      (width * t * u) * (u * leftSlope - t * rightSlope))
    slope = Self.sum(
      (6 * t * u / width) * rise, (u * (1 - 3 * t)) * leftSlope, (t * (3 * t - 2)) * rightSlope)
    curvature = Self.sum(
      (6 * (1 - 2 * t) / (width * width)) * rise, ((6 * t - 4) / width) * leftSlope,
      ((6 * t - 2) / width) * rightSlope)
  }
}
