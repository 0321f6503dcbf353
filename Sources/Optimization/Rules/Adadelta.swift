/// Adadelta (Zeiler 2012): the gradient in units of the last steps, so that no learning rate is
/// needed.
///
/// The learning rate is 1 unless one is given. What sets the pace instead is epsilon: the first
/// step is about sqrt(epsilon / (1 - rho)), and the rest grow from it. On 0.1 x^2 + 2 y^2 from
/// (-5, -2) the loss falls below 1e-3 after 1093 steps with 1e-6 (PyTorch, Optax), 495 with 1e-5
/// (the book) and 95 with 1e-3; after 20 steps the first two are 0.15 apart. The path hardly
/// depends on the scale of the loss.
public struct Adadelta: ScalingCoordinateRule, RateOffering {
  public static let name = "adadelta"
  public static let summary = "g in units of recent steps instead of eta, which is 1 unless given"
  public static let source = "Zeiler 2012, \"ADADELTA: an adaptive learning rate method\""
  public static let formula = """
    s = rho s + (1 - rho) g^2
    d = sqrt(D + epsilon) / sqrt(s + epsilon) g
    D = rho D + (1 - rho) d^2,                   x -= eta d
    """
  public static let parameters: [Parameter<Self>] = [
    .number("rho", \.rho, .decay, "share of either mean square that is kept at each step"),
    .number("epsilon", \.epsilon, .positive, "added under both roots; sets the pace"),
  ]

  /// Share of the mean squares kept.
  public var rho = 0.9
  /// Added under both roots.
  public var epsilon = 1e-5

  /// Leaky means of squared gradients and of squared steps.
  public struct Means<Number: Real>: Sendable {
    var gradient: Number
    var step: Number
  }

  public typealias Clock = NoClock
  public typealias Memory = Means<Double>
  public typealias LaneMemory = Means<Lanes>

  /// The book's defaults.
  public init() {}

  /// As in the paper, which has none.
  public static var usualLearningRate: Double { 1 }

  /// Both zero.
  public func initialMemory<Number: Real>() -> Means<Number> {
    Means(gradient: Number(0), step: Number(0))
  }

  /// The rescaled gradient.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Means<Number>, clock: NoClock,
    context: CoordinateContext<Number>
  ) -> Number {
    memory.gradient = rho * memory.gradient + (1 - rho) * square(gradient)
    let step = ratio(memory) * gradient
    memory.step = rho * memory.step + (1 - rho) * square(step)
    return step
  }

  /// The size of recent steps over that of recent gradients.
  public func scale(_ memory: Memory, clock: NoClock) -> Double? { ratio(memory) }

  private func ratio<Number: Real>(_ memory: Means<Number>) -> Number {
    sqrt(memory.step + epsilon) / sqrt(memory.gradient + epsilon)
  }
}

extension Adadelta: Traceable {
  /// The mean of squared gradients, the step in units of past steps, and the mean of their squares.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let (g, rho) = (trace.g, Term.setting("rho", rho))
    let epsilon = Term.setting("epsilon", epsilon)
    let past = Term("s", Vector(state.x.gradient, state.y.gradient))
    let steps = Term("D", Vector(state.x.step, state.y.step))
    let s = trace.define("s", rho * past + (1 - rho) * g.squared, as: .square)
    let d = trace.define(
      "d", Term.sqrt(steps + epsilon) / Term.sqrt(s + epsilon) * g, as: .descent)
    _ = trace.define("D", rho * steps + (1 - rho) * d.squared, as: .number)
    return d
  }
}
