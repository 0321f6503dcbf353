/// What the user has changed by hand about an optimizer while it runs.
public struct Tuning: Hashable, Sendable {
  /// Factor on the learning rate that the schedule gives.
  public var learningRateFactor = 1.0
  /// Factor on the sigma that the noise gives.
  public var sigmaFactor = 1.0
  /// A constant sigma for an optimizer that has no noise of its own, before `sigmaFactor`.
  public var addedSigma = 0.0

  /// Nothing changed.
  public init() {}
}
