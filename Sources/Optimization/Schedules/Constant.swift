/// The same learning rate at every step.
public struct Constant: Schedule {
  public static let name = "constant"
  public static let summary = "eta_0 at every step"
  public static let formula = "eta_t = eta_0"
  public static let parameters = [fromParameter]

  /// eta_0.
  public var from = 0.1

  /// A rate of 0.1.
  public init() {}

  /// eta_0, whatever the step.
  public func rate(at step: Int) -> Double { from }
}
