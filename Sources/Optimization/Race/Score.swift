/// All changes of a race, in the order of their dates; those of one date in the order in which they
/// were made.
///
/// The recipe of an optimizer at a step is the score folded over the recipe it began with.
public struct Score: Hashable, Sendable {
  /// The changes, the earliest first.
  public private(set) var changes: [Change] = []

  /// A score of these changes, given in any order; earlier ones come first.
  public init(_ changes: [Change] = []) {
    for change in changes { insert(change) }
  }

  /// Adds a change behind all others of the same date.
  public mutating func insert(_ change: Change) {
    let place = changes.lastIndex { $0.step <= change.step }.map { $0 + 1 } ?? 0
    changes.insert(change, at: place)
  }

  /// Takes out the first change that is equal to this one, if there is one.
  public mutating func removeFirst(_ change: Change) {
    if let place = changes.firstIndex(of: change) { changes.remove(at: place) }
  }

  /// Takes out every change of which `predicate` is true.
  public mutating func remove(where predicate: (Change) -> Bool) {
    changes.removeAll(where: predicate)
  }

  /// The first step that this score and `other` do not play alike; nil where they are the same.
  func firstDifference(from other: Score) -> Int? {
    let common = zip(changes, other.changes).prefix { $0 == $1 }.count
    let steps = [self, other].compactMap { score in
      score.changes.indices.contains(common) ? score.changes[common].step : nil
    }
    return steps.min()
  }

  /// What happens to one optimizer of `optimizers`: for a branch first what happened to its parent
  /// before it branched off, then what happens to itself from there on.
  public func part(of optimizer: Int, among optimizers: [Optimizer]) -> [Change] {
    let own = changes.filter { $0.optimizer == optimizer }
    guard let branch = optimizers[optimizer].branch else { return own }
    let past = part(of: branch.parent, among: optimizers).filter { $0.step < branch.step }
    return past + own.filter { $0.step >= branch.step }
  }
}

/// Where an optimizer branches off from another: up to there it is what the other is.
public struct Branch: Hashable, Sendable {
  /// The optimizer that it branches off from, by its place in the race.
  public var parent: Int
  /// The first update that is its own.
  public var step: Int

  /// A branch of the optimizer at place `parent` from update `step` on.
  public init(of parent: Int, at step: Int) {
    self.parent = parent
    self.step = step
  }
}
