/// MoMo (Schaipp and others 2024): momentum with Polyak's step, at most as fast as the learning rate.
///
/// f - c + d.x is the mean of the past tangent planes at x, and the step goes to where that mean reaches
/// lower_bound, a loss that is nowhere undercut. The learning rate is the largest rate, 1 unless one is
/// given. The rate shown is that of the last step. As in Optax there is no step where |d|^2 is at most
/// 2^-52. The loss is that of the landscape with weight decay and penalty, of all samples and without noise.
public struct MoMo: SelfRated {
  public static let name = "momo"
  public static let summary = "momentum at the rate of polyak_step, at most eta"
  public static let source =
    "Schaipp and others 2024, \"MoMo: momentum models for adaptive learning rates\""
  public static let formula = """
    d = beta d + (1 - beta) g,  beta is 0 at the first step
    f = beta f + (1 - beta) loss
    c = beta c + (1 - beta) g.x
    rate = min(eta, max(f - c + d.x - lower_bound, 0) / |d|^2)
    x -= rate d
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta", \.beta, .decay, "decay of gradient, loss and their product"),
    .number("lower_bound", \.lowerBound, .any, "loss that is nowhere undercut"),
  ]

  /// Decay of gradient, loss and their product.
  public var beta = 0.9
  /// Loss that is nowhere undercut.
  public var lowerBound = 0.0

  /// The means, and the learning rate of the last update.
  public struct State: FoundRate, Sendable {
    var hasBegun = false
    var tangents = MeanTangent()
    /// The learning rate of the last update.
    public internal(set) var rate = 0.0
  }

  /// A bound of 0.
  public init() {}

  /// Nothing seen yet.
  public func initialState(at position: Vector) -> State { State() }

  /// The mean gradient times the rate.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    let place = context.position
    state.tangents.take(
      gradient, value: landscape.value(at: place), at: place, decay: state.hasBegun ? beta : 0)
    state.hasBegun = true
    let mean = state.tangents.gradient
    let excess = state.tangents.value(at: place) - lowerBound
    state.rate = min(
      context.learningRate, MeanTangent.rate(excess: excess, gradient: mean, update: mean))
    return state.rate * mean
  }
}

extension MoMo: Traceable {
  /// The means of gradient, loss and product, the rate that leads to the lower bound, and the step.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let beta = Term.setting("beta", beta)
    let means = state.tangents.trace(
      &trace, decay: state.hasBegun ? beta : 0, on: landscape)
    let excess = trace.define(
      "h",
      means.loss - means.product + trace.dot(means.gradient, trace.x)
        - Term.setting("lower_bound", lowerBound))
    let rate = MeanTangent.traceRate(
      &trace, excess: excess, gradient: means.gradient, update: means.gradient)
    return trace.define("u", rate * means.gradient, as: .descent)
  }
}
