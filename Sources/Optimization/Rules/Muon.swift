/// Muon (Jordan and others 2024): momentum made orthogonal by five Newton-Schulz steps.
///
/// It is made for matrices, whose singular values it brings near 1. Two parameters are a matrix of
/// 1 x 2 with one singular value, its length: what is seen here is momentum of nearly constant
/// length, and what Muon does to the directions of a matrix cannot be seen. The polynomial takes the
/// length 1 to 0.696; the factor sqrt 2 is the root of width over height, as in Optax.
public struct Muon: Rule {
  public static let name = "muon"
  public static let summary = "momentum of constant length (a 1 x 2 matrix, made orthogonal)"
  public static let source =
    "Jordan and others 2024, \"Muon: an optimizer for hidden layers in neural networks\""
  public static let formula = """
    m = beta m + (1 - beta) g
    m^ = beta m / (1 - beta^(k + 1)) + (1 - beta) g / (1 - beta^k)
         or m / (1 - beta^k) without nesterov
    u = m^ / (|m^| + 1e-8)
    u = (3.4445 - 4.775 |u|^2 + 2.0315 |u|^4) u, five times
    x -= eta sqrt(2) u
    """
  public static let parameters: [Parameter<Self>] = [
    .number("beta", \.beta, .decay, "decay of the momentum"),
    .flag("nesterov", \.nesterov, "mix the gradient in once more"),
  ]

  /// Decay of the momentum.
  public var beta = 0.95
  /// Whether the gradient is mixed in once more.
  public var nesterov = true

  /// The momentum, and beta to the number of steps.
  public struct State: Sendable {
    var mean = Vector.zero
    var power = 1.0
  }

  /// The defaults of Optax.
  public init() {}

  /// At rest.
  public func initialState(at position: Vector) -> State { State() }

  /// The momentum, at the length that the polynomial makes of 1.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    state.mean = beta * state.mean + (1 - beta) * gradient
    state.power = (state.power * beta).withoutUnderflow
    var direction = (1 / (1 - state.power)) * state.mean
    if nesterov {
      direction =
        (beta / (1 - state.power * beta)) * state.mean
        + ((1 - beta) / (1 - state.power)) * gradient
    }
    direction = (1 / (direction.norm + 1e-8)) * direction
    for _ in 0..<5 {
      let square = direction.squaredNorm
      direction = (3.4445 + (2.0315 * square - 4.775) * square) * direction
    }
    return 2.0.squareRoot() * direction
  }
}

extension Muon: Traceable {
  /// The mean with its correction, made of length 1, and five steps towards orthogonality.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let (g, beta) = (trace.g, Term.setting("beta", beta))
    let product = (state.power * self.beta).withoutUnderflow
    let power = trace.power(beta, product: product)
    let next = trace.nextPower(beta, product: product)
    let m = trace.define("m", beta * Term("m", state.mean) + (1 - beta) * g)
    let mean = trace.define(
      "m^",
      nesterov ? beta / (1 - next) * m + (1 - beta) / (1 - power) * g : m / (1 - power))
    var u = trace.define("u", mean / (trace.norm(mean) + 1e-8))
    for _ in 0..<5 {
      let n = trace.define("n", trace.squaredNorm(u))
      u = trace.define("u", (3.4445 + (2.0315 * n - 4.775) * n) * u)
    }
    return trace.define("w", Term.sqrt(2) * u)
  }
}
