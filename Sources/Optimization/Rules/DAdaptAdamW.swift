/// D-Adaptation of AdamW (Defazio & Mishchenko 2023): Adam that finds its learning rate from the gradients
/// so far.
///
/// d, the learning rate that it estimates, bounds the distance of the minimum from below: while gradients
/// keep their direction it grows, and it never falls. The learning rate is a factor, 1 unless one is given;
/// the rate shown is eta d. m has the rates in it, so that d takes some steps to be felt. The moments are
/// corrected as in Optax. Lengths are sums of magnitudes.
public struct DAdaptAdamW: CoordinateScaling, SelfRated {
  public static let name = "dadapt_adamw"
  public static let summary = "adam at a bound of the distance that its gradients prove"
  public static let source =
    "Defazio & Mishchenko 2023, \"Learning-rate-free learning by D-Adaptation\""
  public static let formula = """
    d = initial_distance at first,  b = sqrt(beta2)
    rate = eta d sqrt(1 - beta2^k) / (1 - beta1^k)
    r = b r + (1 - b) rate g.(p / (sqrt(s) + 1e-8))
    m = beta1 m + (1 - beta1) rate g
    s = beta2 s + (1 - beta2) g^2
    p = b p + (1 - b) rate g
    d = max(d, r / ((1 - b) |p|_1))
    x -= m / (sqrt(s) + 1e-8)
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta1", \.beta1, .decay, "decay of the first moment"),
    .number("beta2", \.beta2, .decay, "decay of the second moment, its root that of the estimate"),
    .number("initial_distance", \.initialDistance, .positive, "least distance, the first guess")
      .beginningAnew,
  ]

  /// Decay of the first moment.
  public var beta1 = 0.9
  /// Decay of the second moment.
  public var beta2 = 0.999
  /// The first guess of the distance.
  public var initialDistance = 1e-6

  /// The moments, and what the distance is estimated from.
  public struct State: FoundRate, Sendable {
    var distance: Double
    var first = Vector.zero
    var second = Vector.zero
    var gradients = Vector.zero
    var progress = 0.0
    var beta1Power = 1.0
    var beta2Power = 1.0
    /// The learning rate of the last update.
    public internal(set) var rate = 0.0
  }

  /// The defaults of the authors and Optax.
  public init() {}

  /// A guess.
  public func initialState(at position: Vector) -> State { State(distance: initialDistance) }

  /// One over Adam's root.
  public func coordinateScales(_ state: State) -> Vector? {
    let factor = (1 - state.beta2Power).squareRoot()
    return state.second.mapped { factor / ($0.squareRoot() + 1e-8) }
  }

  /// The first moment, which has the rates in it, over the root of the second.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    state.beta1Power = (state.beta1Power * beta1).withoutUnderflow
    state.beta2Power = (state.beta2Power * beta2).withoutUnderflow
    let decay = beta2.squareRoot()
    state.rate = context.learningRate * state.distance
    let rate = state.rate * (1 - state.beta2Power).squareRoot() / (1 - state.beta1Power)
    let gained = gradient.dot(
      state.gradients.mapped(with: state.second) { $0 / ($1.squareRoot() + 1e-8) })
    state.progress = decay * state.progress + (1 - decay) * rate * gained
    state.first = beta1 * state.first + (1 - beta1) * rate * gradient
    state.second = beta2 * state.second + (1 - beta2) * gradient.mapped { $0 * $0 }
    state.gradients = decay * state.gradients + (1 - decay) * rate * gradient
    let length = (1 - decay) * state.gradients.magnitudeSum
    if length > 0 { state.distance = max(state.distance, state.progress / length) }
    return state.first.mapped(with: state.second) { $0 / ($1.squareRoot() + 1e-8) }
  }
}

extension DAdaptAdamW: Traceable {
  /// The rate at the distance known so far, what was gained, the moments, and the distance proved.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let (beta1, beta2) = (Term.setting("beta1", beta1), Term.setting("beta2", beta2))
    let g = trace.g
    let power1 = trace.power(beta1, product: (state.beta1Power * self.beta1).withoutUnderflow)
    let power2 = trace.power(beta2, product: (state.beta2Power * self.beta2).withoutUnderflow)
    let d = Term("d", state.distance)
    let p = Term("p", state.gradients)
    let b = trace.define("b", Term.sqrt(beta2))
    let rate = trace.define("rate", trace.eta * d * Term.sqrt(1 - power2) / (1 - power1))
    let pull = trace.define("q", p / (Term.sqrt(Term("s", state.second)) + 1e-8))
    let r = trace.define(
      "r", b * Term("r", state.progress) + (1 - b) * rate * trace.dot(g, pull))
    let m = trace.define("m", beta1 * Term("m", state.first) + (1 - beta1) * rate * g)
    let s = trace.define(
      "s", beta2 * Term("s", state.second) + (1 - beta2) * g.squared, as: .square)
    let sum = trace.define("p", b * p + (1 - b) * rate * g)
    if sum.value != .zero {
      _ = trace.define("d", Term.max(d, r / ((1 - b) * trace.magnitudeSum(sum))))
    }
    return trace.define("u", m / (Term.sqrt(s) + 1e-8), as: .descent)
  }
}
