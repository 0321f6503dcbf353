/// Schedule-free gradient descent (Defazio and others 2024): the mean of the steps takes the place of a
/// decaying rate.
///
/// z goes down, x is the mean of all z, and the gradient is taken at y, between the two. The position is y,
/// and the average that comes with the rule is x, which is what counts. c is what the update weighs among
/// all so far, each as the square of the largest learning rate up to it: 1/k while the rate stays the same.
/// With beta = 0 it is gradient descent with the mean of its positions, with beta near 1 the gradient is
/// taken at the mean (primal averaging).
public struct ScheduleFreeSGD: AverageBringing {
  public static let name = "schedule_free_sgd"
  public static let summary = "gradient descent seen near the mean of its steps, which it keeps"
  public static let source = "Defazio and others 2024, \"The road less scheduled\""
  public static let formula = """
    c = 1/k,  k = 1 at the first step; by eta^2 where eta moves
    y = (1 - c) y + c z - eta (1 - beta (1 - c)) g
    z = z - eta g
    x = (y - (1 - beta) z) / beta
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta", \.beta, .decay, "share of the average in the position").beginningAnew
  ]

  /// Share of the average in the position.
  public var beta = 0.9

  /// Where plain steps have led, and what they weigh.
  public struct State: Sendable {
    var plain: Vector
    var weights = RateWeights()

    /// What leads from `position`, between the mean and `plain`, to the next; `step` leads from `plain` to
    /// the next.
    mutating func move(
      from position: Vector, by step: Vector, learningRate: Double, beta: Double
    ) -> Vector {
      let share = weights.take(learningRate)
      let move = share * (position - plain) + (1 - beta * (1 - share)) * step
      plain = plain - step
      return move
    }
  }

  /// The default of the authors and Optax.
  public init() {}

  /// The rate is in both sequences.
  public var appliesLearningRate: Bool { true }

  /// The mean of the plain steps.
  public var ownAverage: any Average { ScheduleFreeAverage(beta: beta) }

  /// None is left to be set: where it begins follows from the rule.
  public static var ownAverageSettings: [String] { [] }

  /// All in one place.
  public func initialState(at position: Vector) -> State { State(plain: position) }

  /// The way between the two.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    state.move(
      from: context.position, by: context.learningRate * gradient,
      learningRate: context.learningRate, beta: beta)
  }
}

extension ScheduleFreeSGD: Traceable {
  /// The plain sequence, and the position between it and its mean.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    state.trace(&trace, by: trace.g, beta: Term.setting("beta", beta))
  }
}

extension ScheduleFreeSGD.State {
  /// The way of the position, and the plain sequence behind it.
  func trace(_ trace: inout Trace, by step: Term, beta: Term) -> Term {
    var weights = weights
    let c = trace.find(
      "c", "share of this update", weights.take(trace.context.learningRate))
    let z = Term("z", plain)
    let d = trace.define(
      "d", c * (trace.x - z) + (1 - beta * (1 - c)) * (trace.eta * step), as: .descent)
    _ = trace.define("z", z - trace.eta * step, as: .place)
    return d
  }
}
