/// Newton's method: jump to the bottom of the parabola that fits the ground here.
///
/// With eta = 1 it is exact in one step on a quadratic, and near a minimum it doubles the number of
/// right digits at each step. Pure Newton seeks any stationary point: from 10 on x cos(0.15 pi x) it
/// ends at 26.8, the wrong one, and from (1.5, 0.3) on a saddle at the saddle. `absolute` (saddle-free
/// Newton, Dauphin et al. 2014) and `shifted` (Levenberg's remedy) descend everywhere. No library
/// has either; an eigenvalue of exactly 0 is left alone by `pure` (the pseudo-inverse).
///
/// On Rosenbrock from (-1.2, 1) full steps give f = 24.2, 4.73, 1411.8, 0.0560, 0.313, 1.9e-11;
/// with `line_search: backtracking` f only falls, and 21 steps reach 1e-12.
public struct Newton: DirectionRule {
  /// What becomes of the eigenvalues of the Hessian.
  public enum Treatment: String, CaseIterable, Sendable {
    case pure
    case absolute
    case shifted
  }

  public static let name = "newton"
  public static let summary = "x -= eta H^-1 g: the exact Hessian, as it is or made positive"
  public static let source = "Newton 1669 and Raphson 1690 for roots; Simpson 1740 for minima"
  public static let formula = """
    x -= eta H^-1 g,   H = V diag(w) V' the exact Hessian
    pure:      1/w            absolute:  1/max(|w|, floor)
    shifted:   1/(w + shift),  shift = max(0, floor - min w)
    """
  public static let parameters: [Parameter<Self>] = [
    .choice("curvature", \.curvature, "eigenvalues as they are, their sizes, or all shifted up"),
    .number("floor", \.floor, .positive, "absolute and shifted: the least eigenvalue"),
    .lineSearch(\.lineSearch),
  ]

  /// What becomes of the eigenvalues.
  public var curvature = Treatment.pure
  /// The least eigenvalue, where they are made positive.
  public var floor = 1e-3
  /// How far to go.
  public var lineSearch = StepLength.fixed

  /// Pure Newton.
  public init() {}

  /// Throws where a floor is set that no eigenvalue is held to.
  public func validate() throws(ParameterError) {
    guard curvature != .pure || floor == Self().floor else {
      throw .conflict("floor has no effect with 'curvature: pure'; choose absolute or shifted")
    }
  }

  /// The Hessian.
  public var evaluationsPerDirection: Int { 1 }

  /// H^-1 g.
  public func direction(
    _ gradient: Vector, memory: inout NoMemory, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    var hessian = landscape.curvature(at: context.position).hessian
    // The flat y of a 1-D landscape must not count as the least eigenvalue.
    if landscape.dimension == 1 { hessian.yy = hessian.xx }
    return inverse(of: hessian) * gradient
  }

  private func inverse(of hessian: Hessian) -> SymmetricMatrix {
    switch curvature {
    case .pure: return hessian.pseudoInverse
    case .absolute: return Spectrum(hessian).matrix { 1 / max($0.magnitude, floor) }
    case .shifted:
      let spectrum = Spectrum(hessian)
      let shift = max(0, floor - min(spectrum.first, spectrum.second))
      return spectrum.matrix { 1 / ($0 + shift) }
    }
  }
}

extension Newton: TraceableDirection {
  /// The Hessian, its eigenvalues, what becomes of them, and the solution.
  public func traceDirection(
    _ trace: inout Trace, memory: NoMemory, on landscape: any Landscape
  ) -> Term {
    let hessian = landscape.curvature(at: trace.context.position).hessian
    guard trace.dimension == 2 else {
      let bend = trace.find("w1", "f''(x)", hessian.xx)
      return trace.define("p", traceInverse(&trace, [bend])[0] * trace.g)
    }
    trace.findMatrix("H", "of the Hessian at x", hessian)
    return trace.solve(hessian) { trace, values in traceInverse(&trace, values) }
  }

  /// What eigenvalues become before they are multiplied with.
  private func traceInverse(_ trace: inout Trace, _ values: [Term]) -> [Term] {
    let least = Term.setting("floor", floor)
    switch curvature {
    case .pure: return trace.invert(values)
    case .absolute:
      return values.enumerated().map { index, value in
        trace.define("i\(index + 1)", 1 / Term.max(Term.abs(value), least))
      }
    case .shifted:
      let smallest = values.count == 1 ? values[0] : Term.min(values[0], values[1])
      let shift = trace.define("shift", Term.max(0, least - smallest))
      return values.enumerated().map { index, value in
        trace.define("i\(index + 1)", 1 / (value + shift))
      }
    }
  }
}
