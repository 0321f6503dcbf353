/// MoMo on Adam's update (Schaipp and others 2024): Adam whose learning rate is an upper bound.
///
/// The rate is what takes the mean of the past tangent planes down to lower_bound along u, and eta at most;
/// the rate shown is that of the last step. It is Adam as long as eta is the smaller. There is no step where
/// d^.u is at most 2^-52; Optax asks that of the means without their corrections. The loss is that of the
/// landscape with weight decay and penalty, of all samples and without noise.
public struct MoMoAdam: CoordinateScaling, RateChoosing {
  public static let name = "momo_adam"
  public static let summary = "adam at the rate that leads to a lower bound, at most eta"
  public static let source =
    "Schaipp and others 2024, \"MoMo: momentum models for adaptive learning rates\""
  public static let formula = """
    d = beta1 d + (1 - beta1) g            d^ = d / (1 - beta1^k)
    f = beta1 f + (1 - beta1) loss         f^ = f / (1 - beta1^k)
    c = beta1 c + (1 - beta1) g.x          c^ = c / (1 - beta1^k)
    s = beta2 s + (1 - beta2) g^2          s^ = s / (1 - beta2^k)
    u = d^ / (sqrt(s^) + 1e-8)
    rate = min(eta, max(f^ - c^ + d^.x - lower_bound, 0) / d^.u)
    x -= rate u
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta1", \.beta1, .decay, "decay of gradient, loss and their product"),
    .number("beta2", \.beta2, .decay, "decay of the second moment"),
    .number("lower_bound", \.lowerBound, .any, "loss that is nowhere undercut"),
  ]

  /// Decay of gradient, loss and their product.
  public var beta1 = 0.9
  /// Decay of the second moment.
  public var beta2 = 0.999
  /// Loss that is nowhere undercut.
  public var lowerBound = 0.0

  /// The means, the powers of the betas, and the learning rate of the last update.
  public struct State: Sendable {
    var tangents = MeanTangent()
    var second = Vector.zero
    var beta1Power = 1.0
    var beta2Power = 1.0
    var rate = 0.0

    /// sqrt(s^) + 1e-8.
    var roots: Vector { second.mapped { ($0 / (1 - beta2Power)).squareRoot() + 1e-8 } }
  }

  /// The betas of Adam, and a bound of 0.
  public init() {}

  /// The rate is its own.
  public var appliesLearningRate: Bool { true }

  /// The smaller of both rates.
  public func chosenLearningRate(_ state: State) -> Double? { state.rate }

  /// Nothing seen yet.
  public func initialState(at position: Vector) -> State { State() }

  /// One over Adam's root.
  public func coordinateScales(_ state: State) -> Vector? { state.roots.mapped { 1 / $0 } }

  /// Adam's update times the rate.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    let place = context.position
    state.tangents.take(gradient, value: landscape.value(at: place), at: place, decay: beta1)
    state.second = beta2 * state.second + (1 - beta2) * gradient.mapped { $0 * $0 }
    state.beta1Power = (state.beta1Power * beta1).withoutUnderflow
    state.beta2Power = (state.beta2Power * beta2).withoutUnderflow
    let correction = 1 / (1 - state.beta1Power)
    let mean = correction * state.tangents.gradient
    let update = mean.mapped(with: state.roots, /)
    let excess = correction * state.tangents.value(at: place) - lowerBound
    state.rate = min(
      context.learningRate, MeanTangent.rate(excess: excess, gradient: mean, update: update))
    return state.rate * update
  }
}

extension MoMoAdam: Traceable {
  /// The means as in `momo`, the second moment, all corrected, the rate and the step.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let (beta1, beta2) = (Term.setting("beta1", beta1), Term.setting("beta2", beta2))
    let power1 = trace.power(beta1, product: (state.beta1Power * self.beta1).withoutUnderflow)
    let power2 = trace.power(beta2, product: (state.beta2Power * self.beta2).withoutUnderflow)
    let means = state.tangents.trace(&trace, decay: beta1, on: landscape)
    let s = trace.define(
      "s", beta2 * Term("s", state.second) + (1 - beta2) * trace.g.squared, as: .square)
    let gradient = trace.define("d^", means.gradient / (1 - power1))
    let square = trace.define("s^", s / (1 - power2), as: .square)
    let update = trace.define("u", gradient / (Term.sqrt(square) + 1e-8))
    let loss = means.loss - means.product + trace.dot(means.gradient, trace.x)
    let told = trace.define(
      "h", loss / (1 - power1) - Term.setting("lower_bound", lowerBound))
    let excess = trace.settle(told, at: ownExcess(trace, state, on: landscape))
    let rate = MeanTangent.traceRate(
      &trace, excess: excess, gradient: gradient, update: update)
    return trace.define("w", rate * update, as: .descent)
  }

  /// What `update` makes of the excess: a small difference of large numbers, whose last digits count.
  private func ownExcess(
    _ trace: Trace, _ state: State, on landscape: any Landscape
  ) -> Vector {
    let place = trace.context.position
    var tangents = state.tangents
    tangents.take(
      trace.gradient, value: landscape.value(at: place), at: place, decay: beta1)
    let correction = 1 / (1 - (state.beta1Power * beta1).withoutUnderflow)
    let excess = correction * tangents.value(at: place) - lowerBound
    return Vector(excess, excess)
  }
}
