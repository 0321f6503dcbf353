/// A rule that evaluates the landscape beyond the one gradient of each update: in a line search, say.
public protocol EvaluationCounting: Rule {
  /// How often it did so far. A value counts like a gradient.
  func extraEvaluations(_ state: State) -> Int
}

extension EvaluationCounting {
  /// What was evaluated besides.
  public func report(_ state: State) -> RuleReport {
    RuleReport(extraEvaluations: extraEvaluations(state))
  }
}

/// A rule that looks for its learning rate, which takes evaluations.
public protocol RateSearching: RateChoosing, EvaluationCounting {}

extension RateSearching {
  /// The rate that was chosen, and what was evaluated besides.
  public func report(_ state: State) -> RuleReport {
    RuleReport(
      learningRate: chosenLearningRate(state), extraEvaluations: extraEvaluations(state))
  }
}

extension Rule {
  /// The extra evaluations of a particle with this memory, of type `State`.
  func extraEvaluations(ofErased memory: any Sendable) -> Int {
    (memory as? State).map { report($0).extraEvaluations } ?? 0
  }
}
