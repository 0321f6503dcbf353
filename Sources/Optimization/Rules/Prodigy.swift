/// Prodigy (Mishchenko & Defazio 2024): Adam that finds its learning rate from how far it has come.
///
/// d, the learning rate that it estimates, grows towards the distance of the minimum and never falls. Each
/// gradient weighs d times in m, d^2 times in s and in the estimate, so that what was seen while d was small
/// is soon forgotten. The learning rate is a factor, 1 unless one is given; the rate shown is eta d. The
/// moments are corrected as in Optax, which the authors' code does only if asked to. Optax divides both parts
/// of the estimate by the first d, which drops out. Lengths are sums of magnitudes.
public struct Prodigy: CoordinateScaling, SelfRated {
  public static let name = "prodigy"
  public static let summary = "adam at an estimate of the distance to the minimum"
  public static let source =
    "Mishchenko & Defazio 2024, \"Prodigy: an expeditiously adaptive parameter-free learner\""
  public static let formula = """
    d = initial_distance at first,  b = sqrt(beta2)
    rate = eta d sqrt(1 - beta2^k) / (1 - beta1^k)
    m = beta1 m + (1 - beta1) d g
    s = beta2 s + (1 - beta2) d^2 g^2
    p = b p + rate d g
    r = b r + rate d g.(x0 - x)
    d = max(d, r / |p|_1)
    x -= rate m / (sqrt(s) + 1e-8 d)
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

  /// Where it began, the moments, and what the distance is estimated from.
  public struct State: FoundRate, Sendable {
    let start: Vector
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

  /// At the start, with a guess.
  public func initialState(at position: Vector) -> State {
    State(start: position, distance: initialDistance)
  }

  /// One over Adam's root.
  public func coordinateScales(_ state: State) -> Vector? {
    let factor = state.distance * (1 - state.beta2Power).squareRoot()
    return state.second.mapped { factor / ($0.squareRoot() + 1e-8 * state.distance) }
  }

  /// Adam's update at the estimated rate.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    state.beta1Power = (state.beta1Power * beta1).withoutUnderflow
    state.beta2Power = (state.beta2Power * beta2).withoutUnderflow
    let decay = beta2.squareRoot()
    let weighted = state.distance * gradient
    state.rate = context.learningRate * state.distance
    let rate = state.rate * (1 - state.beta2Power).squareRoot() / (1 - state.beta1Power)
    state.first = beta1 * state.first + (1 - beta1) * weighted
    state.second = beta2 * state.second + (1 - beta2) * weighted.mapped { $0 * $0 }
    state.gradients = decay * state.gradients + rate * weighted
    state.progress =
      decay * state.progress + rate * weighted.dot(state.start - context.position)
    let length = state.gradients.magnitudeSum
    if length > 0 { state.distance = max(state.distance, state.progress / length) }
    let distance = state.distance
    return rate
      * state.first.mapped(with: state.second) { $0 / ($1.squareRoot() + 1e-8 * distance) }
  }
}

extension Prodigy: Traceable {
  /// The moments at the distance known so far, what was gained, and the distance estimated from it.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let (beta1, beta2) = (Term.setting("beta1", beta1), Term.setting("beta2", beta2))
    let g = trace.g
    let power1 = trace.power(beta1, product: (state.beta1Power * self.beta1).withoutUnderflow)
    let power2 = trace.power(beta2, product: (state.beta2Power * self.beta2).withoutUnderflow)
    let d = Term("d", state.distance)
    let b = trace.define("b", Term.sqrt(beta2))
    let rate = trace.define("rate", trace.eta * d * Term.sqrt(1 - power2) / (1 - power1))
    let m = trace.define("m", beta1 * Term("m", state.first) + (1 - beta1) * (d * g))
    let s = trace.define(
      "s", beta2 * Term("s", state.second) + (1 - beta2) * (d * g).squared, as: .square)
    let p = trace.define("p", b * Term("p", state.gradients) + rate * (d * g))
    let way = trace.define("w", Term("x0", state.start) - trace.x, as: .move)
    let r = trace.define("r", b * Term("r", state.progress) + rate * d * trace.dot(g, way))
    var distance = d
    if p.value != .zero {
      distance = trace.define("d", Term.max(d, r / trace.magnitudeSum(p)))
    }
    return trace.define(
      "u", rate * (m / (Term.sqrt(s) + 1e-8 * distance)), as: .descent)
  }
}
