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
