/// Schedule-free AdamW (Defazio and others 2024): as `schedule_free_sgd`, with Adam's root under the gradient.
///
/// There is no first moment: beta1 is the share of the average in the position, which does momentum's work.
/// As in Optax the second moment is corrected, 1e-8 is added to its root, and the weight decay pulls at the
/// position. The position is y, and the average that comes with the rule is x. c is as in
/// `schedule_free_sgd`.
public struct ScheduleFreeAdamW: AverageBringing, CoordinateScaling {
  public static let name = "schedule_free_adamw"
  public static let summary = "schedule_free_sgd on gradients over the root of their second moment"
  public static let source = "Defazio and others 2024, \"The road less scheduled\""
  public static let formula = """
    s = beta2 s + (1 - beta2) g^2            s^ = s / (1 - beta2^k)
    u = g / (sqrt(s^) + 1e-8) + decoupled_weight_decay y
    c = 1/k,  k = 1 at the first step; by eta^2 where eta moves
    y = (1 - c) y + c z - eta (1 - beta1 (1 - c)) u
    z = z - eta u
    x = (y - (1 - beta1) z) / beta1
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta1", \.beta1, .decay, "share of the average in the position").beginningAnew,
    .number("beta2", \.beta2, .decay, "decay of the second moment"),
    .number(
      "decoupled_weight_decay", \.decoupledWeightDecay, .nonnegative,
      "pull towards 0 beside the gradient, times eta"),
  ]

  /// Share of the average in the position.
  public var beta1 = 0.9
  /// Decay of the second moment.
  public var beta2 = 0.999
  /// AdamW's pull towards 0.
  public var decoupledWeightDecay = 0.0

  /// Where plain steps have led, and the second moment.
  public struct State: Sendable {
    var sequences: ScheduleFreeSGD.State
    var second = Vector.zero
    var beta2Power = 1.0
  }

  /// The defaults of Optax.
  public init() {}

  /// The rate is in both sequences.
  public var appliesLearningRate: Bool { true }

  /// The mean of the plain steps.
  public var ownAverage: any Average { ScheduleFreeAverage(beta: beta1) }

  /// None is left to be set: where it begins follows from the rule.
  public static var ownAverageSettings: [String] { [] }

  /// All in one place.
  public func initialState(at position: Vector) -> State {
    State(sequences: ScheduleFreeSGD.State(plain: position))
  }

  /// One over Adam's root.
  public func coordinateScales(_ state: State) -> Vector? {
    roots(state).mapped { 1 / $0 }
  }

  /// The way between the two.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    state.beta2Power = (state.beta2Power * beta2).withoutUnderflow
    state.second = beta2 * state.second + (1 - beta2) * gradient.mapped { $0 * $0 }
    let update =
      gradient.mapped(with: roots(state), /) + decoupledWeightDecay * context.position
    return state.sequences.move(
      from: context.position, by: context.learningRate * update,
      learningRate: context.learningRate, beta: beta1)
  }

  private func roots(_ state: State) -> Vector {
    state.second.mapped { ($0 / (1 - state.beta2Power)).squareRoot() + 1e-8 }
  }
}

extension ScheduleFreeAdamW: Traceable {
  /// The second moment, the quotient, and what `schedule_free_sgd` makes of it.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let beta2 = Term.setting("beta2", beta2)
    let power = trace.power(beta2, product: (state.beta2Power * self.beta2).withoutUnderflow)
    let s = trace.define(
      "s", beta2 * Term("s", state.second) + (1 - beta2) * trace.g.squared, as: .square)
    let square = trace.define("s^", s / (1 - power), as: .square)
    let u = trace.define(
      "u",
      trace.decayed(
        trace.g / (Term.sqrt(square) + 1e-8), "decoupled_weight_decay", decoupledWeightDecay))
    return state.sequences.trace(&trace, by: u, beta: Term.setting("beta1", beta1))
  }
}
