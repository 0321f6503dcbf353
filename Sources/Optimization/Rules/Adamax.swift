/// Adamax (Kingma & Ba 2015): Adam with the largest gradient of late for the root of the second
/// moment.
///
/// The maximum needs no correction. Epsilon is added to |g| inside it, as in PyTorch and Optax; the
/// paper has none.
public struct Adamax: ScalingCoordinateRule {
  public static let name = "adamax"
  public static let summary = "first moment over a fading maximum of |g|"
  public static let source =
    "Kingma & Ba 2015, \"Adam: a method for stochastic optimization\", section 7"
  public static let formula = """
    m = beta1 m + (1 - beta1) g
    u = max(beta2 u, |g| + epsilon)
    x -= eta / (1 - beta1^k) m / u,  k = 1 at the first step
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta1", \.beta1, .decay, "decay of the first moment"),
    .number("beta2", \.beta2, .decay, "decay of the maximum"),
    .number("epsilon", \.epsilon, .nonnegative, "added to |g|"),
  ]

  /// Decay of the first moment.
  public var beta1 = 0.9
  /// Decay of the maximum.
  public var beta2 = 0.999
  /// Added to |g|.
  public var epsilon = 1e-8

  /// beta1^k.
  public struct Clock: Sendable {
    var beta1Power = 1.0
  }

  /// The first moment and the fading maximum.
  public struct Moments<Number: Real>: Sendable {
    var first: Number
    var largest: Number
  }

  public typealias Memory = Moments<Double>
  public typealias LaneMemory = Moments<Lanes>

  /// The defaults of PyTorch and Optax.
  public init() {}

  /// Before the first step.
  public func initialClock() -> Clock { Clock() }

  /// Both zero.
  public func initialMemory<Number: Real>() -> Moments<Number> {
    Moments(first: Number(0), largest: Number(0))
  }

  /// One more factor of beta1.
  public func advance(_ clock: inout Clock) {
    clock.beta1Power = (clock.beta1Power * beta1).withoutUnderflow
  }

  /// The corrected first moment over the maximum.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Moments<Number>, clock: Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    memory.first = beta1 * memory.first + (1 - beta1) * gradient
    memory.largest = Number.maximum(beta2 * memory.largest, abs(gradient) + epsilon)
    return memory.first / ((1 - clock.beta1Power) * memory.largest)
  }

  /// One over the maximum.
  public func scale(_ memory: Memory, clock: Clock) -> Double? { 1 / memory.largest }
}

extension Adamax: Traceable {
  /// The mean, the fading maximum, and their quotient.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let (beta1, beta2) = (Term.setting("beta1", beta1), Term.setting("beta2", beta2))
    let m = trace.define(
      "m", beta1 * Term("m", Vector(state.x.first, state.y.first)) + (1 - beta1) * trace.g)
    let past = Term("n", Vector(state.x.largest, state.y.largest))
    let largest = trace.define(
      "n", Term.max(beta2 * past, Term.abs(trace.g) + Term.setting("epsilon", epsilon)), as: .number
    )
    return trace.define(
      "u", m / ((1 - trace.power(beta1, product: clock.beta1Power)) * largest))
  }
}
