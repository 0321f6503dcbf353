/// Yogi (Zaheer and others 2018): Adam whose second moment moves by a bounded share, up or down.
///
/// After a large gradient Adam forgets s as fast as beta2 allows; Yogi lowers it by no more than the
/// small gradients that follow, so that the rate does not leap. The book starts m and s at 0, Optax
/// both at an `initial_accumulator` of 1e-6: on 0.1 x^2 + 2 y^2 from (-5, -2), eta 0.1, that is
/// 1.9e-4 after 20 steps.
public struct Yogi: AdamRelative, ScalingCoordinateRule {
  public static let name = "yogi"
  public static let summary = "adam with s += (1 - beta2) sign(g^2 - s) g^2"
  public static let source =
    "Zaheer and others 2018, \"Adaptive methods for nonconvex optimization\""
  public static let formula = """
    m = beta1 m + (1 - beta1) g
    s += (1 - beta2) sign(g^2 - s) g^2
    x -= eta m^ / (sqrt(s^) + epsilon),  m^ and s^ corrected as in Adam
    """
  public static let parameters: [Parameter<Self>] =
    adamParameters + [
      .number(
        "initial_accumulator", \.initialAccumulator, .nonnegative, "where both moments start"
      ).beginningAnew
    ]

  /// Adam with another second moment.
  public var adam = Adam()
  /// Where both moments start.
  public var initialAccumulator = 0.0

  public typealias Memory = Adam.Memory
  public typealias LaneMemory = Adam.LaneMemory

  /// The paper's epsilon, 1e-3.
  public init() {
    adam.epsilon = 1e-3
  }

  /// Both at the initial accumulator.
  public func initialMemory<Number: Real>() -> Adam.Moments<Number> {
    Adam.Moments(first: Number(initialAccumulator), second: Number(initialAccumulator))
  }

  /// The corrected first moment over the root of the corrected second.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Adam.Moments<Number>, clock: Adam.Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    let squared = square(gradient)
    memory.first = adam.beta1 * memory.first + (1 - adam.beta1) * gradient
    memory.second =
      memory.second + (1 - adam.beta2) * (sign(squared - memory.second) * squared)
    return adam.quotient(
      clock.firstCorrection * memory.first, clock.secondCorrection * memory.second, clock: clock,
      context: context)
  }
}

extension Yogi: Traceable {
  /// As in Adam, with the second moment that moves by a bounded share.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let (g, beta1) = (trace.g, Term.setting("beta1", adam.beta1))
    let beta2 = Term.setting("beta2", adam.beta2)
    let past = Term("m", Vector(state.x.first, state.y.first))
    let m = trace.define("m", beta1 * past + (1 - beta1) * g)
    let squares = Term("s", Vector(state.x.second, state.y.second))
    let s = trace.define(
      "s", squares + (1 - beta2) * (Term.sign(g.squared - squares) * g.squared), as: .square)
    return adam.traceQuotient(
      &trace, adam.traceMean(&trace, m, clock), adam.traceSquare(&trace, s, clock), clock)
  }
}
