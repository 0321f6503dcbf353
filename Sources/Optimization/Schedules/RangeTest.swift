/// An exponential rise, to find the largest rate that still works (Smith 2017): watch the loss
/// against the learning rate, and choose a rate well before it turns up.
///
/// fastai's and PyTorch Lightning's learning-rate finder.
public struct RangeTest: RateSweeping {
  public static let name = "range_test"
  public static let summary = "exponential rise from `from` to `to` within `steps`, then held"
  public static let formula = "eta_t = from (to / from)^(min(t, steps) / steps)"
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .number("to", \.to, .positive, "the rate at the end"),
    .integer("steps", \.steps, 1...1_000_000_000, "length of the rise in steps"),
  ]

  /// eta_0, greater than 0.
  public var from = 1e-5
  /// The rate from t = `steps` on.
  public var to = 10.0
  /// Length in steps.
  public var steps = 100

  /// From 1e-5 to 10 within 100 steps.
  public init() {}

  /// No factor leads away from 0.
  public func validate() throws(ParameterError) {
    guard from > 0 else { throw .conflict("range_test needs 'from' greater than 0") }
  }

  /// The end of the rise.
  public var lastRate: Double { to }

  /// The rate on the rise, a weighted geometric mean of its ends.
  public func rate(at step: Int) -> Double {
    let share = Double(min(step, steps)) / Double(steps)
    return Double.power(from, 1 - share) * Double.power(to, share)
  }
}
