@testable import Optimization

/// Every bit of what can be seen of a run, for comparisons that forgive nothing.
struct Fingerprint: Equatable {
  private var words: [UInt64] = []

  private mutating func take(_ number: Double) { words.append(number.bitPattern) }
  private mutating func take(_ number: Int) { words.append(UInt64(bitPattern: Int64(number))) }

  private mutating func take(_ vector: Vector) {
    take(vector.x)
    take(vector.y)
  }

  private mutating func take(_ sample: Sample) {
    take(sample.position)
    take(sample.average)
    for number in [sample.loss, sample.gradientNorm, sample.learningRate, sample.sigma] {
      take(number)
    }
    take(sample.gradientEvaluations)
  }

  init(_ run: Run) {
    take(run)
  }

  /// All runs of a timeline, their histories and their date.
  init(_ timeline: Timeline) {
    take(timeline.step)
    for (run, history) in zip(timeline.race.runs, timeline.histories) {
      take(run)
      take(history)
    }
  }

  private mutating func take(_ run: Run) {
    take(run.sample)
    take(run.particle.evaluation.gradient)
    take(run.particle.lastMove)
    take(run.particle.step)
    take(run.particle.divergedAt ?? -1)
    guard let average = run.particle.average else { return }
    take(average.mean)
    take(average.anchor)
    take(average.clock.decayPower)
    take(average.clock.count)
  }

  private mutating func take(_ history: History) {
    take(history.stride)
    take(history.count)
    for bucket in history.buckets {
      take(bucket.sample)
      take(bucket.lowestLoss)
      take(bucket.highestLoss)
    }
  }
}
