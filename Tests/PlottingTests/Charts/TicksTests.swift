import Plotting
import Testing

@Suite struct TicksTests {
  @Test(arguments: [
    (-2.0, 2.0, 5, ["-2", "-1", "0", "1", "2"]),
    (-2, 2, 9, ["-2.0", "-1.5", "-1.0", "-0.5", "0.0", "0.5", "1.0", "1.5", "2.0"]),
    (-2, 2, 4, ["-2", "0", "2"]),
    (0, 1, 6, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    (0.013, 0.058, 5, ["0.02", "0.03", "0.04", "0.05"]),
    (0, 45_000, 5, ["0", "10000", "20000", "30000", "40000"]),
    (0, 4e7, 5, ["0", "1e+7", "2e+7", "3e+7", "4e+7"]),
    (0, 1.5e-7, 4, ["0", "0.5e-7", "1.0e-7", "1.5e-7"]),
    (1.0000001, 1.0000004, 3, ["1.0000002", "1.0000004"]),
    (-12.5, -12.1, 3, ["-12.4", "-12.2"]),
  ])
  func linearTicksAreRound(lower: Double, upper: Double, count: Int, labels: [String]) {
    #expect(Ticks.values(in: lower...upper, maximumCount: count).map(\.label) == labels)
  }

  @Test(arguments: [
    (1e-3, 10.0, 5, ["1e-3", "1e-2", "1e-1", "1e+0", "1e+1"]),
    (1e-12, 10, 4, ["1e-12", "1e-8", "1e-4", "1e+0"]),
    (0.15, 3, 5, ["2e-1", "5e-1", "1e+0", "2e+0"]),
    (3, 3.3, 4, ["3.0", "3.1", "3.2", "3.3"]),
  ])
  func logarithmicTicksArePowers(lower: Double, upper: Double, count: Int, labels: [String]) {
    let ticks = Ticks.values(in: lower...upper, maximumCount: count, scale: .logarithmic)
    #expect(ticks.map(\.label) == labels)
  }

  @Test(arguments: [AxisScale.linear, .logarithmic], 1...12)
  func ticksAreInsideFewAndAscending(scale: AxisScale, maximumCount: Int) {
    for exponent in stride(from: -300, through: 300, by: 25) {
      for (low, high) in [(1.0, 1.07), (1, 9), (2, 2000), (0.3, 4e11)] {
        let factor = Double(sign: .plus, exponent: exponent, significand: 1)
        let range = (low * factor)...(high * factor)
        let ticks = Ticks.values(in: range, maximumCount: maximumCount, scale: scale)
        let slack = (high - low) * factor * 1e-8
        #expect(ticks.count <= maximumCount)
        #expect(ticks.map(\.value) == ticks.map(\.value).sorted())
        #expect(Set(ticks.map(\.label)).count == ticks.count)
        for tick in ticks {
          #expect(tick.value >= range.lowerBound - slack && tick.value <= range.upperBound + slack)
          #expect(
            Double(tick.label).map { abs($0 - tick.value) <= abs(tick.value) * 1e-12 } == true)
        }
      }
    }
  }

  @Test func senselessRangesHaveNone() {
    #expect(Ticks.values(in: 0...Double.leastNonzeroMagnitude, maximumCount: 9).isEmpty)
    #expect(Ticks.values(in: 1...1, maximumCount: 5).isEmpty)
    #expect(Ticks.values(in: 0...1, maximumCount: 0).isEmpty)
    #expect(Ticks.values(in: -.infinity...1, maximumCount: 5).isEmpty)
    #expect(Ticks.values(in: -1...1, maximumCount: 5, scale: .logarithmic).isEmpty)
  }
}
