/// Fromage (Bernstein and others 2020): a step of eta times the position's length, then a pull towards 0.
///
/// Without the division a step at a right angle to x would lengthen x, and x would grow for ever. In a
/// network each layer has a length of its own; two parameters are one layer, and how layers differ cannot be
/// seen. Steps do not shrink near a minimum: there it goes to and fro, by the share eta of |x|. As in Optax
/// no length counts as less than 1e-6.
public struct Fromage: DirectionHeeding {
  public static let name = "fromage"
  public static let summary = "descent by a share of the position's length, and a pull towards 0"
  public static let source = """
    Bernstein and others 2020, "On the distance between two neural networks and the \
    stability of learning"
    """
  public static let formula = """
    u = max(|x|, 1e-6) / max(|g|, 1e-6) g
    x = (x - eta u) / sqrt(1 + eta^2)
    """
  public static let parameters: [Parameter<Self>] = []

  /// It remembers nothing.
  public struct State: Sendable {}

  /// There is nothing to set.
  public init() {}

  /// The rate is in the division too.
  public var appliesLearningRate: Bool { true }

  /// Nothing.
  public func initialState(at position: Vector) -> State { State() }

  /// The way to the shortened position.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    let (rate, place) = (context.learningRate, context.position)
    let update = (max(place.norm, 1e-6) / max(gradient.norm, 1e-6)) * gradient
    let share = 1 / Vector(1, rate).norm
    return (1 - share) * place + (share * rate) * update
  }
}

extension Fromage: Traceable {
  /// The gradient at the length of the position, and the way to the shortened place.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let lengths =
      Term.max(trace.norm(trace.x), 1e-6) / Term.max(trace.norm(trace.g), 1e-6)
    let u = trace.define("u", lengths * trace.g, as: .descent)
    let share = trace.define("share", 1 / Term.sqrt(1 + trace.eta.squared))
    return trace.define(
      "d", (1 - share) * trace.x + share * trace.eta * u, as: .descent)
  }
}
