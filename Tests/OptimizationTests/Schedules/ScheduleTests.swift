import Testing

@testable import Optimization

/// What holds for every schedule of the catalogue.
@Suite struct ScheduleTests {
  @Test(arguments: Catalog.schedules)
  func blocksAreTheRatesOneByOne(type: any Schedule.Type) {
    for warmup in [nil, Warmup(steps: 10, from: 0.01)] {
      let rate = LearningRate(type.init(), warmup: warmup)
      for first in [0, 3, 9, 10, 11, 150] {
        let block = [Double](unsafeUninitializedCapacity: 20) { buffer, count in
          rate.fill(UnsafeMutableBufferPointer(rebasing: buffer[..<20]), from: first)
          count = 20
        }
        #expect(block == (first..<first + 20).map { rate.rate(at: $0) })
      }
    }
  }

  private func follower(_ type: any Schedule.Type, seed: UInt64 = 0) -> Run {
    var optimizer = Optimizer(
      name: type.name, rule: Adam(), learningRate: LearningRate(type.init()))
    optimizer.noise = GradientNoise(.constant(sigma: 0.1))
    return Run(optimizer, on: Quadratic.bowl(1, 10), from: Vector(2, -1), seed: seed)
  }

  @Test(arguments: Catalog.schedules)
  func aRunFollowsIt(type: any Schedule.Type) {
    var run = follower(type)
    let start = run.particle.evaluation.value
    let samples = [run.sample] + run.samples(count: 1000)
    #expect(samples.count == 1001)
    #expect(samples[1000].loss < 0.5 * start)
    // What the loss says is tested where the schedule is.
    guard !(type.init() is any LossDrivenSchedule) else { return }
    let schedule = type.init()
    #expect(samples.map(\.learningRate) == (0...1000).map { schedule.rate(at: $0) })
  }

  @Test(arguments: Catalog.schedules)
  func equalSeedsGiveEqualBits(type: any Schedule.Type) {
    let runs = ([8, 8, 9] as [UInt64]).map { seed in
      var run = follower(type, seed: seed)
      run.advance(by: 300)
      return Fingerprint(run)
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
  }

  @Test(arguments: Catalog.schedules)
  func ratesAreFiniteAndNotNegative(type: any Schedule.Type) {
    let schedule = type.init()
    for step in [0, 1, 10, 99, 100, 101, 1000, 1_000_000, 1_000_000_000] {
      let rate = schedule.rate(at: step)
      #expect(rate.isFinite && rate >= 0)
    }
  }
}
