/// Exact line search: the first minimum along a ray, by bisection on the slope phi'.
///
/// The rate is doubled from a first trial until the ray rises, then the interval is halved to the
/// last digit. That is exact and dear: some 60 evaluations a step.
///
/// A first trial may be too small to move anything, as where all gradients are near 1e-170. It is doubled
/// until it does, at no cost, for nothing can be told before; a first trial of 0 never does.
enum Bisection {
  private static let mostDoublings = 60
  private static let mostHalvings = 120

  /// The rate of the first minimum found; nil where the ray does not fall at first, or falls for
  /// ever.
  static func minimizer(along ray: inout Ray, firstTrial: Double) -> Double? {
    let start = ray.evaluation(at: 0)
    guard start.slope < 0, firstTrial > 0 else { return nil }
    // Behind a hill the slope is negative again, so the value has a say, but not its rounding.
    let ceiling = start.value + 1e-12 * start.value.magnitude
    func isFalling(at rate: Double) -> Bool {
      let point = ray.evaluation(at: rate)
      return point.slope < 0 && point.value <= ceiling
    }

    var falling = 0.0
    var risen = firstTrial
    while risen.isFinite, !ray.moves(at: risen) { risen *= 2 }
    guard risen.isFinite else { return nil }
    var doublings = 0
    while isFalling(at: risen) {
      guard doublings < mostDoublings else { return nil }
      falling = risen
      risen *= 2
      doublings += 1
    }
    for _ in 0..<mostHalvings {
      let middle = falling + (risen - falling) / 2
      guard falling < middle, middle < risen else { break }
      if isFalling(at: middle) { falling = middle } else { risen = middle }
    }
    return falling
  }
}
