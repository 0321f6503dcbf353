/// What one position does to a mean: the same for both coordinates of all particles.
public enum MeanChange: Hashable, Sendable {
  /// m = x.
  case replaced
  /// m = 0.
  case zeroed
  /// m = decay m + (1 - decay) x.
  case decayed(Double)
  /// m = m + share (x - m).
  case moved(share: Double)
  /// m = m.
  case kept
}

extension MeanChange {
  /// Takes one coordinate of a position into the mean of that coordinate.
  @inline(__always)
  func apply<Number: Real>(_ position: Number, to mean: inout Number) {
    switch self {
    case .replaced: mean = position
    case .zeroed: mean = Number(0)
    case .decayed(let decay): mean = decay * mean + (1 - decay) * position
    case .moved(let share): mean = mean + share * (position - mean)
    case .kept: break
    }
  }
}
