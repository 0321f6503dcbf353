import Testing

@testable import Plotting

@Suite struct LevelsTests {
  @Test(arguments: [
    (-Double.infinity, 0), (0, 0), (1, 0), (1.0.nextUp, 1), (2, 1), (3, 2), (9, 3),
    (.infinity, 3), (.nan, 3),
  ])
  func valuesAtAnEdgeBelongBelow(value: Double, band: Int) {
    #expect(Levels(edges: [1, 2, 3]).band(of: value) == band)
  }

  @Test func edgesAreSortedAndCleaned() {
    #expect(Levels(edges: [3, .nan, 1, 3, .infinity, 2]).edges == [1, 2, 3])
    #expect(Levels(edges: (0..<400).map(Double.init)).bandCount == 251)
  }

  @Test func everyThirdEdgeIsMajor() {
    let levels = Levels(edges: (0..<14).map(Double.init))
    #expect((0..<14).filter(levels.isMajor) == [1, 4, 7, 10, 13])
  }

  @Test func classifyingAgreesWithLookingUp() {
    let levels = Levels(edges: [-1, 0.5, 0.6, 7])
    let values = (0..<999).map { 9 * (Double($0 * 7919 % 1000) / 500 - 1) } + [.nan, .infinity]
    var bands = [UInt8](repeating: 99, count: values.count)
    values.withUnsafeBufferPointer { values in
      bands.withUnsafeMutableBufferPointer { levels.classify(values, into: $0) }
    }
    let expected = values.map { $0.isNaN ? Levels.hole : UInt8(levels.band(of: $0)) }
    #expect(bands == expected)
  }

  @Test(arguments: Landscape.allCases)
  func noBandTakesMoreThanAQuarterOfAMap(landscape: Landscape) {
    let grid = landscape.grid(columns: 120, rows: 120)
    let levels = Levels(for: grid, minimum: landscape.minimum)
    #expect(levels.edges.count == 14)
    for band in 0..<levels.bandCount {
      let share = Double(grid.values.filter { levels.band(of: $0) == band }.count) / 14400
      #expect(share < 0.25, "band \(band)")
      #expect(share > 0, "band \(band)")
    }
  }

  @Test(arguments: Landscape.allCases)
  func aConstantFactorLeavesThePictureAlone(landscape: Landscape) {
    let grid = landscape.grid(columns: 60, rows: 60)
    let small = Grid(xs: grid.xs, ys: grid.ys) { x, y in landscape.value(x, y) / 1024 }
    let levels = Levels(for: grid, minimum: landscape.minimum)
    let smaller = Levels(for: small, minimum: landscape.minimum)
    for (edge, scaled) in zip(levels.edges, smaller.edges) {
      #expect(abs(edge - scaled * 1024) <= 1e-9 * max(1, abs(edge)))
    }
  }

  /// Their differences, and their ratios to the median, are no finite numbers.
  @Test(arguments: [(-1.7e308, 1.7e308, nil), (0.0, 1.7e308, 0.0), (0, 1.7e308, nil)])
  func valuesAtTheEndsOfTheNumbersHaveLevels(lowest: Double, highest: Double, minimum: Double?) {
    let grid = Grid(xs: Array(0..<9).map(Double.init), ys: [0, 1, 2]) { x, _ in
      x < 6 ? lowest + x * 1e-5 : lowest * (8 - x) / 3 + highest * ((x - 5) / 3)
    }
    let levels = Levels(for: grid, minimum: minimum)
    #expect(levels.edges.count >= 3)
    #expect(levels.edges == levels.edges.sorted())
    #expect(Set((0..<9).map { levels.band(of: grid.values[$0]) }).count >= 2)
  }

  @Test(arguments: [0.0, nil])
  func landscapesWithoutShapeHaveOneBand(minimum: Double?) {
    let flat = Grid(xs: [0, 1, 2], ys: [0, 1]) { _, _ in 4 }
    let nowhere = Grid(xs: [0, 1, 2], ys: [0, 1]) { _, _ in .nan }
    #expect(Levels(for: flat, minimum: minimum).bandCount == 1)
    #expect(Levels(for: nowhere, minimum: minimum).bandCount == 1)
  }
}
