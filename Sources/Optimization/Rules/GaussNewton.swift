/// Gauss-Newton (Gauss 1809), damped as by Levenberg 1944: Newton's method for sums of squares, from
/// first derivatives.
///
/// G is the Hessian without the curvature of the residuals, which matters little where they are small
/// or nearly straight; G is never negative, so the step always descends. Without damping it solves
/// the residuals' linear equations (by least squares, the shortest step where many solve them: the
/// pseudo-inverse). On Rosenbrock from (-1.2, 1), where the first residual is straight, full steps
/// are at the minimum after two, by way of f = 2342.6; Newton needs six. A large damping makes it
/// gradient descent with the rate eta / damping. SciPy's `least_squares` (`lm`) chooses the damping
/// anew at each step; here it stands. Weight decay and a penalty count with their own curvature.
public struct GaussNewton: DirectionRule, LandscapeBound {
  public static let name = "gauss_newton"
  public static let summary = "Newton's method for sums of squares, from first derivatives"
  public static let source = "Gauss 1809; Levenberg 1944 for the damping"
  public static let formula = """
    f = w sum r_i^2,  G = 2 w J'J,  J the residuals' gradients
    x -= eta (G + damping I)^-1 g
    """
  public static let parameters: [Parameter<Self>] = [
    .number("damping", \.damping, .nonnegative, "added to the diagonal of J'J (Levenberg)"),
    .lineSearch(\.lineSearch),
  ]

  /// Added to the diagonal.
  public var damping = 0.0
  /// How far to go.
  public var lineSearch = StepLength.fixed

  /// Undamped.
  public init() {}

  /// J.
  public var evaluationsPerDirection: Int { 1 }

  /// It must be a sum of squares.
  public func check(_ landscape: any Landscape) throws(ParameterError) {
    guard landscape is any SumOfSquares else {
      let names = Catalog.landscapes.filter { $0.init() is any SumOfSquares }.map { $0.name }
      throw .conflict(
        "gauss_newton needs a sum of squares, such as \(names.joined(separator: ", "))")
    }
  }

  /// (G + damping I)^-1 g; the gradient alone on a landscape that `validate(on:)` refuses.
  public func direction(
    _ gradient: Vector, memory: inout NoMemory, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    matrix(at: context.position, on: landscape).map { $0.pseudoInverse * gradient } ?? gradient
  }

  /// G with its damping and what weight decay and penalty add; nil where the landscape is no sum of squares.
  private func matrix(at position: Vector, on landscape: any Landscape) -> SymmetricMatrix? {
    let objective = landscape as? Objective
    guard let sum = (objective?.landscape ?? landscape) as? any SumOfSquares else { return nil }
    let matrix = sum.gaussNewtonMatrix(at: position) + damping * .identity
    guard let objective else { return matrix }
    return matrix + objective.addition(at: position).hessian
  }
}

extension GaussNewton: TraceableDirection {
  /// The matrix of squared slopes, its eigenvalues and the solution.
  public func traceDirection(
    _ trace: inout Trace, memory: NoMemory, on landscape: any Landscape
  ) -> Term {
    guard let matrix = matrix(at: trace.context.position, on: landscape) else {
      return trace.define("p", trace.g)
    }
    trace.findMatrix("G", "of 2 w J'J + damping I at x", matrix)
    return trace.solve(matrix) { trace, values in trace.invert(values) }
  }
}
