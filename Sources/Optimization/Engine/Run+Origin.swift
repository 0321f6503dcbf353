extension Run {
  /// All that decides where a run is at each step, and what it has been through by then: two runs with
  /// the same origin agree at every step, to the bit.
  package struct Origin: Sendable {
    fileprivate let recipe: Optimizer
    fileprivate let landscape: any Landscape
    fileprivate let start: Vector
    fileprivate let seed: UInt64
    fileprivate let number: Int
    fileprivate let changes: [Change]
  }

  /// What decides about this run.
  package var origin: Origin {
    Origin(
      recipe: recipe, landscape: landscape, start: start, seed: raceSeed, number: number,
      changes: changes)
  }

  /// All that decides which rates are to be expected, beside the origin of the run: the changes that have
  /// been made, and what has been learned on the way.
  package struct Outlook: Equatable, Sendable {
    fileprivate let takenCount: Int
    fileprivate let scheduledRate: Double?
    fileprivate let ruleChoosesRate: Bool
    fileprivate let divergedAt: Int?
  }

  /// What is known by now of the rates to come.
  package var outlook: Outlook {
    Outlook(
      takenCount: takenCount, scheduledRate: particle.schedule?.rate,
      ruleChoosesRate: particle.chosenLearningRate != nil, divergedAt: particle.divergedAt)
  }
}

extension Run.Origin: Equatable {
  /// Whether both decide the same.
  package static func == (one: Self, other: Self) -> Bool {
    one.start == other.start && one.seed == other.seed && one.number == other.number
      && one.changes == other.changes && one.recipe == other.recipe
      && one.landscape.isSame(as: other.landscape)
  }
}
