/// DoWG, distance over weighted gradients (Khaled, Mishchenko & Jin 2023): DoG that forgets the
/// gradients from when it had hardly moved.
///
/// q is the square of the farthest it has been from its start, and each |g|^2 weighs as much as q
/// was at its time. The rate shown is eta q / (sqrt(W) + 1e-4). The learning rate is a factor, 1
/// unless one is given.
public struct DoWG: SelfRated {
  public static let name = "dowg"
  public static let summary = "dog whose sum of |g|^2 is weighted by the squared distance"
  public static let source = "Khaled, Mishchenko & Jin 2023, \"DoWG unleashed\""
  public static let formula = """
    q = max(q, |x - x0|^2), initial_square_distance at first
    W = W + q |g|^2
    x -= eta q / (sqrt(W) + 1e-4) g
    """
  public static let parameters: [Parameter<Self>] = [
    .number(
      "initial_square_distance", \.initialSquareDistance, .positive,
      "least square of the distance, the first guess"
    )
    .beginningAnew
  ]

  /// The first guess of the squared distance.
  public var initialSquareDistance = 1e-4

  /// What has been seen of the distance and of the gradients.
  public struct State: FoundRate, Sendable {
    let start: Vector
    var squareDistance = 0.0
    var weightedSquares = 0.0
    /// The learning rate of the last update.
    public internal(set) var rate = 0.0
  }

  /// The default of Optax.
  public init() {}

  /// At the start, with nothing seen.
  public func initialState(at position: Vector) -> State { State(start: position) }

  /// The gradient times the rate.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    state.squareDistance = max(
      state.squareDistance, (context.position - state.start).squaredNorm)
    let square = max(state.squareDistance, initialSquareDistance)
    state.weightedSquares += square * gradient.squaredNorm
    state.rate =
      context.learningRate * square / (state.weightedSquares.squareRoot() + 1e-4)
    return state.rate * gradient
  }
}

extension DoWG: Traceable {
  /// The squared distance covered, the weighted sum of squares, the rate and the step.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let w = trace.define("w", trace.x - Term("x0", state.start), as: .move)
    let past = Term("q", max(state.squareDistance, initialSquareDistance))
    let q = trace.define("q", Term.max(past, trace.squaredNorm(w)))
    let squares = trace.define(
      "W", Term("W", state.weightedSquares) + q * trace.squaredNorm(trace.g))
    let rate = trace.define("rate", trace.eta * q / (Term.sqrt(squares) + 1e-4))
    return trace.define("u", rate * trace.g, as: .descent)
  }
}
