/// Nesterov's accelerated gradient (1983), as momentum that looks ahead.
///
/// `lookahead` is Sutskever and others 2013 and the textbooks, `torch` is PyTorch and Optax. While
/// eta is constant the positions of `torch` are the look-ahead points x - beta v of `lookahead`:
/// one path, seen at two places. On 0.1 x^2 + 2 y^2 from (-5, -2), beta 0.9, eta 0.1, they are 0.1
/// apart at step 20.
///
/// On a quadratic it is stable if and only if 0 < eta lambda < (2 + 2 beta)/(1 + 2 beta): less than
/// the heavy ball's 2 + 2 beta, 1.36 against 3.8 for beta 0.9.
public struct Nesterov: CoordinateRule, LookingAhead, ModeTelling {
  /// Where the gradient is taken, and where the learning rate enters.
  public enum Form: String, CaseIterable, Sendable {
    case torch
    case lookahead
  }

  public static let name = "nesterov"
  public static let summary = "momentum whose gradient is taken where the velocity leads"
  public static let source = "Nesterov 1983; Sutskever and others 2013 for the form with momentum"
  public static let formula = """
    lookahead:  v = beta v + eta g(x - beta v),    x -= v
    torch:      v = beta v + g(x),                 x -= eta (g(x) + beta v)
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta", \.beta, .decay, "share of the velocity that is kept at each step"),
    .choice("form", \.form, "x -= eta (g + beta v), or the gradient at x - beta v")
      .beginningAnew,
  ]

  /// Share of the velocity kept.
  public var beta = 0.9
  /// Where the gradient is taken.
  public var form = Form.torch

  public typealias Clock = NoClock
  public typealias Memory = Momentum.Velocity<Double>
  public typealias LaneMemory = Momentum.Velocity<Lanes>

  /// beta 0.9, as in PyTorch.
  public init() {}

  /// The textbook's velocity is a displacement, rate and all.
  public var appliesLearningRate: Bool { form == .lookahead }

  /// (2 + 2 beta)/(1 + 2 beta).
  public var stabilityBound: Double? { (2 + 2 * beta) / (1 + 2 * beta) }

  /// r^2 - (1 + beta) (1 - eta lambda) r + beta (1 - eta lambda), in both forms.
  public func linearMode(_ rate: Double) -> Mode? {
    Mode(trace: (1 + beta) * (1 - rate), determinant: beta * (1 - rate))
  }

  /// (1 - (eta lambda)^(1/2)) / (1 + (eta lambda)^(1/2)).
  public func criticalBeta(_ rate: Double) -> Double? {
    guard rate > 0, rate < 1 else { return nil }
    return (1 - rate.squareRoot()) / (1 + rate.squareRoot())
  }

  /// PyTorch's form shifts the positions instead.
  public var looksAhead: Bool { form == .lookahead }

  /// Where the velocity alone would lead.
  public func gradientPosition(
    from position: Vector, state: State, context: StepContext
  ) -> Vector {
    position - beta * Vector(state.x.value, state.y.value)
  }

  /// At rest.
  public func initialMemory<Number: Real>() -> Momentum.Velocity<Number> {
    Momentum.Velocity(value: Number(0))
  }

  /// The new velocity, or what it will be one step on.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Momentum.Velocity<Number>, clock: NoClock,
    context: CoordinateContext<Number>
  ) -> Number {
    switch form {
    case .lookahead:
      memory.value = beta * memory.value + context.learningRate * gradient
      return memory.value
    case .torch:
      memory.value = beta * memory.value + gradient
      return gradient + beta * memory.value
    }
  }
}

extension Nesterov: Traceable {
  /// Where the velocity leads, for the form that looks there.
  public func tracePlace(_ trace: inout Trace, state: State) -> Term? {
    trace.define("p", trace.x - Term.setting("beta", beta) * velocity(state), as: .place)
  }

  /// The velocity, and in PyTorch's form the gradient once more.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let (g, beta) = (trace.g, Term.setting("beta", beta))
    switch form {
    case .lookahead:
      return trace.define("v", beta * velocity(state) + trace.eta * g, as: .descent)
    case .torch:
      let v = trace.define("v", beta * velocity(state) + g)
      return trace.define("u", g + beta * v)
    }
  }

  private func velocity(_ state: State) -> Term {
    Term("v", Vector(state.x.value, state.y.value))
  }
}
