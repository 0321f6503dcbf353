/// A straight line from `from` to `to` within `steps` steps, then held.
///
/// Optax's `linear_schedule` and PyTorch's `LinearLR`. Optax counts steps in 32-bit integers, which
/// makes all its schedules single precision even where everything else is double: from 0.3 to 0.003
/// within 50 steps its rate at t = 7 is off by 9.5e-9. All rates here are double precision.
public struct Linear: Schedule {
  public static let name = "linear"
  public static let summary = "a straight line from `from` to `to` within `steps`, then held"
  public static let formula = "eta_t = from + (to - from) min(t, steps) / steps"
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .number("to", \.to, .nonnegative, "the rate at the end"),
    .integer("steps", \.steps, 1...1_000_000_000, "length of the line in steps"),
  ]

  /// eta_0.
  public var from = 0.1
  /// The rate from t = `steps` on.
  public var to = 0.0
  /// Length in steps.
  public var steps = 100

  /// From 0.1 to 0 within 100 steps.
  public init() {}

  /// The rate on the line.
  public func rate(at step: Int) -> Double {
    step >= steps ? to : from + (to - from) * (Double(step) / Double(steps))
  }
}
