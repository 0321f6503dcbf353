/// LARS (You, Gitman & Ginsburg 2017): momentum whose steps are as long as a share of the position.
///
/// In a network each layer has a length of its own, so that all layers learn at the same pace; two
/// parameters are one layer, and how layers differ cannot be seen. Steps shrink as x nears 0, wherever the
/// minimum is. The learning rate is a factor, 1 unless one is given, and goes into the velocity. As in
/// Optax weight decay is a part of g, where the paper has |x| / (|g| + decay |x|); and where x or g is 0
/// the factor before g is 1, not trust.
public struct LARS: RateOffering, DirectionHeeding {
  public static let name = "lars"
  public static let summary = "momentum on gradients at a share of the position's length"
  public static let source =
    "You, Gitman & Ginsburg 2017, \"Large batch training of convolutional networks\""
  public static let formula = """
    v = momentum v + eta trust |x| / |g| g
    x -= v
    made for layers, each with a length of its own; two parameters are one layer
    """
  public static let parameters: [Parameter<Self>] = [
    .number("trust", \.trust, .positive, "share of |x| that a gradient's step is long"),
    .number("momentum", \.momentum, .decay, "share of the velocity that is kept at each step"),
  ]

  /// Share of the position's length.
  public var trust = 0.001
  /// Share of the velocity kept.
  public var momentum = 0.9

  /// The velocity, in which there is the learning rate.
  public struct State: Sendable {
    var velocity = Vector.zero
  }

  /// The defaults of Optax.
  public init() {}

  /// How fast it is says `trust`.
  public static var usualLearningRate: Double { 1 }

  /// The rate is in the velocity.
  public var appliesLearningRate: Bool { true }

  /// At rest.
  public func initialState(at position: Vector) -> State { State() }

  /// The new velocity.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    let (wanted, length) = (context.position.norm, gradient.norm)
    let ratio = wanted == 0 || length == 0 ? 1 : trust * wanted / length
    state.velocity = momentum * state.velocity + (context.learningRate * ratio) * gradient
    return state.velocity
  }
}

extension LARS: Traceable {
  /// The share of the position's length, and the velocity.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let (wanted, length) = (trace.context.position.norm, trace.gradient.norm)
    let ratio = trace.define(
      "ratio",
      wanted == 0 || length == 0
        ? 1 : Term.setting("trust", trust) * trace.norm(trace.x) / trace.norm(trace.g))
    return trace.define(
      "v",
      Term.setting("momentum", momentum) * Term("v", state.velocity) + trace.eta * ratio * trace.g,
      as: .descent)
  }
}
