/// Nonlinear conjugate gradients, with an exact line search.
///
/// Of the last direction just so much is kept that the new one does not undo the last step: on a
/// quadratic in the plane two steps reach the minimum, at whatever condition number. There both forms
/// are the same and visit the points of BFGS; elsewhere Polak-Ribiere forgets by itself after a bad
/// step (SciPy's `CG` has it), Fletcher-Reeves may creep. A direction that leads uphill is given up
/// for the gradient.
public struct ConjugateGradient: DirectionRule {
  /// How much of the last direction is kept.
  public enum Form: String, CaseIterable, Sendable {
    case polakRibiere = "polak_ribiere"
    case fletcherReeves = "fletcher_reeves"
  }

  public static let name = "conjugate_gradient"
  public static let summary = "gradients made conjugate, each followed to its minimum"
  public static let source = "Fletcher & Reeves 1964; Polak & Ribiere 1969"
  public static let formula = """
    p = g + beta p_last,   x -= t p,   t the first minimum along p
    fletcher_reeves:  beta = |g|^2 / |g_last|^2               (Fletcher & Reeves 1964)
    polak_ribiere:    beta = max(0, g'(g - g_last)) / |g_last|^2    (Polak & Ribiere 1969)
    """
  public static let parameters: [Parameter<Self>] = [
    .choice("form", \.form, "how much of the last direction is kept")
  ]

  /// How much of the last direction is kept.
  public var form = Form.polakRibiere

  /// The last gradient and direction, zero at first.
  public struct Memory: Sendable {
    var gradient = Vector.zero
    var direction = Vector.zero
  }

  /// Polak-Ribiere.
  public init() {}

  /// Conjugacy is a property of exact steps.
  public var lineSearch: StepLength { .exact }

  /// Nothing before.
  public func initialMemory() -> Memory { Memory() }

  /// The gradient and some of the last direction.
  public func direction(
    _ gradient: Vector, memory: inout Memory, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    let change = form == .fletcherReeves ? gradient : gradient - memory.gradient
    let kept = share(gradient, change, last: memory.gradient)
    var direction = kept.isFinite ? gradient + kept * memory.direction : gradient
    if gradient.broughtNearOne.dot(direction.broughtNearOne) <= 0 { direction = gradient }
    memory = Memory(gradient: gradient, direction: direction)
    return direction
  }

  /// beta: the inner product over |g_last|^2, by its length where the square is no number.
  private func share(_ gradient: Vector, _ change: Vector, last: Vector) -> Double {
    let square = last.squaredNorm
    guard !square.isNormal else { return max(0, gradient.dot(change)) / square }
    let inverse = 1 / last.norm
    return max(0, (inverse * gradient).dot(inverse * change))
  }
}

extension ConjugateGradient: TraceableDirection {
  /// How much of the last direction is kept, and the direction; the gradient where that would not
  /// lead down.
  public func traceDirection(
    _ trace: inout Trace, memory: Memory, on landscape: any Landscape
  ) -> Term {
    let g = trace.g
    var own = memory
    let result = direction(g.value, memory: &own, context: trace.context, on: landscape)
    guard memory.gradient != .zero, result != g.value else { return trace.define("p", g) }
    let last = Term("g_last", memory.gradient)
    let change = form == .fletcherReeves ? g : trace.define("y", g - last)
    let beta = trace.define(
      "beta", Term.max(0, trace.dot(g, change)) / trace.squaredNorm(last))
    return trace.define("p", g + beta * Term("p", memory.direction))
  }
}
