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
  @Test func whatIsNotFiniteIsHigh() {
    let above = Self.areas([0.5]) { x, y in x * x + y * y < 1 ? 0 : x > 0 ? .infinity : .nan }
    #expect(abs(above[0] - (16 - .pi)) < 0.1)
  }
}
