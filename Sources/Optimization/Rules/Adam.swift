/// Adam (Kingma & Ba 2015): momentum, scaled by a leaky mean of squared gradients.
///
/// Epsilon stands outside the root, after the correction, as in PyTorch, Optax and the book. It is
/// 1e-8 in PyTorch and Optax, 1e-6 in the book: on 0.1 x^2 + 2 y^2 from (-5, -2), eta 0.1, that is
/// 1e-8 after 200 steps. `folded` is the paper's shorter form, eta sqrt(1 - beta2^k)/(1 - beta1^k)
/// m / (sqrt(s) + epsilon): epsilon counts 1/sqrt(1 - beta2^k) times, 31.6 times at the first step.
/// With eta 0.1 and epsilon 1e-6 that is 2e-5 after 20 steps.
///
/// Without `bias_correction` m^ = m and s^ = s: the first step is then
/// (1 - beta1)/sqrt(1 - beta2) = 3.16 times eta instead of eta, and after 20 steps x is 1.57 instead
/// of -3.06. `decoupled_weight_decay` makes it AdamW (Loshchilov & Hutter 2019); the optimizer's own
/// `weight_decay` is L2, in the gradient, which Adam scales away: 0.1 of either leaves x at -2.36 and
/// at -3.06.
public struct Adam: ScalingCoordinateRule {
  /// What epsilon is added to.
  public enum EpsilonPlace: String, CaseIterable, Sendable {
    case outside
    case folded
  }

  public static let name = "adam"
  public static let summary = "first moment over root of second moment, both bias-corrected"
  public static let source = "Kingma & Ba 2015, \"Adam: a method for stochastic optimization\""
  public static let formula = """
    m = beta1 m + (1 - beta1) g              s = beta2 s + (1 - beta2) g^2
    m^ = m / (1 - beta1^k)                   s^ = s / (1 - beta2^k),  k = 1 at the first step
    x -= eta (m^ / (sqrt(s^ + epsilon_root) + epsilon) + decoupled_weight_decay x)
    """
  public static let parameters: [Parameter<Self>] =
    relatives + [
      .choice("epsilon_place", \.epsilonPlace, "beside the corrected root, or the raw one")
    ]

  /// The hyper-parameters that Adam shares with the rules that vary it.
  static let relatives: [Parameter<Self>] = [
    .number("beta1", \.beta1, .decay, "decay of the first moment"),
    .number("beta2", \.beta2, .decay, "decay of the second moment"),
    .number("epsilon", \.epsilon, .nonnegative, "added to the root"),
    .number("epsilon_root", \.epsilonRoot, .nonnegative, "added under the root"),
    .flag("bias_correction", \.biasCorrection, "divide the moments by 1 - beta^k"),
    .number(
      "decoupled_weight_decay", \.decoupledWeightDecay, .nonnegative,
      "pull towards 0 beside the gradient, times eta (AdamW)"),
  ]

  /// Decay of the first moment.
  public var beta1 = 0.9
  /// Decay of the second moment.
  public var beta2 = 0.999
  /// Added to the root.
  public var epsilon = 1e-8
  /// Added under the root.
  public var epsilonRoot = 0.0
  /// What epsilon is added to.
  public var epsilonPlace = EpsilonPlace.outside
  /// Whether the moments are divided by 1 - beta^k.
  public var biasCorrection = true
  /// AdamW's pull towards 0.
  public var decoupledWeightDecay = 0.0

  /// First and second moment of one coordinate.
  public struct Moments<Number: Real>: Sendable {
    var first: Number
    var second: Number
  }

  public typealias Memory = Moments<Double>
  public typealias LaneMemory = Moments<Lanes>

  /// beta1^k and beta2^k, kept as running products, what the moments are multiplied by, and what
  /// epsilon comes to.
  public struct Clock: Sendable {
    var beta1Power = 1.0
    var beta2Power = 1.0
    var firstCorrection = 1.0
    var secondCorrection = 1.0
    var epsilon = 0.0
  }

  /// The defaults of PyTorch and Optax.
  public init() {}

  /// 1 / (sqrt(s^ + epsilon_root) + epsilon).
  public func scale(_ memory: Memory, clock: Clock) -> Double? {
    scale(second: clock.secondCorrection * memory.second, clock: clock)
  }

  /// The scale that a corrected second moment makes.
  func scale(second: Double, clock: Clock) -> Double {
    1 / (sqrt(second + epsilonRoot) + clock.epsilon)
  }

  /// Before the first step.
  public func initialClock() -> Clock { Clock() }

  /// Both moments zero.
  public func initialMemory<Number: Real>() -> Moments<Number> {
    Moments(first: Number(0), second: Number(0))
  }

  /// One more factor of either beta.
  public func advance(_ clock: inout Clock) {
    clock.beta1Power = (clock.beta1Power * beta1).withoutUnderflow
    clock.beta2Power = (clock.beta2Power * beta2).withoutUnderflow
    clock.firstCorrection = biasCorrection ? 1 / (1 - clock.beta1Power) : 1
    clock.secondCorrection = biasCorrection ? 1 / (1 - clock.beta2Power) : 1
    clock.epsilon =
      epsilonPlace == .folded ? epsilon * clock.secondCorrection.squareRoot() : epsilon
  }

  /// The corrected first moment over the root of the corrected second.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Moments<Number>, clock: Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    accumulate(gradient, into: &memory)
    return quotient(
      clock.firstCorrection * memory.first, clock.secondCorrection * memory.second, clock: clock,
      context: context)
  }

  /// Takes the gradient into both moments.
  @inline(__always)
  func accumulate<Number: Real>(_ gradient: Number, into moments: inout Moments<Number>) {
    moments.first = beta1 * moments.first + (1 - beta1) * gradient
    moments.second = beta2 * moments.second + (1 - beta2) * square(gradient)
  }

  /// The update that two corrected moments make.
  @inline(__always)
  func quotient<Number: Real>(
    _ first: Number, _ second: Number, clock: Clock, context: CoordinateContext<Number>
  ) -> Number {
    first / (sqrt(second + epsilonRoot) + clock.epsilon)
      + decoupledWeightDecay * context.position
  }
}

extension Adam: Traceable {
  /// The moments, their corrections, and the quotient.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let moments = traceMoments(&trace, state.x, state.y)
    let mean = traceMean(&trace, moments.mean, clock)
    let square = traceSquare(&trace, moments.square, clock)
    return traceQuotient(&trace, mean, square, clock)
  }

  /// m and s.
  func traceMoments(
    _ trace: inout Trace, _ x: Memory, _ y: Memory
  ) -> (mean: Term, square: Term) {
    let (beta1, beta2) = (Term.setting("beta1", beta1), Term.setting("beta2", beta2))
    let past = Term("m", Vector(x.first, y.first))
    let mean = trace.define("m", beta1 * past + (1 - beta1) * trace.g)
    let squares = Term("s", Vector(x.second, y.second))
    let square = trace.define(
      "s", beta2 * squares + (1 - beta2) * trace.g.squared, as: .square)
    return (mean, square)
  }

  /// m^, or m where nothing is corrected.
  func traceMean(_ trace: inout Trace, _ mean: Term, _ clock: Clock) -> Term {
    guard biasCorrection else { return mean }
    let power = trace.power(Term.setting("beta1", beta1), product: clock.beta1Power)
    return trace.define("m^", mean / (1 - power))
  }

  /// s^, or s where nothing is corrected.
  func traceSquare(_ trace: inout Trace, _ square: Term, _ clock: Clock) -> Term {
    guard biasCorrection else { return square }
    return trace.define("s^", square / (1 - beta2Power(trace, clock)), as: .square)
  }

  /// The quotient, with weight decay of its own if there is one.
  func traceQuotient(
    _ trace: inout Trace, _ mean: Term, _ square: Term, _ clock: Clock
  ) -> Term {
    var epsilon = Term.setting("epsilon", epsilon)
    if epsilonPlace == .folded, biasCorrection {
      epsilon = trace.define("epsilon^", epsilon / Term.sqrt(1 - beta2Power(trace, clock)))
    }
    let under = epsilonRoot == 0 ? square : square + Term.setting("epsilon_root", epsilonRoot)
    return trace.define(
      "u",
      trace.decayed(
        mean / (Term.sqrt(under) + epsilon), "decoupled_weight_decay", decoupledWeightDecay))
  }

  private func beta2Power(_ trace: Trace, _ clock: Clock) -> Term {
    trace.power(Term.setting("beta2", beta2), product: clock.beta2Power)
  }
}
