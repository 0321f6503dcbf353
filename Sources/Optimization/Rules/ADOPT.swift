/// ADOPT (Taniguchi and others 2024): Adam that converges with any beta2.
///
/// A gradient is divided by the root of the second moment before it enters that moment, and the
/// quotient, not the gradient, goes into the momentum. The first step only measures: x stays. As in
/// Optax and the authors' second version the quotient is held within (k - 1)^(1/4).
public struct ADOPT: CoordinateRule {
  public static let name = "adopt"
  public static let summary = "momentum on gradients over the root of the past second moment"
  public static let source = """
    Taniguchi and others 2024, "ADOPT: modified Adam can converge with any beta2 \
    with the optimal rate"
    """
  public static let formula = """
    k = 1:  s = g^2, x stays
    u = g / max(sqrt(s), epsilon), held within -(k - 1)^(1/4) and (k - 1)^(1/4)
    m = beta1 m + (1 - beta1) u
    s = beta2 s + (1 - beta2) g^2
    x -= eta m
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta1", \.beta1, .decay, "decay of the momentum"),
    .number("beta2", \.beta2, .decay, "decay of the second moment"),
    .number("epsilon", \.epsilon, .positive, "smallest root"),
  ]

  /// Decay of the momentum.
  public var beta1 = 0.9
  /// Decay of the second moment.
  public var beta2 = 0.9999
  /// Smallest root.
  public var epsilon = 1e-6

  /// How many steps there have been, and how far from 0 a quotient may be.
  public struct Clock: Sendable {
    var number = 0
    var limit = 0.0
  }

  public typealias Memory = Adam.Moments<Double>
  public typealias LaneMemory = Adam.Moments<Lanes>

  /// The defaults of the paper and Optax.
  public init() {}

  /// Before the first step.
  public func initialClock() -> Clock { Clock() }

  /// One more step, and a little more room.
  public func advance(_ clock: inout Clock) {
    clock.limit = Double.power(Double(clock.number), 0.25)
    clock.number += 1
  }

  /// Both moments zero.
  public func initialMemory<Number: Real>() -> Adam.Moments<Number> {
    Adam.Moments(first: Number(0), second: Number(0))
  }

  /// The mean of the quotients.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Adam.Moments<Number>, clock: Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    guard clock.number > 1 else {
      memory.second = square(gradient)
      return Number(0)
    }
    let quotient = gradient / Number.maximum(sqrt(memory.second), Number(epsilon))
    let held = Number.maximum(
      Number.minimum(quotient, Number(clock.limit)), Number(-clock.limit))
    memory.first = beta1 * memory.first + (1 - beta1) * held
    memory.second = beta2 * memory.second + (1 - beta2) * square(gradient)
    return memory.first
  }
}

extension ADOPT: Traceable {
  /// The quotient with the root of the past, held within its limit, then the moments; at first the
  /// second moment alone.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let (g, beta1) = (trace.g, Term.setting("beta1", beta1))
    let beta2 = Term.setting("beta2", beta2)
    guard clock.number > 1 else {
      _ = trace.define("s", g.squared, as: .square)
      return trace.define("u", 0 * g)
    }
    let s = Term("s", Vector(state.x.second, state.y.second))
    let q = trace.define(
      "q", g / Term.max(Term.sqrt(s), Term.setting("epsilon", epsilon)))
    let c = trace.define("c", Term.power(Term("k", Double(clock.number)) - 1, 0.25))
    let u = trace.define("u", Term.max(Term.min(q, c), -c))
    let past = Term("m", Vector(state.x.first, state.y.first))
    let m = trace.define("m", beta1 * past + (1 - beta1) * u)
    _ = trace.define("s", beta2 * s + (1 - beta2) * g.squared, as: .square)
    return m
  }
}
