/// Lion (Chen and others 2023): the sign of an interpolated momentum.
///
/// Each coordinate moves by eta or not at all, so rates are 3 to 10 times smaller than Adam's. Found
/// by a search over programs. Optax decays by 1e-3 unless told otherwise, the authors' code not at
/// all.
public struct Lion: CoordinateRule {
  public static let name = "lion"
  public static let summary = "sign of momentum mixed with the gradient"
  public static let source =
    "Chen and others 2023, \"Symbolic discovery of optimization algorithms\""
  public static let formula = """
    u = sign(beta1 m + (1 - beta1) g)
    m = beta2 m + (1 - beta2) g
    x -= eta (u + decoupled_weight_decay x)
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta1", \.beta1, .decay, "share of the momentum in the sign"),
    .number("beta2", \.beta2, .decay, "decay of the momentum"),
    .number(
      "decoupled_weight_decay", \.decoupledWeightDecay, .nonnegative,
      "pull towards 0 beside the sign, times eta"),
  ]

  /// Share of the momentum in the sign.
  public var beta1 = 0.9
  /// Decay of the momentum.
  public var beta2 = 0.99
  /// Pull towards 0 beside the sign.
  public var decoupledWeightDecay = 0.0

  /// A leaky mean of gradients.
  public struct Mean<Number: Real>: Sendable {
    var gradient: Number
  }

  public typealias Clock = NoClock
  public typealias Memory = Mean<Double>
  public typealias LaneMemory = Mean<Lanes>

  /// The paper's defaults.
  public init() {}

  /// Zero.
  public func initialMemory<Number: Real>() -> Mean<Number> { Mean(gradient: Number(0)) }

  /// A sign and a pull.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Mean<Number>, clock: NoClock,
    context: CoordinateContext<Number>
  ) -> Number {
    let direction = sign(beta1 * memory.gradient + (1 - beta1) * gradient)
    memory.gradient = beta2 * memory.gradient + (1 - beta2) * gradient
    return direction + decoupledWeightDecay * context.position
  }
}

extension Lion: Traceable {
  /// The mixture whose sign counts, the sign, and the momentum.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let (g, beta1) = (trace.g, Term.setting("beta1", beta1))
    let beta2 = Term.setting("beta2", beta2)
    let m = Term("m", Vector(state.x.gradient, state.y.gradient))
    let c = trace.define("c", beta1 * m + (1 - beta1) * g)
    let u = trace.define(
      "u", trace.decayed(Term.sign(c), "decoupled_weight_decay", decoupledWeightDecay))
    _ = trace.define("m", beta2 * m + (1 - beta2) * g)
    return u
  }
}
