/// Gradient descent preconditioned by the diagonal of the Hessian (Jacobi 1845).
///
/// A step costs two second derivatives in place of a whole Hessian and its inverse. It is Newton's
/// method where the axes are those of the landscape, and Adam and its kin estimate such a diagonal
/// from gradients alone; in a ravine that lies across the axes it helps little: with curvatures 1 and
/// 100 turned by 45 degrees both H_ii are 50.5. Libraries have no such rule; the book divides by
/// H_ii without a floor.
public struct Preconditioned: DirectionRule, CoordinateScaling {
  public static let name = "preconditioned"
  public static let summary = "x_i -= eta g_i / |H_ii|: the diagonal of the Hessian"
  public static let source = "Jacobi 1845"
  public static let formula = "x_i -= eta g_i / max(|H_ii|, floor)"
  public static let parameters: [Parameter<Self>] = [
    .number("floor", \.floor, .positive, "the least |H_ii| divided by"),
    .lineSearch(\.lineSearch),
  ]

  /// The least |H_ii|.
  public var floor = 1e-3
  /// How far to go.
  public var lineSearch = StepLength.fixed

  /// 1 / max(|H_ii|, floor) of the last update; nil before the first.
  public struct Memory: Sendable {
    var scales: Vector?
  }

  /// A floor of 0.001.
  public init() {}

  /// What the diagonal made of the learning rate.
  public func coordinateScales(_ state: State) -> Vector? { state.memory.scales }

  /// Nothing before.
  public func initialMemory() -> Memory { Memory() }

  /// The diagonal.
  public var evaluationsPerDirection: Int { 1 }

  /// Each coordinate over its own curvature.
  public func direction(
    _ gradient: Vector, memory: inout Memory, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    let hessian = landscape.curvature(at: context.position).hessian
    let scales = Vector(
      1 / max(hessian.xx.magnitude, floor), 1 / max(hessian.yy.magnitude, floor))
    memory.scales = scales
    return Vector(scales.x * gradient.x, scales.y * gradient.y)
  }
}

extension Preconditioned: TraceableDirection {
  /// The diagonal of the Hessian, and the gradient over it.
  public func traceDirection(
    _ trace: inout Trace, memory: Memory, on landscape: any Landscape
  ) -> Term {
    let hessian = landscape.curvature(at: trace.context.position).hessian
    let h = trace.find(
      "h", "diagonal of the Hessian at x", Vector(hessian.xx, hessian.yy), as: .number)
    return trace.define("p", trace.g / Term.max(Term.abs(h), Term.setting("floor", floor)))
  }
}
