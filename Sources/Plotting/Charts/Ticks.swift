/// Chooses round values for an axis, and names them all alike.
package enum Ticks {
  /// At most `maximumCount` round values inside the range, ascending.
  ///
  /// On a linear axis they are multiples of 1, 2 or 5 times a power of ten, with the same number of
  /// decimals. On a logarithmic one they are powers of ten, or 1, 2 and 5 times those where the
  /// range is short. None for a range that is empty, not finite, or not positive on a logarithmic
  /// axis.
  package static func values(
    in range: ClosedRange<Double>, maximumCount: Int, scale: AxisScale = .linear
  ) -> [Tick] {
    guard maximumCount > 0, range.lowerBound < range.upperBound,
      (range.upperBound - range.lowerBound).isFinite
    else { return [] }
    return switch scale {
    case .linear: linear(range, maximumCount)
    case .logarithmic: range.lowerBound > 0 ? logarithmic(range, maximumCount) : []
    }
  }

  private static func linear(_ range: ClosedRange<Double>, _ maximumCount: Int) -> [Tick] {
    let least = (range.upperBound - range.lowerBound) / Double(maximumCount)
    guard least.isNormal else { return [] }
    let first = Int(commonLogarithm(least).rounded(.down))
    for exponent in first...first + 2 {
      for mantissa in [1, 2, 5] {
        let step = RoundNumber(mantissa: mantissa, exponent: exponent).value
        guard step > 0, abs(range.lowerBound / step) < 1e15, abs(range.upperBound / step) < 1e15
        else { continue }
        let lowest = Int((range.lowerBound / step - 1e-9).rounded(.up))
        let highest = Int((range.upperBound / step + 1e-9).rounded(.down))
        if highest - lowest < maximumCount {
          guard lowest <= highest else { return [] }
          return RoundNumber.ticks(
            (lowest...highest).map { RoundNumber(mantissa: $0 * mantissa, exponent: exponent) })
        }
      }
    }
    return []
  }

  private static func logarithmic(_ range: ClosedRange<Double>, _ maximumCount: Int) -> [Tick] {
    let lowest = Int((commonLogarithm(range.lowerBound) - 1e-9).rounded(.up))
    let highest = Int((commonLogarithm(range.upperBound) + 1e-9).rounded(.down))
    if highest > lowest {
      let stride = (highest - lowest) / maximumCount + 1
      return (lowest...highest)
        .filter { $0 % stride == 0 }
        .map { RoundNumber(mantissa: 1, exponent: $0).powerTick }
    }
    let between = (lowest - 1...lowest)
      .flatMap { exponent in
        [1, 2, 5].map { RoundNumber(mantissa: $0, exponent: exponent) }
      }
      .filter { range.contains($0.value) }
    return between.count > 1 && between.count <= maximumCount
      ? between.map(\.powerTick) : linear(range, maximumCount)
  }
}
