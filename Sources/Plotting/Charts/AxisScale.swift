/// How values are spread along an axis.
public enum AxisScale: String, Hashable, Sendable {
  /// Equal differences take equal lengths.
  case linear
  /// Equal ratios take equal lengths; values up to zero have no place.
  case logarithmic

  /// A number that grows evenly along the axis; nil for values that have no place on it.
  public func position(of value: Double) -> Double? {
    switch self {
    case .linear: value.isFinite ? value : nil
    case .logarithmic: value.isFinite && value > 0 ? commonLogarithm(value) : nil
    }
  }
}
