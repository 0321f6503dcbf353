/// Gradient descent (Cauchy 1847).
///
/// On a quadratic it converges if and only if 0 < eta lambda < 2 for every eigenvalue lambda of the
/// Hessian.
public struct GradientDescent: CoordinateRule, ModeTelling, SpreadPredicting {
  public static let name = "gradient_descent"
  public static let summary = "x -= eta g"
  public static let source = "Cauchy 1847"
  public static let formula = "x -= eta g"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to remember.
  public struct Memory: Sendable {}

  public typealias Clock = NoClock
  public typealias LaneMemory = Memory

  /// There is nothing to set.
  public init() {}

  /// 2: beyond it every step overshoots by more than it mends.
  public var stabilityBound: Double? { 2 }

  /// x = (1 - eta lambda) x.
  public func linearMode(_ rate: Double) -> Mode? { Mode(trace: 1 - rate, determinant: 0) }

  /// eta sigma^2 / (lambda (2 - eta lambda)).
  public func spread(curvature: Double, learningRate: Double, sigma: Double) -> Double? {
    let room = 2 - learningRate * curvature
    return room > 0 ? learningRate * sigma * sigma / (curvature * room) : nil
  }

  /// Nothing.
  public func initialMemory() -> Memory { Memory() }

  /// The gradient itself.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Memory, clock: NoClock, context: CoordinateContext<Number>
  ) -> Number {
    gradient
  }
}

extension GradientDescent: Traceable {
  /// The gradient as it is.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    trace.g
  }
}
