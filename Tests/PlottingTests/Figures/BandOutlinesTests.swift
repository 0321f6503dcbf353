import Testing

@testable import Plotting

/// The areas above levels, whose sizes are known.
@Suite struct BandOutlinesTests {
  private static func areas(
    _ levels: [Double], isDescending: Bool = false, _ value: (Double, Double) -> Double
  ) -> [Double] {
    let places = Grid.coordinates(-2...2, count: 161)
    let grid = Grid(xs: places, ys: isDescending ? places.reversed() : places, value: value)
    return BandOutlines(of: Ground(grid, levels: Levels(edges: levels))).areas.map { outlines in
      // Holes run the other way round.
      outlines.reduce(0) { $0 + signedArea($1) }.magnitude
    }
  }

  private static func signedArea(_ points: [Point]) -> Double {
    zip(points, points.dropFirst() + points.prefix(1)).reduce(0) {
      $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
    }
  }

  @Test(arguments: [false, true]) func aDiscIsAsLargeAsItIs(isDescending: Bool) {
    let above = Self.areas([0.25, 1], isDescending: isDescending) { $0 * $0 + $1 * $1 }
    #expect(abs(above[0] - (16 - .pi / 4)) < 0.01 * .pi / 4)
    #expect(abs(above[1] - (16 - .pi)) < 0.01 * .pi)
  }

  /// Lines that leave the grid close along its edge.
  @Test func aSlopeIsCutAtTheEdge() {
    let above = Self.areas([-3, 0, 1, 3]) { x, _ in x }
    #expect(above.enumerated().allSatisfy { abs($1 - [16, 8, 4, 0][$0]) < 1e-9 })
  }

  @Test func aSaddleHasTwoParts() {
    let above = Self.areas([0.001]) { $0 * $1 }
    #expect(abs(above[0] - 8) < 0.1)
  }

  /// Values without end count as high, and no corner of an outline is lost to them.
  @Test func whatIsInfiniteIsHigh() {
    let above = Self.areas([0.5]) { x, y in x * x + y * y < 1 ? 0 : .infinity }
    #expect(abs(above[0] - (16 - .pi)) < 0.1)
  }

  /// What has no value has an outline of its own, and no band crowds along it.
  @Test func whatIsNotANumberIsAHole() {
    let places = Grid.coordinates(-2...2, count: 161)
    func outlines(_ value: (Double, Double) -> Double) -> BandOutlines {
      BandOutlines(
        of: Ground(Grid(xs: places, ys: places, value: value), levels: Levels(edges: [0.5, 1.5])))
    }
    #expect(outlines { x, _ in x }.holes.isEmpty)
    let holed = outlines { x, y in x * x + y * y < 1 ? .nan : y < 0 ? 0 : 1 }
    let area = holed.holes.reduce(0) { $0 + Self.signedArea($1) }.magnitude
    #expect(abs(area - .pi) < 0.05)
    // Above the second level there is nothing but the middle of the hole, which is drawn over.
    let radius = holed.areas[1].flatMap(\.self).map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }
      .max()
    #expect(radius ?? 0 < 0.99)
  }
}
