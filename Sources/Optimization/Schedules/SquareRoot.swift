/// Decay by the square root of the step, the usual rate of stochastic gradient descent in theory.
public struct SquareRoot: Schedule {
  public static let name = "square_root"
  public static let summary = "eta_0 (t + 1)^-1/2"
  public static let formula = "eta_t = eta_0 (t + 1)^(-1/2)"
  public static let parameters = [fromParameter]

  /// eta_0.
  public var from = 0.1

  /// From 0.1 on.
  public init() {}

  /// The decayed rate.
  public func rate(at step: Int) -> Double { from / Double(step + 1).squareRoot() }
}
