/// A rule that can move the particles of an ensemble four by four; every `CoordinateRule` can.
public protocol LaneMoving: Rule {
  /// The particles of an ensemble before the first step; nil where the settings have them advanced one
  /// at a time.
  func laneParticles(groups: Int, at position: Vector) -> LaneParticles?

  /// The learning rate of the last update of four particles where the rule chose it itself.
  func chosenLearningRate(_ particles: LaneParticles, group: Int) -> Double?

  /// The memory, of type `State`, that a particle of an ensemble made by `laneParticles` would have by
  /// itself.
  func memory(of number: Int, in particles: LaneParticles) -> any Sendable

  /// Advances an ensemble made by `laneParticles`.
  func advance(_ particles: inout LaneParticles, through steps: LaneSteps)
}

extension LaneMoving {
  /// Most rules take what the schedule gives.
  public func chosenLearningRate(_ particles: LaneParticles, group: Int) -> Double? { nil }
}

extension Rule {
  /// The rule as one that moves particles four by four, if it is one.
  var lanes: (any LaneMoving)? { self as? any LaneMoving }
}
