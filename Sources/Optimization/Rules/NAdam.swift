/// NAdam (Dozat 2016): Adam whose first moment looks one step ahead, after Nesterov.
///
/// PyTorch warms the momentum up from beta1/2 as the paper does, Optax keeps it at beta1: on
/// 0.1 x^2 + 2 y^2 from (-5, -2), eta 0.1, they are at x = -3.39 and -3.00 after 20 steps. Without
/// `bias_correction` nothing is divided by 1 - P.
public struct NAdam: AdamRelative, ScalingCoordinateRule {
  /// Whose momentum.
  public enum Form: String, CaseIterable, Sendable {
    case torch
    case optax
  }

  public static let name = "nadam"
  public static let summary = "adam with a Nesterov look ahead in the first moment"
  public static let source = "Dozat 2016, \"Incorporating Nesterov momentum into Adam\""
  public static let formula = """
    m, s as in Adam
    torch:  mu_k = beta1 (1 - 0.96^(k momentum_decay) / 2),  P_k = mu_1 ... mu_k
            m^ = mu_(k+1) / (1 - P_(k+1)) m + (1 - mu_k) / (1 - P_k) g
    optax:  m^ = beta1 / (1 - beta1^(k+1)) m + (1 - beta1) / (1 - beta1^k) g
    x -= eta m^ / (sqrt(s^) + epsilon)
    """
  public static let parameters: [Parameter<Self>] =
    adamParameters + [
      .number(
        "momentum_decay", \.momentumDecay, .nonnegative,
        "how fast the momentum rises to beta1 (torch)"),
      .choice("form", \.form, "momentum that rises from beta1/2, or stays at beta1")
        .beginningAnew,
    ]

  /// Adam without the look ahead.
  public var adam = Adam()
  /// How fast the momentum rises.
  public var momentumDecay = 0.004
  /// Whose momentum.
  public var form = Form.torch

  /// Adam's clock, the product of the momenta so far, and the shares of moment and gradient.
  public struct Clock: Sendable {
    var adam: Adam.Clock
    var step = StepCount()
    var momentumProduct = 1.0
    var momentShare = 0.0
    var gradientShare = 0.0
  }

  public typealias Memory = Adam.Memory
  public typealias LaneMemory = Adam.LaneMemory

  /// PyTorch's defaults, but for the learning rate.
  public init() {}

  /// Before the first step.
  public func initialClock() -> Clock { Clock(adam: adam.initialClock()) }

  /// As in Adam.
  public func initialMemory<Number: Real>() -> Adam.Moments<Number> { adam.initialMemory() }

  /// One more momentum in the product.
  public func advance(_ clock: inout Clock) {
    adam.advance(&clock.adam)
    clock.step.number += 1
    let present = momentum(at: clock.step.number)
    let next = momentum(at: clock.step.number + 1)
    clock.momentumProduct = (clock.momentumProduct * present).withoutUnderflow
    let product = adam.biasCorrection ? clock.momentumProduct : 0
    clock.momentShare = next / (1 - product * next)
    clock.gradientShare = (1 - present) / (1 - product)
  }

  private func momentum(at step: Int) -> Double {
    switch form {
    case .torch: adam.beta1 * (1 - 0.5 * Double.power(0.96, Double(step) * momentumDecay))
    case .optax: adam.beta1
    }
  }

  /// The first moment one step ahead over the root of the second.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Adam.Moments<Number>, clock: Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    adam.accumulate(gradient, into: &memory)
    return adam.quotient(
      clock.momentShare * memory.first + clock.gradientShare * gradient,
      clock.adam.secondCorrection * memory.second, clock: clock.adam, context: context)
  }

  /// As in Adam.
  public func scale(_ memory: Memory, clock: Clock) -> Double? {
    adam.scale(memory, clock: clock.adam)
  }
}

extension NAdam: Traceable {
  /// The moments as in Adam, the first with a look ahead.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let moments = adam.traceMoments(&trace, state.x, state.y)
    let number = clock.step.number
    let present = traceMomentum(&trace, "mu", at: number)
    let next = traceMomentum(&trace, "mu_next", at: number + 1)
    var mean: Term
    if adam.biasCorrection {
      let product =
        form == .optax
        ? trace.power(present, product: clock.momentumProduct)
        : trace.define("P", Term("P", state.clock.momentumProduct) * present)
      mean =
        next / (1 - product * next) * moments.mean
        + (1 - present) / (1 - product) * trace.g
    } else {
      mean = next * moments.mean + (1 - present) * trace.g
    }
    mean = trace.define("m^", mean)
    let square = adam.traceSquare(&trace, moments.square, clock.adam)
    return adam.traceQuotient(&trace, mean, square, clock.adam)
  }

  private func traceMomentum(_ trace: inout Trace, _ name: String, at step: Int) -> Term {
    let beta1 = Term.setting("beta1", adam.beta1)
    guard form == .torch else { return beta1 }
    let k = Term("k", Double(step))
    let shift: Term = name == "mu" ? k : Term("k", Double(step - 1)) + 1
    return trace.define(
      name,
      beta1 * (1 - 0.5 * Term.power(0.96, shift * Term.setting("momentum_decay", momentumDecay))))
  }
}
