/// Averaged gradient descent with a decaying rate (Polyak & Juditsky 1992), as in PyTorch's ASGD.
///
/// The average is the mean of all positions from step t0 + 2 on, PyTorch's `ax`; before, and with
/// t0 = 1e6 for long, it is the position itself. An average of the optimizer's own takes its place.
/// The rate shown is eta_k. PyTorch decays the rate of the step before, which is the same while a
/// schedule does not move eta.
public struct AveragedDescent: SharedRateChoosing, AverageBringing {
  public static let name = "asgd"
  public static let summary = "gradient descent at a decaying rate, with the mean of its tail"
  public static let source =
    "Polyak & Juditsky 1992, \"Acceleration of stochastic approximation by averaging\""
  public static let formula = """
    eta_k = eta / (1 + lambda eta (k - 1))^alpha,  k = 1 at the first step
    x -= eta_k (g + lambda x)
    """
  public static let parameters: [Parameter<Self>] = [
    .number("lambda", \.lambda, .nonnegative, "decay of the rate, and pull towards 0"),
    .number("alpha", \.alpha, .nonnegative, "power of the decay"),
    .integer("t0", \.t0, 0...1_000_000_000, "steps before the average begins"),
  ]

  /// Decay of the rate, and pull towards 0.
  public var lambda = 1e-4
  /// Power of the decay.
  public var alpha = 0.75
  /// Steps before the average begins.
  public var t0 = 1_000_000

  /// The learning rate of the last update.
  public struct Memory: Sendable {
    var rate = 0.0
  }

  public typealias Clock = StepCount
  public typealias LaneMemory = Memory

  /// PyTorch's defaults.
  public init() {}

  /// The rate is its own.
  public var appliesLearningRate: Bool { true }

  /// PyTorch's `ax`.
  public var ownAverage: any Average {
    var tail = TailAverage()
    tail.from = t0 + 2
    return tail
  }

  /// When it begins.
  public static var ownAverageSettings: [String] { ["t0"] }

  /// The decayed rate.
  public func chosenLearningRate(_ state: State) -> Double? { state.x.rate }

  /// The decayed rate.
  public func chosenLearningRate(_ memory: Memory) -> Double? { memory.rate }

  /// No rate yet.
  public func initialMemory() -> Memory { Memory() }

  /// The gradient and the pull, times the decayed rate.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Memory, clock: StepCount, context: CoordinateContext<Number>
  ) -> Number {
    let rate = context.learningRate
    memory.rate = rate / Double.power(1 + lambda * rate * Double(clock.number - 1), alpha)
    return memory.rate * (gradient + lambda * context.position)
  }
}

extension AveragedDescent: Traceable {
  /// The rate of this step, and the gradient with the pull towards 0.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let lambda = Term.setting("lambda", lambda)
    let past = 1 + lambda * trace.eta * (Term("k", Double(clock.number)) - 1)
    let rate = trace.define("rate", trace.eta / Term.power(past, Term.setting("alpha", alpha)))
    return trace.define("d", rate * (trace.g + lambda * trace.x), as: .descent)
  }
}
