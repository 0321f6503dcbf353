/// BFGS (Broyden, Fletcher, Goldfarb, Shanno 1970): Newton's method with a Hessian learnt on the way.
///
/// B estimates the inverse Hessian from differences of gradients. A pair with s'y <= 1e-10 |s| |y|
/// tells of no upward curvature and is left out, so that B stays positive definite. On a quadratic in
/// the plane an exact line search visits the three points of conjugate gradients. SciPy's `BFGS`
/// starts from B = I as well, with a line search by the Wolfe conditions: it is on Rosenbrock's
/// minimum from (-1.2, 1) after 34 steps, 41 evaluations. With `line_search: none` t is eta, and the
/// first step is plain gradient descent.
public struct BFGS: DirectionRule {
  public static let name = "bfgs"
  public static let summary = "an inverse Hessian learnt from differences of gradients"
  public static let source = "Broyden, Fletcher, Goldfarb, Shanno 1970, each for himself"
  public static let formula = """
    s = x - x_last,  y = g - g_last,  rho = 1 / s'y
    B = (I - rho s y') B (I - rho y s') + rho s s',   B = I at first
    p = B g,   x -= t p
    """
  public static let parameters: [Parameter<Self>] = [.lineSearch(\.lineSearch)]

  /// How far to go.
  public var lineSearch = StepLength.exact

  /// The estimate, and where it was made last.
  public struct Memory: Sendable {
    var inverse = SymmetricMatrix.identity
    var last: (position: Vector, gradient: Vector)?
  }

  /// With an exact line search.
  public init() {}

  /// The identity.
  public func initialMemory() -> Memory { Memory() }

  /// B g, after B has learnt from the last step.
  public func direction(
    _ gradient: Vector, memory: inout Memory, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    if let last = memory.last {
      memory.inverse.learn(
        step: context.position - last.position, change: gradient - last.gradient)
    }
    memory.last = (context.position, gradient)
    return memory.inverse * gradient
  }
}

extension SymmetricMatrix {
  /// The update of the estimate, multiplied out.
  fileprivate mutating func learn(step: Vector, change: Vector) {
    let curvature = step.dot(change)
    guard curvature > 1e-10 * step.norm * change.norm, curvature.isNormal else { return }
    let mapped = self * change
    let scaled = (1 / curvature) * step
    self =
      self + (curvature + change.dot(mapped)) * SymmetricMatrix(squareOf: scaled)
      - SymmetricMatrix(symmetricProductOf: scaled, mapped)
  }
}

extension BFGS: TraceableDirection {
  /// The last step and what it did to the gradient, what the matrix learns from them, and its product
  /// with the gradient.
  public func traceDirection(
    _ trace: inout Trace, memory: Memory, on landscape: any Landscape
  ) -> Term {
    var own = memory
    _ = direction(trace.gradient, memory: &own, context: trace.context, on: landscape)
    var rows = [
      Term("B1", Vector(memory.inverse.xx, memory.inverse.xy)),
      Term("B2", Vector(memory.inverse.xy, memory.inverse.yy)),
    ]
    if let last = memory.last, own.inverse != memory.inverse {
      rows = traceLearning(&trace, rows, last: last)
    }
    return trace.define("p", rows[0] * trace.g.first + rows[1] * trace.g.second)
  }

  private func traceLearning(
    _ trace: inout Trace, _ rows: [Term], last: (position: Vector, gradient: Vector)
  ) -> [Term] {
    let s = trace.define("s", trace.x - Term("x_last", last.position), as: .move)
    let y = trace.define("y", trace.g - Term("g_last", last.gradient))
    let c = trace.define("c", trace.dot(s, y))
    let b = trace.define("b", rows[0] * y.first + rows[1] * y.second, as: .move)
    let share = trace.define("a", (c + trace.dot(y, b)) / c.squared)
    return zip(["B1", "B2"], zip(rows, [(s.first, b.first), (s.second, b.second)])).map {
      name, parts in
      let (row, (step, mapped)) = parts
      return trace.define(
        name, row + share * step * s - (mapped * s + step * b) / c, as: .number)
    }
  }
}
