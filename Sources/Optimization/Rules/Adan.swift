/// Adan (Xie and others 2022): Adam with a moment of gradient differences, for Nesterov's look
/// ahead.
///
/// The betas are those of the code, 1 less the paper's. The paper and its authors' code have
/// c = beta2 = 0.92; Optax has c = 1 - beta2 = 0.08, all but Adam. On 0.1 x^2 + 2 y^2 from (-5, -2),
/// eta 0.1, they are at y = -0.0999 and -0.0862 after 20 steps.
public struct Adan: CoordinateRule {
  /// How much the differences count.
  public enum Form: String, CaseIterable, Sendable {
    case optax
    case paper
  }

  public static let name = "adan"
  public static let summary = "adam with a third moment, of gradient differences"
  public static let source = """
    Xie and others 2022, "Adan: adaptive Nesterov momentum algorithm for faster \
    optimizing deep models"
    """
  public static let formula = """
    d = g - previous g, 0 at the first step
    m = beta1 m + (1 - beta1) g
    v = beta2 v + (1 - beta2) d
    n = beta3 n + (1 - beta3) (g + c d)^2
    x -= eta (m^ + c v^) / (sqrt(n^ + epsilon_root) + epsilon),  each over 1 - beta^k
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta1", \.beta1, .decay, "decay of the mean gradient"),
    .number("beta2", \.beta2, .decay, "decay of the mean difference"),
    .number("beta3", \.beta3, .decay, "decay of the mean square"),
    .number("epsilon", \.epsilon, .nonnegative, "added to the root"),
    .number("epsilon_root", \.epsilonRoot, .nonnegative, "added under the root"),
    .choice("form", \.form, "differences count 1 - beta2 times, or beta2 times"),
  ]

  /// Decay of the mean gradient.
  public var beta1 = 0.98
  /// Decay of the mean difference.
  public var beta2 = 0.92
  /// Decay of the mean square.
  public var beta3 = 0.99
  /// Added to the root.
  public var epsilon = 1e-8
  /// Added under the root: Optax's `eps_root`.
  public var epsilonRoot = 0.0
  /// How much the differences count.
  public var form = Form.optax

  /// The powers of the betas, and whether there is a previous gradient.
  public struct Clock: Sendable {
    var step = StepCount()
    var beta1Power = 1.0
    var beta2Power = 1.0
    var beta3Power = 1.0
  }

  /// Three moments and the gradient before.
  public struct Moments<Number: Real>: Sendable {
    var gradient: Number
    var difference: Number
    var square: Number
    var previous: Number
  }

  public typealias Memory = Moments<Double>
  public typealias LaneMemory = Moments<Lanes>

  /// The defaults of Optax.
  public init() {}

  /// Before the first step.
  public func initialClock() -> Clock { Clock() }

  /// All zero.
  public func initialMemory<Number: Real>() -> Moments<Number> {
    Moments(gradient: Number(0), difference: Number(0), square: Number(0), previous: Number(0))
  }

  /// One more factor of each beta.
  public func advance(_ clock: inout Clock) {
    clock.step.number += 1
    clock.beta1Power = (clock.beta1Power * beta1).withoutUnderflow
    clock.beta2Power = (clock.beta2Power * beta2).withoutUnderflow
    clock.beta3Power = (clock.beta3Power * beta3).withoutUnderflow
  }

  /// The corrected gradient and difference over the root of the corrected square.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Moments<Number>, clock: Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    let difference = clock.step.isFirst ? Number(0) : gradient - memory.previous
    let share = form == .optax ? 1 - beta2 : beta2
    memory.previous = gradient
    memory.gradient = beta1 * memory.gradient + (1 - beta1) * gradient
    memory.difference = beta2 * memory.difference + (1 - beta2) * difference
    memory.square = beta3 * memory.square + (1 - beta3) * square(gradient + share * difference)
    let ahead =
      memory.gradient / (1 - clock.beta1Power)
      + share * (memory.difference / (1 - clock.beta2Power))
    return ahead / (sqrt(memory.square / (1 - clock.beta3Power) + epsilonRoot) + epsilon)
  }
}

extension Adan: Traceable {
  /// The change of the gradient, three moments, their corrections and the quotient.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let (x, y, g) = (state.x, state.y, trace.g)
    let (beta1, beta2) = (Term.setting("beta1", beta1), Term.setting("beta2", beta2))
    let beta3 = Term.setting("beta3", beta3)
    let share = form == .optax ? 1 - beta2 : beta2
    let last = Term("g_last", clock.step.isFirst ? g.value : Vector(x.previous, y.previous))
    let d = trace.define("d", g - last)
    let m = trace.define(
      "m", beta1 * Term("m", Vector(x.gradient, y.gradient)) + (1 - beta1) * g)
    let v = trace.define(
      "v", beta2 * Term("v", Vector(x.difference, y.difference)) + (1 - beta2) * d)
    let n = trace.define(
      "n", beta3 * Term("n", Vector(x.square, y.square)) + (1 - beta3) * (g + share * d).squared,
      as: .square)
    let mean = trace.define("m^", m / (1 - trace.power(beta1, product: clock.beta1Power)))
    let change = trace.define("v^", v / (1 - trace.power(beta2, product: clock.beta2Power)))
    let square = trace.define(
      "n^", n / (1 - trace.power(beta3, product: clock.beta3Power)), as: .square)
    let under = epsilonRoot == 0 ? square : square + Term.setting("epsilon_root", epsilonRoot)
    return trace.define(
      "u", (mean + share * change) / (Term.sqrt(under) + Term.setting("epsilon", epsilon)))
  }
}
