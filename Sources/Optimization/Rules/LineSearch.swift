/// Gradient descent that looks for its rate at every step (Cauchy 1847; Armijo 1966).
///
/// The rate found is the live learning rate. Exact search needs some 60 evaluations of the landscape
/// a step, backtracking two or three, and the exact one is not much the wiser: on a quadratic
/// successive gradients are orthogonal, it zig-zags, and f - f* falls by ((k-1)/(k+1))^2 a step in
/// the worst case, k = L/mu; gradient descent with the fixed rate 2/(L + mu) does as well.
///
/// Exact search takes eta for its first trial, and for its rate where the ray falls for ever or noise
/// has turned it uphill. Backtracking is Optax's `scale_by_backtracking_linesearch` after `sgd(eta)`:
/// t is 1 before the first step and carried from step to step. PyTorch has none. From (-2.469, 0.014)
/// on 0.1 x^2 + 2 y^2 with eta 1 the first five t are 1, 1, 0.5, 0.375 and 0.5625. The search looks at
/// the landscape with weight decay and penalty, of all samples and without noise.
public struct LineSearch: RateSearching, RateOffering {
  /// How the rate is found.
  public enum Method: String, CaseIterable, Sendable {
    case exact
    case backtracking
  }

  public static let name = "line_search"
  public static let summary = "gradient descent with the best, or a good enough, rate at each step"
  public static let source = "Cauchy 1847; Armijo 1966 for backtracking"
  public static let formula = """
    exact:         x -= t g,      t the first minimum of f(x - t g), by bisection on the slope
    backtracking:  x -= t eta g,  t = min(grow t, maximum_rate) and shrunk until
                                  f(x - t eta g) <= f(x) - slope t eta |g|^2
    """
  public static let parameters: [Parameter<Self>] = [
    .choice("method", \.method, "the minimum along the gradient, or the first rate that pays"),
    .number(
      "slope", \.backtracking.slope, Bounds(0, 1, excludesUpper: true),
      "backtracking: share of the promised decrease that must be had"),
    .number(
      "shrink", \.backtracking.shrink, Bounds(0, 1, excludesLower: true, excludesUpper: true),
      "backtracking: factor after a trial that does not pay"),
    .number(
      "grow", \.grow, Bounds(1, .infinity), "backtracking: factor on the last rate for a new trial"),
    .number(
      "maximum_rate", \.maximumRate, .positive, "backtracking: the largest factor on eta tried"),
    .integer(
      "maximum_tries", \.backtracking.maximumTries, 1...1000,
      "backtracking: trials in one step; the last is taken"),
  ]

  /// How the rate is found.
  public var method = Method.exact
  /// What backtracking accepts.
  public var backtracking = Backtracking()
  /// Factor on the last rate for a new first trial.
  public var grow = 1.5
  /// The largest factor on eta tried.
  public var maximumRate = 1.0

  /// The factor on eta that was last accepted, and how the search went.
  public struct State: Sendable {
    var factor = 1.0
    var search = SearchRecord()
  }

  /// Exact.
  public init() {}

  /// Throws where something is set about backtracking, and the search is exact.
  public func validate() throws(ParameterError) {
    let plain = Self()
    guard
      method == .backtracking
        || backtracking == plain.backtracking && grow == plain.grow
          && maximumRate == plain.maximumRate
    else {
      throw .conflict(
        "slope, shrink, grow, maximum_rate and maximum_tries have no effect on an exact search; "
          + "they are for 'method: backtracking'")
    }
  }

  /// A first trial of 1.
  public static var usualLearningRate: Double { 1 }

  /// The rate that was found is in the update.
  public var appliesLearningRate: Bool { true }

  /// A factor of 1.
  public func initialState(at position: Vector) -> State { State() }

  /// The rate that was found.
  public func chosenLearningRate(_ state: State) -> Double? { state.search.rate }

  /// Those of all searches.
  public func extraEvaluations(_ state: State) -> Int { state.search.evaluations }

  /// The gradient times the rate found.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    switch method {
    case .exact:
      let rate = StepLength.exact.rate(
        along: gradient, gradient: gradient, record: &state.search, context: context,
        on: landscape)
      return rate * gradient
    case .backtracking:
      let scaled = context.learningRate * gradient
      var ray = Ray(landscape, from: context.position, along: scaled)
      state.factor = backtracking.rate(
        along: &ray, promise: gradient.dot(scaled),
        firstTrial: min(grow * state.factor, maximumRate))
      state.search.rate = state.factor * context.learningRate
      state.search.evaluations += ray.evaluations
      return state.factor * scaled
    }
  }
}

extension LineSearch: Traceable {
  /// Every trial, and the step at the rate that was found.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    switch method {
    case .exact: return StepLength.exact.trace(&trace, along: trace.g, on: landscape)
    case .backtracking:
      let scaled = trace.define("p", trace.eta * trace.g, as: .descent)
      let first = trace.define(
        "t",
        Term.min(
          Term.setting("grow", grow) * Term("t", state.factor),
          Term.setting("maximum_rate", maximumRate)))
      return backtracking.trace(&trace, along: scaled, firstTrial: first, on: landscape)
    }
  }
}
