/// Optimistic Adam (Daskalakis and others 2018): Adam whose updates count on changing as the last did.
///
/// For games whose players chase one another. u is Adam's update with Nesterov's look ahead, as in
/// Optax's `optimistic_adam_v2`; at the first step the previous u is u itself. The older
/// `optimistic_adam` has eta in the place of alpha.
public struct OptimisticAdam: ScalingCoordinateRule {
  public static let name = "optimistic_adam"
  public static let summary = "adam's update, and its change since the last step once more"
  public static let source = "Daskalakis and others 2018, \"Training GANs with optimism\""
  public static let formula = """
    m = beta1 m + (1 - beta1) g              s = beta2 s + (1 - beta2) g^2
    m^ = beta1 m / (1 - beta1^(k + 1)) + (1 - beta1) g / (1 - beta1^k)
    s^ = s / (1 - beta2^k)
    u = m^ / (sqrt(s^) + epsilon)
    x -= eta ((alpha + beta) u - beta previous u)
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta1", \.adam.beta1, .decay, "decay of the first moment"),
    .number("beta2", \.adam.beta2, .decay, "decay of the second moment"),
    .number("epsilon", \.adam.epsilon, .nonnegative, "added to the root"),
    .number("alpha", \.alpha, .any, "weight of the update"),
    .number("beta", \.beta, .any, "weight of its change since the last step"),
  ]

  /// The moments and their corrections.
  public var adam = Adam()
  /// Weight of the update.
  public var alpha = 1.0
  /// Weight of its change.
  public var beta = 1.0

  /// Adam's clock, and whether there is no update before.
  public struct Clock: Sendable {
    var adam: Adam.Clock
    var isFirst = true
    var hasBegun = false
    var nextCorrection = 1.0
  }

  /// Adam's moments and the update before.
  public struct Past<Number: Real>: Sendable {
    var moments: Adam.Moments<Number>
    var update: Number
  }

  public typealias Memory = Past<Double>
  public typealias LaneMemory = Past<Lanes>

  /// The defaults of Optax.
  public init() {}

  /// Before the first step.
  public func initialClock() -> Clock { Clock(adam: adam.initialClock()) }

  /// Adam's, and the correction of the step after.
  public func advance(_ clock: inout Clock) {
    clock.isFirst = !clock.hasBegun
    clock.hasBegun = true
    adam.advance(&clock.adam)
    clock.nextCorrection = 1 / (1 - clock.adam.beta1Power * adam.beta1)
  }

  /// Nothing yet.
  public func initialMemory<Number: Real>() -> Past<Number> {
    Past(moments: adam.initialMemory(), update: Number(0))
  }

  /// Adam's.
  public func scale(_ memory: Memory, clock: Clock) -> Double? {
    adam.scale(memory.moments, clock: clock.adam)
  }

  /// The update and beta times its change.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Past<Number>, clock: Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    adam.accumulate(gradient, into: &memory.moments)
    let first =
      adam.beta1 * clock.nextCorrection * memory.moments.first
      + (1 - adam.beta1) * clock.adam.firstCorrection * gradient
    let present = adam.quotient(
      first, clock.adam.secondCorrection * memory.moments.second, clock: clock.adam,
      context: context)
    let previous = clock.isFirst ? present : memory.update
    memory.update = present
    return (alpha + beta) * present - beta * previous
  }
}

extension OptimisticAdam: Traceable {
  /// The moments as in Adam, the quotient with a look ahead, and its change once more.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let moments = adam.traceMoments(&trace, state.x.moments, state.y.moments)
    let beta1 = Term.setting("beta1", adam.beta1)
    let power = trace.power(beta1, product: clock.adam.beta1Power)
    let next = trace.nextPower(beta1, product: clock.adam.beta1Power)
    // The look ahead is corrected whatever `bias_correction` says.
    let present = adam.biasCorrection ? 1 - power : 1
    let mean = trace.define(
      "m^", beta1 / (1 - next) * moments.mean + (1 - beta1) / present * trace.g)
    let square = adam.traceSquare(&trace, moments.square, clock.adam)
    let u = adam.traceQuotient(&trace, mean, square, clock.adam)
    let last = Term(
      "u_last", clock.isFirst ? u.value : Vector(state.x.update, state.y.update))
    let (alpha, beta) = (Term.setting("alpha", alpha), Term.setting("beta", beta))
    return trace.define("w", (alpha + beta) * u - beta * last)
  }
}
