/// Decay by a power of the step; with `alpha` 1/2 the rate of the theory of convex problems.
///
/// The book's polynomial scheduler. Not `polynomial_decay`, which reaches its end after a number of
/// steps; this one never ends.
public struct Polynomial: Schedule {
  public static let name = "polynomial"
  public static let summary = "eta_0 (beta t + 1)^-alpha"
  public static let formula = "eta_t = eta_0 (beta t + 1)^(-alpha)"
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .number("beta", \.beta, .nonnegative, "how soon the decay sets in, per step"),
    .number("alpha", \.alpha, .nonnegative, "power of the decay; 0.5 suits convex problems"),
  ]

  /// eta_0.
  public var from = 0.1
  /// How soon the decay sets in, per step.
  public var beta = 0.1
  /// The power.
  public var alpha = 0.5

  /// The book's beta 0.1 and alpha 0.5.
  public init() {}

  /// The decayed rate.
  public func rate(at step: Int) -> Double {
    from * Double.power(beta * Double(step) + 1, -alpha)
  }
}
