/// What an ensemble has been through: its mean and how its losses lay, in bounded memory.
///
/// Which steps are kept depends on nothing but their numbers: all up to 256, every second up to 512,
/// every fourth up to 1024, and so on. So the entries are the same whichever way a step was reached,
/// and there are 128 more for each doubling.
package struct EnsembleHistory: Sendable {
  /// The ensemble after so many updates.
  package struct Entry: Hashable, Sendable {
    /// How many updates.
    package let step: Int
    /// The mean of the positions.
    package let mean: Vector
    /// Nine tenths of the losses lie above.
    package let lowLoss: Double
    /// Half of the losses lie above.
    package let medianLoss: Double
    /// A tenth of the losses lies above.
    package let highLoss: Double
    /// The median of the losses at the averages of the particles; nil where no average is kept.
    package let averageLoss: Double?
    /// The run beside it, which is its particle 0.
    package let sample: Sample
  }

  /// The shares of the losses that lie below the three numbers of an entry.
  package static let percentiles = [0.1, 0.5, 0.9]

  /// So many losses place a percentile to within a third of a per cent, finer than a chart shows.
  private static let sample = 8192

  /// The entries, by ascending step; there is none where all particles have diverged.
  package private(set) var entries: [Entry] = []

  /// An ensemble that has not begun.
  init() {}

  /// Whether there is an entry after `step` updates.
  static func isDate(_ step: Int) -> Bool { step.isMultiple(of: spacing(at: step)) }

  /// The first step beyond `step` with an entry.
  static func date(after step: Int) -> Int {
    let spacing = spacing(at: step)
    return (step / spacing + 1) * spacing
  }

  private static func spacing(at step: Int) -> Int {
    max(1, 1 << (Int.bitWidth - step.leadingZeroBitCount - 8))
  }

  /// Takes in where the ensemble stands, beside the run that is its particle 0.
  mutating func record(_ ensemble: Ensemble, beside sample: Sample) {
    guard entries.last.map({ $0.step < ensemble.step }) ?? true else { return }
    let losses = ensemble.lossPercentiles(Self.percentiles, sample: Self.sample)
    guard losses.count == Self.percentiles.count else { return }
    entries.append(
      Entry(
        step: ensemble.step, mean: ensemble.statistics.mean, lowLoss: losses[0],
        medianLoss: losses[1], highLoss: losses[2],
        averageLoss: ensemble.medianLossOfAverages(sample: Self.sample), sample: sample))
  }

  /// Forgets what came after `step`.
  mutating func forget(after step: Int) {
    entries.removeLast(entries.reversed().prefix { $0.step > step }.count)
  }
}
