/// NovoGrad (Ginsburg and others 2019): momentum on gradients normalised by the length of the whole
/// gradient.
///
/// One second moment for all coordinates (in a network: one a layer), so it turns with the picture
/// as gradient descent does. m has no factor 1 - beta1, as in the paper and Optax: with beta1 = 0.9
/// steps grow to ten times the first.
public struct NovoGrad: Rule {
  public static let name = "novograd"
  public static let summary = "momentum on g over the root of a leaky mean of |g|^2"
  public static let source =
    "Ginsburg and others 2019, \"Stochastic gradient methods with layer-wise adaptive moments\""
  public static let formula = """
    n = beta2 n + (1 - beta2) |g|^2, |g|^2 at the first step
    m = beta1 m + g / (sqrt(n) + epsilon)
    x -= eta m
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta1", \.beta1, .decay, "share of the velocity that is kept at each step"),
    .number("beta2", \.beta2, .decay, "decay of the mean squared length"),
    .number("epsilon", \.epsilon, .positive, "added to the root"),
  ]

  /// Share of the velocity kept.
  public var beta1 = 0.9
  /// Decay of the mean squared length.
  public var beta2 = 0.25
  /// Added to the root.
  public var epsilon = 1e-6

  /// The velocity and, once there was a gradient, the mean square of its length.
  public struct State: Sendable {
    var velocity = Vector.zero
    var squaredLength: Double?
  }

  /// The defaults of Optax.
  public init() {}

  /// At rest.
  public func initialState(at position: Vector) -> State { State() }

  /// The new velocity.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    let present = gradient.squaredNorm
    let mean = state.squaredLength.map { beta2 * $0 + (1 - beta2) * present } ?? present
    state.squaredLength = mean
    state.velocity = beta1 * state.velocity + (1 / (mean.squareRoot() + epsilon)) * gradient
    return state.velocity
  }
}

extension NovoGrad: Traceable {
  /// The mean squared length, and the velocity.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let (beta1, beta2) = (Term.setting("beta1", beta1), Term.setting("beta2", beta2))
    let present = trace.squaredNorm(trace.g)
    let n = trace.define(
      "n", state.squaredLength.map { beta2 * Term("n", $0) + (1 - beta2) * present } ?? present)
    let root = Term.sqrt(n) + Term.setting("epsilon", epsilon)
    return trace.define("m", beta1 * Term("m", state.velocity) + trace.g / root)
  }
}
