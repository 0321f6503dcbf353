/// ACProp (Zhuang and others 2021): the gradient over the root of how wrong its mean was so far.
///
/// As in AdaBelief s is the mean square of g - m, but with the m before g; and the root is of the s
/// before this step, so that no gradient scales itself. There is no momentum in the update. Where
/// gradients are steady s^ falls towards epsilon_root and steps grow. The first step is gradient
/// descent's. Optax adds epsilon_root to s at each step, and so it adds up, as it does here.
public struct ACProp: CoordinateRule {
  public static let name = "acprop"
  public static let summary = "the gradient over the root of the past mean squared surprise"
  public static let source = """
    Zhuang and others 2021, "Momentum centering and asynchronous update for \
    adaptive gradient methods"
    """
  public static let formula = """
    x -= eta g / (sqrt(s^) + epsilon),  s^ = s / (1 - beta2^(k - 1));  eta g at k = 1
    s = beta2 s + (1 - beta2) (g - m)^2 + epsilon_root
    m = beta1 m + (1 - beta1) g
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta1", \.beta1, .decay, "decay of the mean gradient"),
    .number("beta2", \.beta2, .decay, "decay of the mean squared surprise"),
    .number("epsilon", \.epsilon, .nonnegative, "added to the root"),
    .number("epsilon_root", \.epsilonRoot, .positive, "added to s at each step"),
  ]

  /// Decay of the mean gradient.
  public var beta1 = 0.9
  /// Decay of the mean squared surprise.
  public var beta2 = 0.999
  /// Added to the root.
  public var epsilon = 1e-16
  /// Added to s at each step.
  public var epsilonRoot = 1e-16

  /// beta2^k, and what s is multiplied by: by the steps before this one.
  public struct Clock: Sendable {
    var isFirst = true
    var power: Double?
    var correction = 1.0
  }

  public typealias Memory = Adam.Moments<Double>
  public typealias LaneMemory = Adam.Moments<Lanes>

  /// The defaults of Optax.
  public init() {}

  /// Before the first step.
  public func initialClock() -> Clock { Clock() }

  /// One more factor of beta2.
  public func advance(_ clock: inout Clock) {
    clock.isFirst = clock.power == nil
    let power = clock.power ?? 1
    clock.correction = clock.isFirst ? 1 : 1 / (1 - power)
    clock.power = (power * beta2).withoutUnderflow
  }

  /// Both means zero.
  public func initialMemory<Number: Real>() -> Adam.Moments<Number> {
    Adam.Moments(first: Number(0), second: Number(0))
  }

  /// The gradient over the root of what was known before it.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Adam.Moments<Number>, clock: Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    let past = clock.correction * memory.second
    memory.second =
      beta2 * memory.second + (1 - beta2) * square(gradient - memory.first) + epsilonRoot
    memory.first = beta1 * memory.first + (1 - beta1) * gradient
    return clock.isFirst ? gradient : gradient / (sqrt(past) + epsilon)
  }
}

extension ACProp: Traceable {
  /// The quotient with the root of the past, then the moments.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let (g, beta1) = (trace.g, Term.setting("beta1", beta1))
    let beta2 = Term.setting("beta2", beta2)
    let m = Term("m", Vector(state.x.first, state.y.first))
    let s = Term("s", Vector(state.x.second, state.y.second))
    var update = g
    if !clock.isFirst {
      let power = trace.power(beta2, trace.k - 1, product: state.clock.power ?? 1)
      let past = trace.define("s^", s / (1 - power), as: .square)
      update = trace.define("u", g / (Term.sqrt(past) + Term.setting("epsilon", epsilon)))
    }
    _ = trace.define(
      "s", beta2 * s + (1 - beta2) * (g - m).squared + Term.setting("epsilon_root", epsilonRoot),
      as: .square)
    _ = trace.define("m", beta1 * m + (1 - beta1) * g)
    return update
  }
}
