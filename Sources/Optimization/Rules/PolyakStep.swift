/// Gradient descent with Polyak's step (1969): as far as the tangent plane takes to reach the
/// minimum.
///
/// It needs to know the loss at the minimum. The learning rate is a factor, 1 unless one is given.
/// The rate shown is eta rate. As in Optax there is no step where |g|^2 is at most 2^-52; below
/// minimum_loss the rate is negative and the step leads up, to the level asked for. f is the
/// landscape with weight decay and penalty, of all samples and without noise.
public struct PolyakStep: SelfRated {
  public static let name = "polyak_step"
  public static let summary = "x -= eta (f - minimum_loss) / |g|^2 g; eta is 1 unless given"
  public static let source = "Polyak 1969, \"Minimization of unsmooth functionals\""
  public static let formula = """
    rate = min((f - minimum_loss) / |g|^2, maximum_rate)
    x -= eta rate g
    """
  public static let parameters: [Parameter<Self>] = [
    .number("minimum_loss", \.minimumLoss, .any, "loss at the minimum"),
    .number("maximum_rate", \.maximumRate, .positive, "largest rate, before the factor"),
  ]

  /// Loss at the minimum.
  public var minimumLoss = 0.0
  /// Largest rate.
  public var maximumRate = 1.0

  /// The learning rate of the last update.
  public struct State: FoundRate, Sendable {
    /// The learning rate of the last update.
    public internal(set) var rate = 0.0
  }

  /// A minimum of 0.
  public init() {}

  /// No rate yet.
  public func initialState(at position: Vector) -> State { State() }

  /// The gradient times Polyak's rate.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    let excess = landscape.value(at: context.position) - minimumLoss
    let slope = gradient.squaredNorm
    // Twice by the length where its square is no number any more.
    let ratio = slope.isFinite ? excess / slope : excess / gradient.norm / gradient.norm
    let rate = slope > Double.ulpOfOne ? min(ratio, maximumRate) : 0
    state.rate = context.learningRate * rate
    return state.rate * gradient
  }
}

extension PolyakStep: Traceable {
  /// The loss, the rate that would lead to the least one, and the step.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let f = trace.find("f", "f(x)", landscape.value(at: trace.context.position))
    let excess = f - Term.setting("minimum_loss", minimumLoss)
    let slope = trace.gradient.squaredNorm
    let ratio =
      slope.isFinite
      ? excess / trace.squaredNorm(trace.g) : excess / trace.norm(trace.g) / trace.norm(trace.g)
    let rate = trace.define(
      "rate", slope > .ulpOfOne ? Term.min(ratio, Term.setting("maximum_rate", maximumRate)) : 0)
    return trace.define("d", trace.eta * rate * trace.g, as: .descent)
  }
}
