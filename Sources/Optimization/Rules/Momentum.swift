/// Gradient descent with momentum (Polyak 1964), in both textbook forms.
///
/// They agree while eta is constant and part when it moves: classical momentum remembers old rates.
/// On 0.1 x^2 + 2 y^2 from (-5, -2), beta 0.9, eta 0.3 and from t = 10 on 0.03, they are 1.78 apart
/// at step 15. PyTorch, Optax and the book have the heavy ball; Sutskever and others 2013 the
/// classical form. As in PyTorch the first v is g itself, undampened unless `dampens_first`: with
/// dampening 0.5 and eta 0.1 the first step leads to (-4.9, -1.2) instead of (-4.95, -1.6).
///
/// On a quadratic it is stable if and only if 0 < eta lambda < 2 + 2 beta (dampening 0).
public struct Momentum: CoordinateRule, ModeTelling, SpreadPredicting {
  /// Where the learning rate enters.
  public enum Form: String, CaseIterable, Sendable {
    case heavyBall = "heavy_ball"
    case classical
  }

  public static let name = "momentum"
  public static let summary = "v = beta v + g, x -= eta v (heavy ball); or eta inside v (classical)"
  public static let source =
    "Polyak 1964, \"Some methods of speeding up the convergence of iteration methods\""
  public static let formula = """
    heavy_ball:  v = beta v + (1 - dampening) g,        x -= eta v
    classical:   v = beta v + (1 - dampening) eta g,    x -= v
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta", \.beta, .decay, "share of the velocity that is kept at each step"),
    .number("dampening", \.dampening, .unit, "share of each new gradient that is left out"),
    .flag("dampens_first", \.dampensFirst, "dampen the first gradient too, as PyTorch does not")
      .beginningAnew,
    .choice("form", \.form, "where eta enters: x -= eta v, or v += eta g")
      .beginningAnew,
  ]

  /// Share of the velocity kept.
  public var beta = 0.9
  /// Share of the gradient left out.
  public var dampening = 0.0
  /// Whether the first gradient is dampened as well.
  public var dampensFirst = false
  /// Where the learning rate enters.
  public var form = Form.heavyBall

  /// The velocity, which is zero at first.
  public struct Velocity<Number: Real>: Sendable {
    var value: Number
  }

  public typealias Memory = Velocity<Double>
  public typealias LaneMemory = Velocity<Lanes>

  /// Counts the steps, for the sake of the first.
  public struct Clock: Sendable {
    var isFirst = true
    var gradientShare = 1.0
  }

  /// beta 0.9, no dampening, heavy ball.
  public init() {}

  /// The classical velocity is a displacement, rate and all.
  public var appliesLearningRate: Bool { form == .classical }

  /// 2 + 2 beta: momentum is stable where gradient descent is not.
  public var stabilityBound: Double? { dampening == 0 ? 2 + 2 * beta : nil }

  /// r^2 - (1 + beta - eta lambda) r + beta, in both forms while eta is constant.
  public func linearMode(_ rate: Double) -> Mode? {
    dampening == 0 ? Mode(trace: 1 + beta - rate, determinant: beta) : nil
  }

  /// (1 - (eta lambda)^(1/2))^2.
  public func criticalBeta(_ rate: Double) -> Double? {
    guard dampening == 0, rate > 0, rate < 1 else { return nil }
    let root = 1 - rate.squareRoot()
    return root * root
  }

  /// eta sigma^2 (1 + beta) / (lambda (1 - beta) (2 (1 + beta) - eta lambda)).
  public func spread(curvature: Double, learningRate: Double, sigma: Double) -> Double? {
    let room = 2 * (1 + beta) - learningRate * curvature
    guard dampening == 0, room > 0 else { return nil }
    return learningRate * sigma * sigma * (1 + beta) / (curvature * (1 - beta) * room)
  }

  /// Before the first step.
  public func initialClock() -> Clock { Clock() }

  /// At rest.
  public func initialMemory<Number: Real>() -> Velocity<Number> { Velocity(value: Number(0)) }

  /// Dampens every gradient, the first only if told to.
  public func advance(_ clock: inout Clock) {
    clock.gradientShare = clock.isFirst && !dampensFirst ? 1 : 1 - dampening
    clock.isFirst = false
  }

  /// The new velocity.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Velocity<Number>, clock: Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    let share =
      form == .classical ? clock.gradientShare * context.learningRate : clock.gradientShare
    memory.value = beta * memory.value + share * gradient
    return memory.value
  }
}

extension Momentum: Traceable {
  /// The velocity.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let beta = Term.setting("beta", beta)
    let velocity = Term("v", Vector(state.x.value, state.y.value))
    var taken =
      clock.gradientShare == 1 ? trace.g : (1 - Term.setting("dampening", dampening)) * trace.g
    if form == .classical { taken = trace.eta * taken }
    return trace.define(
      "v", beta * velocity + taken, as: form == .classical ? .descent : .gradient)
  }
}
