import Testing

@testable import Plotting

@Suite struct HeightScaleTests {
  private static let levels = Levels(edges: [1, 10, 100, 1000])
  /// What all losses are multiplied by: heights are the same whatever the unit of a loss is.
  private static let units = [1, 1e-200, 0x1p-1030, 1e200]

  private static func height(_ value: Double, lowest: Double = 0, highest: Double = 5000) -> Double
  {
    var piece = 0
    return HeightScale(levels: levels, lowest: lowest, highest: highest)
      .height(of: value, near: &piece)
  }

  private static func scale(in unit: Double) -> HeightScale {
    HeightScale(
      levels: Levels(edges: levels.edges.map { $0 * unit }), lowest: 0, highest: 5000 * unit)
  }

  @Test(arguments: units) func anEdgeIsAsHighAsItsNumber(unit: Double) {
    let scale = Self.scale(in: unit)
    var piece = 0
    let heights = [0, 1, 10, 100, 1000, 5000].map { scale.height(of: $0 * unit, near: &piece) }
    #expect(heights == [0, 1, 2, 3, 4, 5])
    #expect(HeightScale.top(Self.levels) == 5)
  }

  /// Between the edges too: neither a hole nor a terrace.
  @Test(arguments: units) func heightsDoNotDependOnTheUnit(unit: Double) {
    let (scale, plain) = (Self.scale(in: unit), Self.scale(in: 1))
    var (one, other) = (0, 0)
    for value in stride(from: 0.5, to: 5000, by: 7.3) {
      let height = scale.height(of: value * unit, near: &one)
      #expect(abs(height - plain.height(of: value, near: &other)) < 1e-9, "\(value)")
    }
  }

  /// Between the two smallest numbers there is no third.
  @Test func theSmallestNumbersHaveHeights() {
    let least = Double.leastNonzeroMagnitude
    let scale = HeightScale(levels: Levels(edges: [least]), lowest: 0, highest: 2 * least)
    var piece = 0
    #expect([0, least, 2 * least].map { scale.height(of: $0, near: &piece) } == [0, 1, 2])
  }

  @Test func beyondTheEndsNothingRises() {
    #expect(Self.height(-3) == 0)
    #expect(Self.height(1e300) == 5)
    #expect(Self.height(.infinity) == 5)
    #expect(Self.height(-.infinity) == 0)
    #expect(Self.height(.nan).isNaN)
  }

  /// A height says which band of the map a value is in.
  @Test func aHeightSaysTheBand() {
    for value in stride(from: 0.05, to: 4999, by: 3.7) {
      #expect(Int(Self.height(value)) == Self.levels.band(of: value), "\(value)")
    }
  }

  /// Levels that nothing in view reaches count too: a part of a view has the heights of the whole.
  @Test func levelsOutOfReachCount() {
    #expect(Self.height(10, lowest: 5, highest: 20) == 2)
    #expect(Self.height(7, lowest: 5, highest: 7) > 1)
    #expect(Self.height(7, lowest: 5, highest: 7) < 2)
  }

  /// It rises all the way, and without a bend where a band ends.
  @Test(arguments: units) func risesSmoothly(unit: Double) {
    var piece = 0
    let scale = Self.scale(in: unit)
    func slope(_ value: Double, _ step: Double) -> Double {
      var (one, other) = (piece, piece)
      return
        (scale.height(of: (value + step) * unit, near: &one)
        - scale.height(of: value * unit, near: &other)) / step
    }
    for edge in Self.levels.edges {
      let (before, after) = (slope(edge, -1e-5 * edge), slope(edge, 1e-5 * edge))
      #expect(before > 0 && after > 0)
      #expect(abs(before - after) < 1e-3 * before, "\(edge)")
    }
    let heights = (0...5000).map { scale.height(of: Double($0) * unit, near: &piece) }
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func aFlatLandscapeIsFlat() {
    var piece = 0
    let scale = HeightScale(levels: Levels(edges: []), lowest: 3, highest: 3)
    #expect(scale.height(of: 3, near: &piece) == 0)
  }

  /// The largest numbers there are do not overflow.
  @Test func theLargestNumbersHaveHeights() {
    var piece = 0
    let most = Double.greatestFiniteMagnitude
    let scale = HeightScale(levels: Levels(edges: [0]), lowest: -most, highest: most)
    #expect([-most, 0, most].map { scale.height(of: $0, near: &piece) } == [0, 1, 2])
    #expect((1.0...2).contains(scale.height(of: most / 3, near: &piece)))
  }
}
