/// DoG, distance over gradients (Ivgi, Hinder & Carmon 2023): gradient descent that finds its rate.
///
/// d, the farthest it has been from its start, stands for how far the minimum is. The rate shown is
/// eta d / sqrt(G). The learning rate is a factor, 1 unless one is given. As in Optax 1e-8 is added
/// to the sum of squares. The first guess is the one of DoWG in Optax; the paper and Optax suggest
/// 1e-6 (1 + |x0|) for DoG, from where d grows as surely, in some fifty steps more.
public struct DoG: SelfRated {
  public static let name = "dog"
  public static let summary = "gradient descent at the distance covered over the root of all |g|^2"
  public static let source = "Ivgi, Hinder & Carmon 2023, \"DoG is SGD's best friend\""
  public static let formula = """
    d = max(d, |x - x0|), initial_distance at first
    G = G + |g|^2
    x -= eta d / sqrt(G + 1e-8) g
    """
  public static let parameters: [Parameter<Self>] = [
    .number("initial_distance", \.initialDistance, .positive, "least distance, the first guess")
      .beginningAnew
  ]

  /// The first guess of the distance.
  public var initialDistance = 1e-2

  /// What has been seen of the distance and of the gradients.
  public struct State: FoundRate, Sendable {
    let start: Vector
    var distance = 0.0
    var squares = 0.0
    /// The learning rate of the last update.
    public internal(set) var rate = 0.0
  }

  /// A guess of 0.01.
  public init() {}

  /// At the start, with nothing seen.
  public func initialState(at position: Vector) -> State { State(start: position) }

  /// The gradient times the rate.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    state.distance = max(state.distance, (context.position - state.start).norm)
    state.squares += gradient.squaredNorm
    let distance = max(state.distance, initialDistance)
    state.rate = context.learningRate * distance / (state.squares + 1e-8).squareRoot()
    return state.rate * gradient
  }
}

extension DoG: Traceable {
  /// The distance covered, the sum of squares, the rate and the step.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let w = trace.define("w", trace.x - Term("x0", state.start), as: .move)
    let past = Term("d", max(state.distance, initialDistance))
    let d = trace.define("d", Term.max(past, trace.norm(w)))
    let squares = trace.define("G", Term("G", state.squares) + trace.squaredNorm(trace.g))
    let rate = trace.define("rate", trace.eta * d / Term.sqrt(squares + 1e-8))
    return trace.define("u", rate * trace.g, as: .descent)
  }
}
