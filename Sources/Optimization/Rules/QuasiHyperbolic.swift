/// Quasi-hyperbolic momentum (Ma & Yarats 2019): between plain descent and a mean of gradients.
///
/// With nu 0 it is gradient descent, with nu 1 momentum whose every gradient is dampened by beta, and
/// with nu = beta Nesterov's method at 1/(1 - beta) of its rate. Its v is a mean, not a sum: eta means
/// what it means for gradient descent, and momentum's eta is 1 - beta of it.
public struct QuasiHyperbolic: CoordinateRule {
  public static let name = "quasi_hyperbolic"
  public static let summary = "a weighted mean of the gradient and of the mean of gradients"
  public static let source =
    "Ma & Yarats 2019, \"Quasi-hyperbolic momentum and Adam for deep learning\""
  public static let formula = """
    v = beta v + (1 - beta) g,    x -= eta ((1 - nu) g + nu v)
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta", \.beta, .decay, "share of the mean that is kept at each step"),
    .number("nu", \.nu, .unit, "weight of the mean; the rest is the gradient's own"),
  ]

  /// Share of the mean kept.
  public var beta = 0.999
  /// Weight of the mean.
  public var nu = 0.7

  public typealias Clock = NoClock
  public typealias Memory = Momentum.Velocity<Double>
  public typealias LaneMemory = Momentum.Velocity<Lanes>

  /// The authors' beta 0.999 and nu 0.7.
  public init() {}

  /// At rest.
  public func initialMemory<Number: Real>() -> Momentum.Velocity<Number> {
    Momentum.Velocity(value: Number(0))
  }

  /// The new mean, mixed with the gradient.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Momentum.Velocity<Number>, clock: NoClock,
    context: CoordinateContext<Number>
  ) -> Number {
    memory.value = beta * memory.value + (1 - beta) * gradient
    return (1 - nu) * gradient + nu * memory.value
  }
}

extension QuasiHyperbolic: Traceable {
  /// The mean, and its mixture with the gradient.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let (g, beta, nu) = (trace.g, Term.setting("beta", beta), Term.setting("nu", nu))
    let past = Term("v", Vector(state.x.value, state.y.value))
    let v = trace.define("v", beta * past + (1 - beta) * g)
    return trace.define("u", (1 - nu) * g + nu * v)
  }
}
