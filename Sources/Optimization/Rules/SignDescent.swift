/// Descent by the sign of the gradient (Bernstein and others 2018, as signSGD).
///
/// Each coordinate moves by eta or, where its gradient is 0, not at all: slopes do not count, and at
/// a constant rate it ends in a cycle. Adam with both betas 0 is the same but for epsilon.
public struct SignDescent: CoordinateRule, SignsHeeding {
  public static let name = "sign_descent"
  public static let summary = "x -= eta sign(g)"
  public static let source =
    "Bernstein and others 2018, \"signSGD: compressed optimisation for non-convex problems\""
  public static let formula = "x -= eta sign(g)"
  public static let parameters: [Parameter<Self>] = []

  public typealias Clock = NoClock
  public typealias Memory = GradientDescent.Memory
  public typealias LaneMemory = GradientDescent.Memory

  /// There is nothing to set.
  public init() {}

  /// Nothing.
  public func initialMemory() -> GradientDescent.Memory { GradientDescent.Memory() }

  /// -1, 0 or 1.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout GradientDescent.Memory, clock: NoClock,
    context: CoordinateContext<Number>
  ) -> Number {
    sign(gradient)
  }
}

extension SignDescent: Traceable {
  /// The sign.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    trace.define("u", Term.sign(trace.g))
  }
}
