/// Rprop (Riedmiller & Braun 1993): a step size for each coordinate, led by signs alone.
///
/// The learning rate is the first d and counts no more afterwards. `torch` is PyTorch's iRprop-
/// (Igel & Husken 2000). Optax 0.2.8 applies each move one step late: for gradients 1, 1, -1 and
/// eta 0.1 the updates are 0, 0.1, 0 instead of 0.1, 0.12, 0. Made for full gradients: noise in the
/// signs shrinks every step.
public struct Rprop: CoordinateRule, SignsHeeding, FirstRateHeeding {
  /// When a move is made.
  public enum Form: String, CaseIterable, Sendable {
    case torch
    case optax
  }

  public static let name = "rprop"
  public static let summary = "steps that grow while the sign of g stays and shrink when it turns"
  public static let source =
    "Riedmiller & Braun 1993, \"A direct adaptive method for faster backpropagation learning\""
  public static let formula = """
    g agrees with the last move in sign:  d = min(up d, maximum)
    g disagrees:                          d = max(down d, minimum), and no move this time
    x -= d sign(g)
    """
  public static let parameters: [Parameter<Self>] = [
    .number(
      "down", \.down, Bounds(0, 1, excludesLower: true, excludesUpper: true),
      "factor on a step when the sign turns"),
    .number("up", \.up, Bounds(1, .infinity), "factor on a step while the sign stays"),
    .number("minimum", \.minimum, .nonnegative, "smallest step"),
    .number("maximum", \.maximum, .positive, "largest step"),
    .choice("form", \.form, "move at once, or one step late"),
  ]

  /// Factor when the sign turns.
  public var down = 0.5
  /// Factor while the sign stays.
  public var up = 1.2
  /// Smallest step.
  public var minimum = 1e-6
  /// Largest step.
  public var maximum = 50.0
  /// When a move is made.
  public var form = Form.torch

  /// The step size, and the last move, which has the sign of the last gradient.
  public struct Step<Number: Real>: Sendable {
    var size: Number
    var move: Number
  }

  public typealias Clock = StepCount
  public typealias Memory = Step<Double>
  public typealias LaneMemory = Step<Lanes>

  /// PyTorch's defaults.
  public init() {}

  /// A step is a displacement already.
  public var appliesLearningRate: Bool { true }

  /// Throws where no step is both large and small enough.
  public func validate() throws(ParameterError) {
    guard minimum <= maximum else {
      throw .conflict("minimum must be at most maximum, which is \(maximum)")
    }
  }

  /// No move yet; the size comes with the first learning rate.
  public func initialMemory<Number: Real>() -> Step<Number> {
    Step(size: Number(0), move: Number(0))
  }

  /// A signed step.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Step<Number>, clock: StepCount,
    context: CoordinateContext<Number>
  ) -> Number {
    // Each of these is 0 or 1, so that their products choose without a branch.
    let agreement = sign(gradient) * sign(memory.move)
    let agrees = Number.maximum(agreement, Number(0))
    let disagrees = Number.maximum(-agreement, Number(0))
    let size = clock.isFirst ? Number(context.learningRate) : memory.size
    let resized = size * (up * agrees + down * disagrees + (1 - abs(agreement)))
    memory.size = Number.minimum(Number.maximum(resized, Number(minimum)), Number(maximum))
    let late = (1 - disagrees) * memory.move
    memory.move = (1 - disagrees) * (sign(gradient) * memory.size)
    return form == .torch ? memory.move : late
  }
}

extension Rprop: Traceable {
  /// Whether the sign stayed, what the step becomes, and the move.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let last = Term("v", Vector(state.x.move, state.y.move))
    let size =
      clock.isFirst ? trace.eta : Term("d", Vector(state.x.size, state.y.size))
    let a = trace.define("a", Term.sign(trace.g) * Term.sign(last), as: .number)
    let (up, down) = (Term.setting("up", up), Term.setting("down", down))
    let resized = size * (up * Term.max(a, 0) + down * Term.max(-a, 0) + (1 - Term.abs(a)))
    let d = trace.define(
      "d",
      Term.min(
        Term.max(resized, Term.setting("minimum", minimum)), Term.setting("maximum", maximum)),
      as: .number)
    let kept = 1 - Term.max(-a, 0)
    let late = kept * last
    let v = trace.define("v", kept * (Term.sign(trace.g) * d), as: .descent)
    return form == .torch ? v : trace.define("u", late, as: .descent)
  }
}
