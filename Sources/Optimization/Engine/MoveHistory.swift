/// How far a run moved at its steps, and which rate either coordinate felt: what its samples do not hold.
///
/// It is found by following the run from its start. Which steps are kept depends on their numbers alone:
/// all up to 1024, every second up to 2048, every fourth up to 4096, and so on. So the entries are the same
/// however often one has looked in between.
package struct MoveHistory: Sendable {
  /// The run after so many updates.
  package struct Entry: Hashable, Sendable {
    /// The row of its trajectory.
    package let sample: Sample
    /// How many updates.
    package let step: Int
    /// The length of the last move; 0 before the first.
    package let move: Double
    /// The learning rate that either coordinate feels; the same for both where the rule does not scale
    /// them apart.
    package let rates: Vector

    init(_ run: Run) {
      sample = run.sample
      step = run.particle.step
      move = run.particle.lastMove.norm
      rates = run.coordinateRates ?? Vector(run.learningRate, run.learningRate)
    }
  }

  /// The entries so far, by ascending step; they end where the run diverges.
  package private(set) var entries: [Entry]
  /// What decides about the run that is followed.
  package let origin: Run.Origin

  private var run: Run

  /// The first steps, which are all kept, and half of as many as each doubling adds.
  private static let spacingBits = 10

  /// The history of `run`, whatever step it has come to, with the start alone.
  package init(of run: Run) {
    origin = run.origin
    self.run = run.atStart
    entries = [Entry(self.run)]
  }

  /// Whether nothing is left to be found up to `step`.
  package func isComplete(to step: Int) -> Bool {
    run.particle.divergedAt != nil || Self.date(after: run.particle.step) > step
  }

  /// Follows the run up to `step`, but no further than about so many updates.
  package mutating func advance(to step: Int, by work: Int = .max) {
    var left = work
    while left > 0, !isComplete(to: step) {
      let count = Self.date(after: run.particle.step) - run.particle.step
      run.advance(by: count)
      left -= count
      if run.particle.divergedAt == nil { entries.append(Entry(run)) }
    }
  }

  /// The first step beyond `step` that is kept.
  private static func date(after step: Int) -> Int {
    let spacing = max(1, 1 << (Int.bitWidth - step.leadingZeroBitCount - spacingBits))
    return (step / spacing + 1) * spacing
  }
}
