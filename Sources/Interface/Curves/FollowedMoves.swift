import Optimization

/// How far the runs of a scene moved, and which rates their coordinates felt: what charts of that are made
/// from.
struct FollowedMoves: Sendable {
  private var histories: [Int: MoveHistory] = [:]

  /// The entries of the run at a place, up to `step`; none where it is not followed.
  func entries(of run: Run, at index: Int, upTo step: Int) -> ArraySlice<MoveHistory.Entry> {
    guard let history = histories[index], history.origin == run.origin else { return [] }
    return history.entries.prefix { $0.step <= step }
  }

  /// Whether all is known of the runs at some places, as far as they have come.
  func areComplete(_ places: [Int], of runs: [Run]) -> Bool {
    places.allSatisfy { index in
      guard let history = histories[index] else { return false }
      return history.isComplete(to: runs[index].particle.step)
        && history.origin == runs[index].origin
    }
  }

  /// Follows the runs at some places, each for about so many updates, and lets the others go.
  mutating func follow(_ places: [Int], of runs: [Run], by work: Int) {
    histories = histories.filter { places.contains($0.key) }
    for index in places {
      if histories[index]?.origin != runs[index].origin {
        histories[index] = MoveHistory(of: runs[index])
      }
      histories[index]?.advance(to: runs[index].particle.step, by: work)
    }
  }

  /// Follows none any more.
  mutating func letGo() { histories = [:] }
}
