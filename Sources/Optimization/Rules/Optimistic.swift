/// Optimistic gradient descent (Popov 1980; Daskalakis and others 2018): it counts on the next
/// gradient changing as the last one did.
///
/// At the first step the previous gradient is g itself. Made for saddle-point games, where plain
/// descent spirals outwards. With alpha = beta = 1 it is stable on a quadratic if and only if
/// 0 < eta lambda < 2/3: a third of gradient descent's range.
public struct Optimistic: CoordinateRule {
  public static let name = "optimistic"
  public static let summary = "x -= eta ((alpha + beta) g - beta previous g)"
  public static let source =
    "Popov 1980; Daskalakis and others 2018, \"Training GANs with optimism\""
  public static let formula = "x -= eta ((alpha + beta) g - beta previous g)"
  public static let parameters: [Parameter<Self>] = [
    .number("alpha", \.alpha, .any, "weight of the gradient"),
    .number("beta", \.beta, .any, "weight of its change since the last step"),
  ]

  /// Weight of the gradient.
  public var alpha = 1.0
  /// Weight of its change.
  public var beta = 1.0

  /// The gradient before.
  public struct Previous<Number: Real>: Sendable {
    var gradient: Number
  }

  public typealias Clock = StepCount
  public typealias Memory = Previous<Double>
  public typealias LaneMemory = Previous<Lanes>

  /// The defaults of Optax.
  public init() {}

  /// Replaced at the first step.
  public func initialMemory<Number: Real>() -> Previous<Number> { Previous(gradient: Number(0)) }

  /// The gradient and beta times its change.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Previous<Number>, clock: StepCount,
    context: CoordinateContext<Number>
  ) -> Number {
    let previous = clock.isFirst ? gradient : memory.gradient
    memory.gradient = gradient
    return (alpha + beta) * gradient - beta * previous
  }
}

extension Optimistic: Traceable {
  /// The gradient and its change once more.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let last = Term(
      "g_last", clock.isFirst ? trace.gradient : Vector(state.x.gradient, state.y.gradient))
    let (alpha, beta) = (Term.setting("alpha", alpha), Term.setting("beta", beta))
    return trace.define("u", (alpha + beta) * trace.g - beta * last)
  }
}
