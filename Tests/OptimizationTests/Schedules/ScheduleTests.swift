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

  @Test(arguments: Catalog.schedules)
  func ratesAreFiniteAndNotNegative(type: any Schedule.Type) {
    let schedule = type.init()
    for step in [0, 1, 10, 99, 100, 101, 1000, 1_000_000, 1_000_000_000] {
      let rate = schedule.rate(at: step)
      #expect(rate.isFinite && rate >= 0)
    }
  }
}
