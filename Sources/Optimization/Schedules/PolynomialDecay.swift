/// A power of the time that is left, from `from` to `to` within `steps` steps, then held.
///
/// Optax's `polynomial_schedule` and Keras' `PolynomialDecay`; PyTorch's `PolynomialLR` is the case
/// of `to` 0, with power 1 by default as here.
public struct PolynomialDecay: Schedule {
  public static let name = "polynomial_decay"
  public static let summary = "(eta_0 - to)(1 - t/steps)^power + to, then held"
  public static let formula = "eta_t = to + (from - to) (1 - min(t, steps) / steps)^power"
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .number("to", \.to, .nonnegative, "the rate at the end"),
    .integer("steps", \.steps, 1...1_000_000_000, "length of the decay in steps"),
    .number("power", \.power, .positive, "1 is a straight line; larger falls faster at first"),
  ]

  /// eta_0.
  public var from = 0.1
  /// The rate from t = `steps` on.
  public var to = 0.0
  /// Length in steps.
  public var steps = 100
  /// The power of the time that is left.
  public var power = 1.0

  /// A straight line from 0.1 to 0 within 100 steps.
  public init() {}

  /// The decayed rate.
  public func rate(at step: Int) -> Double {
    let left = 1 - Double(min(step, steps)) / Double(steps)
    return to + (from - to) * Double.power(left, power)
  }
}
