/// A factor once every so many steps, as in the recipe "divide by ten every thirty epochs".
///
/// PyTorch's `StepLR`, and Optax's `exponential_decay` with `staircase`, whose `end_value` is
/// `minimum`.
public struct StepDecay: Schedule {
  public static let name = "step"
  public static let summary = "eta_0 gamma^floor(t/every)"
  public static let formula = "eta_t = max(minimum, eta_0 gamma^floor(t / every))"
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .integer("every", \.every, 1...1_000_000_000, "steps between two factors"),
    .number("gamma", \.gamma, .positive, "factor every so many steps"),
    .number("minimum", \.minimum, .nonnegative, "floor of the rate"),
  ]

  /// eta_0.
  public var from = 0.1
  /// Steps between two factors.
  public var every = 30
  /// The factor.
  public var gamma = 0.1
  /// The rate never falls below this.
  public var minimum = 0.0

  /// A tenth every 30 steps.
  public init() {}

  /// The rate of the present stair.
  public func rate(at step: Int) -> Double {
    max(minimum, from * Double.power(gamma, step / every))
  }
}
