/// L-BFGS (Nocedal 1980): BFGS from the last few steps alone, without a matrix.
///
/// With `line_search: none` the rate is eta, but the first step, whose B = I knows nothing of the
/// scale, is shortened: by min(1, 1/|g|_1) in PyTorch's form, by min(1, 1/|g|_2) in Optax's. On
/// 0.1 x^2 + 2 y^2 from (-5, -2) it ends at (-4.889, -1.111) or (-4.876, -1.008), 0.103 apart.
/// PyTorch keeps a pair only if s'y > 1e-10, Optax any, downward curvature included. PyTorch's default
/// is no search and `history_size` 100, Optax's a zoom search and a memory of 10.
public struct LBFGS: DirectionRule, ListKeeping {
  /// Whose first step, and whose choice of pairs.
  public enum Form: String, CaseIterable, Sendable {
    case torch
    case optax
  }

  public static let name = "lbfgs"
  public static let summary = "BFGS from the last few steps, without a matrix"
  public static let source = "Nocedal 1980, \"Updating quasi-Newton matrices with limited storage\""
  public static let formula = """
    s_i = x_(i+1) - x_i,  y_i = g_(i+1) - g_i     for the last `memory` steps
    p = B g by the two-loop recursion, from B = gamma I,  gamma = s'y / y'y of the newest pair
    """
  public static let parameters: [Parameter<Self>] = [
    .integer("memory", \.memory, 1...100, "how many steps are remembered"),
    .choice("form", \.form, "the first step without a search, and which steps are remembered"),
    .lineSearch(\.lineSearch),
  ]

  /// How many steps are remembered.
  public var memory = 10
  /// Whose first step, and whose choice of pairs.
  public var form = Form.torch
  /// How far to go.
  public var lineSearch = StepLength.exact

  /// A step and what it did to the gradient.
  public struct Pair: Sendable {
    var step: Vector
    var change: Vector
    /// 1 / s'y, or 0 for a pair without any curvature.
    var weight: Double
  }

  /// The pairs, the oldest first, and where the last one ended.
  public struct Memory: Sendable {
    var pairs: [Pair] = []
    /// gamma, of the newest step.
    var scale = 1.0
    var last: (position: Vector, gradient: Vector)?
  }

  /// A list of pairs, which may have room for twice as many.
  public var listSize: Int { 32 + 2 * (memory + 1) * MemoryLayout<Pair>.stride }

  /// Ten steps, an exact line search.
  public init() {}

  /// No pairs.
  public func initialMemory() -> Memory { Memory() }

  /// B g, after the last step has been taken in.
  public func direction(
    _ gradient: Vector, memory: inout Memory, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    defer { memory.last = (context.position, gradient) }
    guard let last = memory.last else { return firstShare(gradient) * gradient }
    learn(
      step: context.position - last.position, change: gradient - last.gradient, into: &memory)
    return Self.product(gradient, memory)
  }

  private func firstShare(_ gradient: Vector) -> Double {
    guard lineSearch == .fixed else { return 1 }
    switch form {
    case .torch: return min(1, 1 / (gradient.x.magnitude + gradient.y.magnitude))
    case .optax: return min(1, 1 / gradient.norm)
    }
  }

  private func learn(step: Vector, change: Vector, into memory: inout Memory) {
    let curvature = step.dot(change)
    let size = change.dot(change)
    if form == .torch {
      guard curvature > 1e-10 else { return }
    }
    memory.scale = size > 0 ? curvature / size : 1
    memory.pairs.append(
      Pair(step: step, change: change, weight: curvature == 0 ? 0 : 1 / curvature))
    memory.pairs.removeFirst(max(0, memory.pairs.count - self.memory))
  }

  /// The two-loop recursion.
  private static func product(_ gradient: Vector, _ memory: Memory) -> Vector {
    var direction = gradient
    var shares: [Double] = []
    for pair in memory.pairs.reversed() {
      let share = pair.weight * pair.step.dot(direction)
      direction = direction - share * pair.change
      shares.append(share)
    }
    direction = memory.scale * direction
    for (pair, share) in zip(memory.pairs, shares.reversed()) {
      let back = pair.weight * pair.change.dot(direction)
      direction = direction + (share - back) * pair.step
    }
    return direction
  }
}

extension LBFGS: TraceableDirection {
  /// The pair that is new, the first loop back through all pairs, the scale, and the loop forth.
  public func traceDirection(
    _ trace: inout Trace, memory: Memory, on landscape: any Landscape
  ) -> Term {
    guard let last = memory.last else { return traceFirst(&trace) }
    var learnt = memory
    let s = trace.define("s", trace.x - Term("x_last", last.position), as: .move)
    let y = trace.define("y", trace.g - Term("g_last", last.gradient))
    learn(step: s.value, change: y.value, into: &learnt)
    var q = trace.define("q", trace.g)
    var shares: [Term] = []
    let pairs = learnt.pairs.enumerated().map { index, pair in
      (
        step: Term("s\(index + 1)", pair.step), change: Term("y\(index + 1)", pair.change),
        weight: Term("rho\(index + 1)", pair.weight), number: index + 1
      )
    }
    for pair in pairs.reversed() {
      let share = trace.define("a\(pair.number)", pair.weight * trace.dot(pair.step, q))
      q = trace.define("q", q - share * pair.change)
      shares.append(share)
    }
    var p = trace.define("p", Term("gamma", learnt.scale) * q)
    for (pair, share) in zip(pairs, shares.reversed()) {
      let back = trace.define("b\(pair.number)", pair.weight * trace.dot(pair.change, p))
      p = trace.define("p", p + (share - back) * pair.step)
    }
    return p
  }

  private func traceFirst(_ trace: inout Trace) -> Term {
    let g = trace.g
    guard lineSearch == .fixed else { return trace.define("p", g) }
    let length = form == .torch ? trace.magnitudeSum(g) : trace.norm(g)
    return trace.define("p", Term.min(1, 1 / length) * g)
  }
}
