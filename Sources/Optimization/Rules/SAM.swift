/// SAM, sharpness-aware minimisation (Foret and others 2021): the gradient where the climb of a step would
/// lead.
///
/// First it climbs by radius along the gradient, and takes a second gradient there, with which it goes down
/// from where it was: so it feels walls within that radius, which wide minima have not. An update costs two
/// gradients, of the same samples and with the same noise. With beta = 0 it does not settle in a minimum: in a
/// bowl of curvature L it goes to and fro by eta L radius / (2 - eta L). Where the gradient is 0 it does not
/// climb. Optax has it around any optimizer; here it is over momentum, with beta = 0 over gradient descent.
public struct SAM: GradientProbing {
  public static let name = "sam"
  public static let summary = "momentum on the gradient a little way up the slope"
  public static let source = """
    Foret and others 2021, "Sharpness-aware minimization for efficiently improving \
    generalization"
    """
  public static let formula = """
    e = radius g(x) / |g(x)|
    v = beta v + g(x + e)
    x -= eta v
    """
  public static let parameters: [Parameter<Self>] = [
    .number("radius", \.radius, .nonnegative, "how far it climbs"),
    .number("beta", \.beta, .decay, "share of the velocity that is kept at each step"),
  ]

  /// How far it climbs.
  public var radius = 0.05
  /// Share of the velocity kept.
  public var beta = 0.0

  /// The velocity.
  public struct State: Sendable {
    var velocity = Vector.zero
  }

  /// The radius of the paper, without momentum.
  public init() {}

  /// Up the slope by the radius.
  public func probe(along gradient: Vector) -> Vector {
    let length = gradient.norm
    return length > 0 ? (radius / length) * gradient : .zero
  }

  /// At rest.
  public func initialState(at position: Vector) -> State { State() }

  /// The new velocity.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    state.velocity = beta * state.velocity + gradient
    return state.velocity
  }
}

extension SAM: Traceable {
  /// A little way up the slope.
  public func tracePlace(_ trace: inout Trace, state: State) -> Term? {
    guard trace.gradient != .zero else { return trace.define("p", trace.x, as: .place) }
    let e = trace.define(
      "e", Term.setting("radius", radius) / trace.norm(trace.g) * trace.g, as: .move)
    return trace.define("p", trace.x + e, as: .place)
  }

  /// The velocity.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    trace.define("v", Term.setting("beta", beta) * Term("v", state.velocity) + trace.g)
  }
}
