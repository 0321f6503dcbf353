/// A rule that chooses the learning rate of an update itself.
public protocol RateChoosing: Rule {
  /// The learning rate of the last update; nil where the schedule chose it.
  func chosenLearningRate(_ state: State) -> Double?
}

extension RateChoosing {
  /// The rate that was chosen.
  public func report(_ state: State) -> RuleReport {
    RuleReport(learningRate: chosenLearningRate(state))
  }
}

/// A coordinate rule that chooses the learning rate by the step alone, so that it is the same for all
/// particles.
public protocol SharedRateChoosing: CoordinateRule, RateChoosing {
  /// The learning rate of the last update of four particles with this memory.
  func chosenLearningRate(_ memory: LaneMemory) -> Double?
}
