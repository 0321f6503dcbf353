/// Half a cosine from `from` down to `to` over `steps` steps (Loshchilov & Hutter 2017).
///
/// After `steps` the rate is held at `to` (Optax and the book) or rises again along the same cosine
/// (`after: rise`, PyTorch's `CosineAnnealingLR`): with from 0.3 to 0 over 50, the rate at t = 75 is
/// 0 against 0.15.
public struct Cosine: Schedule {
  /// What follows the last step of the half cosine.
  public enum Continuation: String, CaseIterable, Sendable {
    case hold
    case rise
  }

  public static let name = "cosine"
  public static let summary = "half a cosine from `from` to `to` over `steps`"
  public static let formula = "eta_t = to + (from - to) (1 + cos(pi t / steps)) / 2"
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .number("to", \.to, .nonnegative, "the rate at the end"),
    .integer("steps", \.steps, 1...1_000_000_000, "length of the half cosine in steps"),
    .choice("after", \.after, "hold `to` afterwards, or rise again as PyTorch does"),
  ]

  /// eta_0.
  public var from = 0.1
  /// The rate at t = `steps`.
  public var to = 0.0
  /// Length in steps.
  public var steps = 100
  /// What follows.
  public var after = Continuation.hold

  /// From 0.1 to 0 over 100 steps, then held.
  public init() {}

  /// The rate on the cosine.
  public func rate(at step: Int) -> Double {
    let time = after == .hold ? min(step, steps) : step
    return to + (from - to) * (1 + Double.cosine(.pi * Double(time) / Double(steps))) / 2
  }
}
