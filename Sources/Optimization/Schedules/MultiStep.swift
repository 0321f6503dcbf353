/// A factor at each of some milestones.
///
/// PyTorch's `MultiStepLR` and the book's multi-factor scheduler. A milestone is felt by the update
/// with that very number.
public struct MultiStep: Schedule {
  public static let name = "multi_step"
  public static let summary = "eta_0 gamma^(milestones passed)"
  public static let formula = "eta_t = eta_0 gamma^(number of milestones <= t)"
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .numbers("milestones", \.milestones, .nonnegative, "steps at which the factor applies"),
    .number("gamma", \.gamma, .positive, "factor at each milestone"),
  ]

  /// eta_0.
  public var from = 0.1
  /// The steps at which the factor applies, ascending.
  public var milestones: [Double] = []
  /// The factor.
  public var gamma = 0.1

  /// No milestones yet, a tenth at each.
  public init() {}

  /// Milestones must be whole and ascending.
  public func validate() throws(ParameterError) {
    try requireSteps(milestones, named: "milestones")
  }

  /// The rate after the milestones passed.
  public func rate(at step: Int) -> Double {
    from * Double.power(gamma, milestones.count { $0 <= Double(step) })
  }
}
