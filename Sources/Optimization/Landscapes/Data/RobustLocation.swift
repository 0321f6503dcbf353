/// Where most samples are: a distance that stops growing, so that those far away do not count.
///
///     f_i = width^2 (1 - e^(-r^2 / (2 width^2))),   r = |(x, y) - (a_i, b_i)|
///
/// Near a sample it is `centers`; beyond about two widths it is flat (Dennis & Welsch 1978). Not
/// convex: each cluster of samples makes a valley of its own, which a wider `width` merges. The
/// noise of small batches can carry an optimizer from a small cluster into a large one.
public struct RobustLocation: SampleLoss {
  public static let name = "robust_location"
  public static let summary = "width^2 (1 - e^(-r^2/(2 width^2))): each cluster is a valley"
  public static let formula = "w^2 (1 - e^(-r^2/(2 w^2))), r = |(x, y) - (a, b)|"
  public static let isSpatial = true
  public static let parameters: [Parameter<Self>] = [
    .number("width", \.width, .positive, "distance beyond which samples count less and less")
  ]

  /// The distance beyond which samples count less and less.
  public var width = 1.0

  /// A width of 1.
  public init() {}

  /// The distance squared under an exponential, and its derivatives.
  public func curvature(at position: Vector, of sample: Vector) -> Curvature {
    let away = position - sample
    let scale = 1 / (width * width)
    let exponent = -0.5 * scale * (away.x * away.x + away.y * away.y)
    let weight = Double.exponential(exponent)
    return Curvature(
      value: -Double.exponentialMinusOne(exponent) / scale, gradient: weight * away,
      hessian: Hessian(
        xx: weight * (1 - scale * away.x * away.x), xy: -weight * scale * away.x * away.y,
        yy: weight * (1 - scale * away.y * away.y)))
  }

  /// One for each cluster, found by going uphill in density from samples all over (mean shift) and
  /// refined by Newton's method.
  public func minima(of samples: [Vector]) -> [Vector] {
    let stride = (samples.count + Self.mostStarts - 1) / Self.mostStarts
    var minima: [Vector] = []
    for start in Swift.stride(from: 0, to: samples.count, by: stride) {
      guard
        let minimum = newtonMinimum(of: samples, from: shifted(samples[start], samples)),
        !minima.contains(where: { ($0 - minimum).norm < 1e-6 * width })
      else { continue }
      minima.append(minimum)
    }
    return minima
  }

  private static let mostStarts = 64

  /// The weighted mean around `start`, again and again.
  private func shifted(_ start: Vector, _ samples: [Vector]) -> Vector {
    var position = start
    for _ in 0..<50 {
      var weights = 0.0
      var sum = Vector.zero
      for sample in samples {
        let distance = (position - sample).norm / width
        let weight = Double.exponential(-0.5 * distance * distance)
        weights += weight
        sum = sum + weight * sample
      }
      let next = (1 / weights) * sum
      if (next - position).norm < 1e-9 * width { return next }
      position = next
    }
    return position
  }
}
