/// RMSProp (Tieleman & Hinton 2012): each coordinate scaled by a leaky mean of its squared
/// gradients.
///
/// `centered` (Graves 2013) subtracts the square of a leaky mean of g from s. Near a minimum steps
/// do not shrink with the gradient: at a constant eta it ends in a cycle of +-eta/2.
///
/// The book and Optax have epsilon `inside` the root (1e-6 and 1e-8), PyTorch `outside` (1e-8): on
/// 0.1 x^2 + 2 y^2 from (-0.005, -0.002), eta 0.01 and epsilon 1e-6 in both, x is -2.8e-4 and
/// -1.0e-4 after 20 steps. PyTorch's decay is 0.99, the others' 0.9: from (-5, -2) that is
/// x = -4.25 against -4.72. PyTorch's buffer is the `heavy_ball`, Optax's the `classical` one: with
/// eta 0.3 and from t = 10 on 0.03, momentum 0.9, they are 2.6 apart at step 15.
public struct RMSProp: ScalingCoordinateRule {
  public static let name = "rmsprop"
  public static let summary = "g over the root of a leaky mean of g^2, with momentum if wanted"
  public static let source =
    "Tieleman & Hinton 2012, lecture 6.5 of \"Neural networks for machine learning\""
  public static let formula = """
    s = decay s + (1 - decay) g^2                u = g / sqrt(s + epsilon)
    heavy_ball:  b = momentum b + u,             x -= eta b
    classical:   b = momentum b + eta u,         x -= b
    """
  public static let parameters: [Parameter<Self>] = [
    .number("decay", \.decay, .decay, "share of the mean square that is kept at each step"),
    .number("epsilon", \.epsilon, .nonnegative, "keeps the root from 0"),
    .choice("epsilon_place", \.epsilonPlace, "under the root, or added to it"),
    .flag("centered", \.centered, "scale by the variance of g, not by its mean square"),
    .number("momentum", \.momentum, .decay, "share of the velocity that is kept at each step"),
    .choice("momentum_form", \.momentumForm, "where eta enters: x -= eta b, or b += eta u")
      .beginningAnew,
  ]

  /// Share of the mean square kept.
  public var decay = 0.9
  /// Keeps the root from 0.
  public var epsilon = 1e-6
  /// Under the root or added to it.
  public var epsilonPlace = EpsilonPlace.inside
  /// Whether the squared mean is subtracted.
  public var centered = false
  /// Share of the velocity kept.
  public var momentum = 0.0
  /// Where the learning rate enters.
  public var momentumForm = Momentum.Form.heavyBall

  /// Leaky means of the squared and the plain gradient, and the velocity.
  public struct Means<Number: Real>: Sendable {
    var square: Number
    var gradient: Number
    var velocity: Number
  }

  public typealias Clock = NoClock
  public typealias Memory = Means<Double>
  public typealias LaneMemory = Means<Lanes>

  /// The book's defaults.
  public init() {}

  /// The classical velocity is a displacement, rate and all.
  public var appliesLearningRate: Bool { momentumForm == .classical }

  /// All zero.
  public func initialMemory<Number: Real>() -> Means<Number> {
    Means(square: Number(0), gradient: Number(0), velocity: Number(0))
  }

  /// The velocity after adding the scaled gradient.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Means<Number>, clock: NoClock,
    context: CoordinateContext<Number>
  ) -> Number {
    memory.square = decay * memory.square + (1 - decay) * square(gradient)
    memory.gradient = decay * memory.gradient + (1 - decay) * gradient
    let share = momentumForm == .classical ? context.learningRate : 1
    memory.velocity = momentum * memory.velocity + share * gradient / root(memory)
    return memory.velocity
  }

  /// One over the root, momentum left aside.
  public func scale(_ memory: Memory, clock: NoClock) -> Double? { 1 / root(memory) }

  /// The root of the leaky mean of squares, or of the variance.
  private func root<Number: Real>(_ memory: Means<Number>) -> Number {
    // The variance of a constant gradient is 0, which rounding may miss from below.
    let spread =
      centered
      ? Number.maximum(memory.square - square(memory.gradient), Number(0)) : memory.square
    return epsilonPlace.root(spread, epsilon)
  }
}

extension RMSProp: Traceable {
  /// The means, the gradient over the root, and the velocity where there is momentum.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let (g, decay) = (trace.g, Term.setting("decay", decay))
    let past = Term("s", Vector(state.x.square, state.y.square))
    let s = trace.define("s", decay * past + (1 - decay) * g.squared, as: .square)
    var spread = s
    if centered {
      let pastMean = Term("a", Vector(state.x.gradient, state.y.gradient))
      let a = trace.define("a", decay * pastMean + (1 - decay) * g)
      spread = trace.define("s^", Term.max(s - a.squared, 0), as: .square)
    }
    let u = trace.define("u", g / epsilonPlace.root(spread, Term.setting("epsilon", epsilon)))
    let velocity = Term("b", Vector(state.x.velocity, state.y.velocity))
    let kept = Term.setting("momentum", momentum) * velocity
    switch momentumForm {
    case .classical: return trace.define("b", kept + trace.eta * u, as: .descent)
    case .heavyBall: return momentum == 0 ? u : trace.define("b", kept + u)
    }
  }
}
