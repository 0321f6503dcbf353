/// AdEMAMix (Pagliardini, Ablin & Grangier 2024): Adam with a second, much slower momentum beside it.
///
/// The slow mean m2 is not corrected: it starts at 0 and joins in over thousands of steps. The paper
/// raises alpha and beta3 over the steps; Optax leaves that to the caller, and here they stay.
public struct AdEMAMix: ScalingCoordinateRule {
  public static let name = "ademamix"
  public static let summary = "adam whose update mixes a fast and a slow mean of gradients"
  public static let source =
    "Pagliardini, Ablin & Grangier 2024, \"The AdEMAMix optimizer: better, faster, older\""
  public static let formula = """
    m = beta1 m + (1 - beta1) g              m^ = m / (1 - beta1^k)
    m2 = beta3 m2 + (1 - beta3) g
    s = beta2 s + (1 - beta2) g^2            s^ = s / (1 - beta2^k)
    x -= eta (m^ + alpha m2) / (sqrt(s^) + epsilon)
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta1", \.adam.beta1, .decay, "decay of the fast mean"),
    .number("beta2", \.adam.beta2, .decay, "decay of the second moment"),
    .number("beta3", \.beta3, .decay, "decay of the slow mean"),
    .number("alpha", \.alpha, .nonnegative, "weight of the slow mean"),
    .number("epsilon", \.adam.epsilon, .nonnegative, "added to the root"),
  ]

  /// The fast mean, the second moment and their corrections.
  public var adam = Adam()
  /// Decay of the slow mean.
  public var beta3 = 0.9999
  /// Weight of the slow mean.
  public var alpha = 5.0

  /// Adam's moments and the slow mean of one coordinate.
  public struct Means<Number: Real>: Sendable {
    var moments: Adam.Moments<Number>
    var slow: Number
  }

  public typealias Clock = Adam.Clock
  public typealias Memory = Means<Double>
  public typealias LaneMemory = Means<Lanes>

  /// The defaults of Optax.
  public init() {}

  /// As in Adam.
  public func initialClock() -> Adam.Clock { adam.initialClock() }

  /// As in Adam.
  public func advance(_ clock: inout Adam.Clock) { adam.advance(&clock) }

  /// All zero.
  public func initialMemory<Number: Real>() -> Means<Number> {
    Means(moments: adam.initialMemory(), slow: Number(0))
  }

  /// Adam's.
  public func scale(_ memory: Memory, clock: Adam.Clock) -> Double? {
    adam.scale(memory.moments, clock: clock)
  }

  /// Both means over the root of the second moment.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Means<Number>, clock: Adam.Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    adam.accumulate(gradient, into: &memory.moments)
    memory.slow = beta3 * memory.slow + (1 - beta3) * gradient
    return adam.quotient(
      clock.firstCorrection * memory.moments.first + alpha * memory.slow,
      clock.secondCorrection * memory.moments.second, clock: clock, context: context)
  }
}

extension AdEMAMix: Traceable {
  /// As in Adam, with a slow mean beside the fast one.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let beta3 = Term.setting("beta3", beta3)
    let moments = adam.traceMoments(&trace, state.x.moments, state.y.moments)
    let past = Term("m2", Vector(state.x.slow, state.y.slow))
    let slow = trace.define("m2", beta3 * past + (1 - beta3) * trace.g)
    let mean = adam.traceMean(&trace, moments.mean, clock)
    let square = adam.traceSquare(&trace, moments.square, clock)
    return adam.traceQuotient(
      &trace, mean + Term.setting("alpha", alpha) * slow, square, clock)
  }
}
