/// AdaBelief (Zhuang and others 2020): Adam scaled by how far gradients stray from their mean.
///
/// Where the gradient is what the mean foretold, steps are long. `epsilon_root` is added to s itself
/// at every step and so piles up (`stored`, as in the paper, its authors' code and Optax), or under
/// the root only (`root`): on 0.1 x^2 + 2 y^2 from (-5, -2), eta 0.02, epsilon_root 1e-8, that is
/// 6.8e-5 after 50 steps.
public struct AdaBelief: AdamRelative, ScalingCoordinateRule {
  /// What epsilon_root is added to.
  public enum EpsilonRootPlace: String, CaseIterable, Sendable {
    case stored
    case root
  }

  public static let name = "adabelief"
  public static let summary = "first moment over the root of the variance around it"
  public static let source = """
    Zhuang and others 2020, "AdaBelief optimizer: adapting stepsizes by the belief \
    in observed gradients"
    """
  public static let formula = """
    m = beta1 m + (1 - beta1) g
    s = beta2 s + (1 - beta2) (g - m)^2
    x -= eta m^ / (sqrt(s^) + epsilon),  m^ and s^ corrected as in Adam
    """
  public static let parameters: [Parameter<Self>] =
    adamParameters + [
      .choice(
        "epsilon_root_place", \.epsilonRootPlace,
        "epsilon_root into the stored variance, or under the root only")
    ]

  /// Adam with another second moment.
  public var adam = Adam()
  /// What epsilon_root is added to.
  public var epsilonRootPlace = EpsilonRootPlace.stored

  public typealias Memory = Adam.Memory
  public typealias LaneMemory = Adam.LaneMemory

  /// The defaults of Optax: 1e-16 for either epsilon.
  public init() {
    adam.epsilon = 1e-16
    adam.epsilonRoot = 1e-16
  }

  /// As in Adam.
  public func initialMemory<Number: Real>() -> Adam.Moments<Number> { adam.initialMemory() }

  /// The corrected first moment over the root of the corrected variance.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Adam.Moments<Number>, clock: Adam.Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    let beta2 = adam.beta2
    let isStored = epsilonRootPlace == .stored
    memory.first = adam.beta1 * memory.first + (1 - adam.beta1) * gradient
    memory.second =
      beta2 * memory.second + (1 - beta2) * square(gradient - memory.first)
      + (isStored ? adam.epsilonRoot : 0)
    return clock.firstCorrection * memory.first / root(memory, clock)
      + adam.decoupledWeightDecay * context.position
  }

  /// One over the root.
  public func scale(_ memory: Memory, clock: Adam.Clock) -> Double? { 1 / root(memory, clock) }

  /// The root of the corrected variance, with both epsilons.
  private func root<Number: Real>(_ memory: Adam.Moments<Number>, _ clock: Adam.Clock) -> Number {
    let added = epsilonRootPlace == .stored ? 0 : adam.epsilonRoot
    return sqrt(clock.secondCorrection * memory.second + added) + clock.epsilon
  }
}

extension AdaBelief: Traceable {
  /// The mean, the variance around it, their corrections and the quotient.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let g = trace.g
    let (beta1, beta2) = (Term.setting("beta1", adam.beta1), Term.setting("beta2", adam.beta2))
    let past = Term("m", Vector(state.x.first, state.y.first))
    let m = trace.define("m", beta1 * past + (1 - beta1) * g)
    var variance =
      beta2 * Term("s", Vector(state.x.second, state.y.second)) + (1 - beta2) * (g - m).squared
    let root = Term.setting("epsilon_root", adam.epsilonRoot)
    if epsilonRootPlace == .stored { variance = variance + root }
    let s = trace.define("s", variance, as: .square)
    var plain = adam
    if epsilonRootPlace == .stored { plain.epsilonRoot = 0 }
    return plain.traceQuotient(
      &trace, plain.traceMean(&trace, m, clock), plain.traceSquare(&trace, s, clock), clock)
  }
}
