/// A schedule made to try one learning rate after the other, so that curves can be drawn over them.
public protocol RateSweeping: Schedule {
  /// The last rate that is tried; the first is `from`.
  var lastRate: Double { get }
}

extension Schedule {
  /// The rates that it tries, the smallest to the largest; nil for a schedule that is not made for that.
  public var triedRates: ClosedRange<Double>? {
    (self as? any RateSweeping).map { min($0.from, $0.lastRate)...max($0.from, $0.lastRate) }
  }
}

extension LearningRate {
  /// The rates that its schedule tries, times what a hand has made of them.
  public var triedRates: ClosedRange<Double>? {
    schedule.triedRates.map { factor * $0.lowerBound...factor * $0.upperBound }
  }
}
