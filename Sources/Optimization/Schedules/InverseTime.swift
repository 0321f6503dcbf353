/// Decay by the inverse of the time, "time-based decay".
///
/// The rate of Robbins & Monro (1951): its sum diverges while the sum of its squares does not.
public struct InverseTime: Schedule {
  public static let name = "inverse_time"
  public static let summary = "eta_0/(1 + delta t)"
  public static let formula = "eta_t = eta_0 / (1 + delta t)"
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .number("delta", \.delta, .nonnegative, "decay per step; after 1/delta steps half is left"),
  ]

  /// eta_0.
  public var from = 0.1
  /// Decay per step.
  public var delta = 0.01

  /// Half of 0.1 after 100 steps.
  public init() {}

  /// The decayed rate.
  public func rate(at step: Int) -> Double { from / (1 + delta * Double(step)) }
}
