/// What each update weighs among all so far: the square of the largest learning rate up to it.
///
/// While the rate stays the same all weigh the same; those of a warm-up weigh little. Kept in units of the
/// largest rate, so that no square leaves the numbers.
public struct RateWeights: Hashable, Sendable {
  private var largest = 0.0
  private var sum = 0.0

  /// Takes in an update at `rate`, and returns its share of all weights; 0 while there was no rate above 0.
  mutating func take(_ rate: Double) -> Double {
    if rate > largest {
      sum *= (largest / rate) * (largest / rate)
      largest = rate
    }
    guard largest > 0 else { return 0 }
    sum += 1
    return 1 / sum
  }
}
