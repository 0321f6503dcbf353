import Optimization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a long race takes up, everything that the screen would keep included.
struct MemoryBenchmark {
  static let steps = 1_000_000
  let table: Table

  func run() {
    table.section("Memory of a race of 8 optimizers for 1,000,000 steps, curves and snapshots kept")
    let before = Self.peakMegabytes
    var timeline = Timeline(
      Race(optimizers, on: Rosenbrock(), seed: 1), stepLimit: Self.steps)
    timeline.advance(by: Self.steps)
    let buckets = timeline.histories.reduce(0) { $0 + $1.buckets.count }
    let taken = Self.peakMegabytes - before
    table.row("\(buckets) samples", "\(table.rounded(taken)) MB", "", "", "< 300 MB")
  }

  private var optimizers: [Optimizer] {
    (1...8).map { number in
      var optimizer = Optimizer(
        name: "\(number)", rule: Adam(),
        learningRate: LearningRate(constant: 0.001 * Double(number)))
      optimizer.noise = GradientNoise(.constant(sigma: 1))
      optimizer.average = ExponentialAverage()
      return optimizer
    }
  }

  /// The most that has been in memory at once.
  private static var peakMegabytes: Double {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      let unit = 1e6
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      let unit = 1e3
    #endif
    return Double(usage.ru_maxrss) / unit
  }
}
