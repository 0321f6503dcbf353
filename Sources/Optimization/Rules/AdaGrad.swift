/// AdaGrad (Duchi, Hazan & Singer 2011): each coordinate scaled by all its gradients so far.
///
/// The sum only grows, so steps shrink like 1/sqrt(k): made for sparse gradients, it stalls on
/// others unless eta is large.
///
/// The book and Optax have epsilon `inside` the root (1e-6 and 1e-7), PyTorch `outside` it (1e-10):
/// on 0.1 x^2 + 2 y^2 from (-0.005, -0.002), eta 0.4, they are at x = -7e-11 and -3e-37 after 20
/// steps. Optax starts s at an `initial_accumulator` of 0.1, the others at 0: from (-5, -2) that is
/// x = -2.419 against -2.383 after 20 steps. `rate_decay` is PyTorch's `lr_decay`.
public struct AdaGrad: ScalingCoordinateRule {
  public static let name = "adagrad"
  public static let summary = "s += g^2, x -= eta g / sqrt(s + epsilon)"
  public static let source = """
    Duchi, Hazan & Singer 2011, "Adaptive subgradient methods for online learning \
    and stochastic optimization"
    """
  public static let formula = """
    s += g^2
    x -= eta / (1 + rate_decay (k - 1)) g / sqrt(s + epsilon),  k = 1 at the first step
    """
  public static let parameters: [Parameter<Self>] = [
    .number("epsilon", \.epsilon, .nonnegative, "keeps the root from 0"),
    .choice("epsilon_place", \.epsilonPlace, "under the root, or added to it"),
    .number("initial_accumulator", \.initialAccumulator, .nonnegative, "where s starts")
      .beginningAnew,
    .number("rate_decay", \.rateDecay, .nonnegative, "divides eta by 1 + this times steps made"),
  ]

  /// Keeps the root from 0.
  public var epsilon = 1e-6
  /// Under the root or added to it.
  public var epsilonPlace = EpsilonPlace.inside
  /// Where the sum of squares starts.
  public var initialAccumulator = 0.0
  /// How fast the learning rate decays besides.
  public var rateDecay = 0.0

  /// The sum of squared gradients.
  public struct Sum<Number: Real>: Sendable {
    var squares: Number
  }

  public typealias Clock = StepCount
  public typealias Memory = Sum<Double>
  public typealias LaneMemory = Sum<Lanes>

  /// The book's defaults.
  public init() {}

  /// A sum of nothing but the initial accumulator.
  public func initialMemory<Number: Real>() -> Sum<Number> {
    Sum(squares: Number(initialAccumulator))
  }

  /// The gradient over the root of the sum.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Sum<Number>, clock: StepCount,
    context: CoordinateContext<Number>
  ) -> Number {
    memory.squares = memory.squares + square(gradient)
    return share(clock) * gradient / epsilonPlace.root(memory.squares, epsilon)
  }

  /// The share of the rate over the root of the sum.
  public func scale(_ memory: Memory, clock: StepCount) -> Double? {
    share(clock) / epsilonPlace.root(memory.squares, epsilon)
  }

  /// What `rate_decay` has left of the learning rate.
  private func share(_ clock: StepCount) -> Double {
    1 / (1 + rateDecay * Double(clock.number - 1))
  }
}

extension AdaGrad: Traceable {
  /// The sum of squares, and the gradient over its root.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let past = Term("s", Vector(state.x.squares, state.y.squares))
    let s = trace.define("s", past + trace.g.squared, as: .square)
    let root = epsilonPlace.root(s, Term.setting("epsilon", epsilon))
    guard rateDecay != 0 else { return trace.define("u", trace.g / root) }
    let share = 1 / (1 + Term.setting("rate_decay", rateDecay) * (trace.k - 1))
    return trace.define("u", share * trace.g / root)
  }
}
