/// One row of a trajectory: where a run was after `step` updates, and what it was about to do.
public struct Sample: Hashable, Sendable {
  /// The position after that many updates.
  public var position: Vector
  /// The landscape's value there.
  public var loss: Double
  /// The length of the landscape's gradient there, before noise, decay and clipping.
  public var gradientNorm: Double
  /// The learning rate of the update about to be made from there.
  public var learningRate: Double
  /// The noise's standard deviation in the update about to be made from there.
  public var sigma: Double
  /// How many gradients of one sample the run has cost so far.
  public var gradientEvaluations: Int
  /// The average of the positions; equal to `position` for a run without one.
  public var average: Vector
}
