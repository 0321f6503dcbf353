/// Half a cosine again and again, each `multiplier` times as long as the one before: warm restarts
/// (Loshchilov & Hutter 2017, SGDR).
///
/// PyTorch's `CosineAnnealingWarmRestarts` (T_0, T_mult).
/// `to` itself is never reached: the step at which it would be is the restart.
public struct Restarts: Schedule {
  public static let name = "restarts"
  public static let summary = "cosines from `from` to `to`, each `multiplier` times as long"
  public static let formula = """
    eta_t = to + (from - to) (1 + cos(pi s / T)) / 2
    s counts from the last restart; T = steps, then steps multiplier, steps multiplier^2, ...
    """
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .number("to", \.to, .nonnegative, "the rate towards which each cycle falls"),
    .integer("steps", \.steps, 1...1_000_000_000, "length of the first cycle in steps"),
    .integer("multiplier", \.multiplier, 1...1000, "how many times longer each cycle gets"),
  ]

  /// eta_0, taken up again at each restart.
  public var from = 0.1
  /// The rate towards which each cycle falls.
  public var to = 0.0
  /// Length of the first cycle.
  public var steps = 100
  /// How many times longer each cycle gets.
  public var multiplier = 1

  /// Cycles of 100 steps from 0.1 towards 0.
  public init() {}

  /// The rate within the present cycle.
  public func rate(at step: Int) -> Double {
    var time = step
    var length = steps
    if multiplier == 1 {
      time %= length
    } else {
      while time >= length {
        time -= length
        length *= multiplier
      }
    }
    return to + (from - to) * (1 + Double.cosine(.pi * Double(time) / Double(length))) / 2
  }
}
