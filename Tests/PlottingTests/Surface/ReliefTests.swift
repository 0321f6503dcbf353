import Testing

@testable import Plotting

@Suite struct ReliefTests {
  /// A plane from 0 to 10 bands: a band is a tenth of the peak.
  private static let ramp = Relief.ofHeights { x, _ in 5 + 5 * x }

  @Test func theHighestPlaceIsAtThePeak() throws {
    let relief = Self.ramp
    #expect(relief.bandHeight == Relief.peak / 10)
    let high = try #require(relief.place(of: Point(x: 1, y: 0)))
    let low = try #require(relief.place(of: Point(x: -1, y: 0)))
    #expect(abs(high.z - Relief.peak) < 1e-6 && abs(low.z) < 1e-6)
    #expect(high.x == 1 && low.x == -1 && high.y == 0)
    let middle = try #require(relief.place(of: Point(x: 0.35, y: -0.2), lift: 0.1))
    #expect(abs(middle.z - (Relief.peak * 0.675 + 0.1)) < 1e-6)
  }

  @Test func slopesAreThoseOfTheSpace() {
    // Up by the peak over a width of 2.
    for slope in Self.ramp.slopes {
      #expect(abs(Double(slope.x) - Relief.peak / 2) < 1e-5 && slope.y == 0)
    }
  }

  @Test func proportionKeepsTheArea() {
    let relief = Relief.of(.ravine, proportion: 2.25)
    #expect(relief.halfWidth == 1.5 && abs(relief.halfDepth - 1 / 1.5) < 1e-12)
    let corner = relief.corner(64, 48)
    #expect(corner.x == relief.halfWidth && corner.y == relief.halfDepth)
    #expect(relief.place(of: Point(x: 3, y: 3))?.x == 1.5)
  }

  @Test func pointsComeBack() throws {
    let relief = Relief.of(.rosenbrock, proportion: 1.3)
    for point in [Point(x: 1, y: 1), Point(x: -2, y: 3), Point(x: 0.1, y: -0.7)] {
      let back = relief.point(below: try #require(relief.place(of: point)))
      #expect(abs(back.x - point.x) < 1e-9 && abs(back.y - point.y) < 1e-9)
    }
    #expect(relief.place(of: Point(x: 2.1, y: 0)) == nil)
    #expect(relief.place(of: Point(x: .nan, y: 0)) == nil)
  }

  @Test func aHoleIsNoPlace() {
    let relief = Relief.ofHeights { x, y in x * x + y * y < 0.1 ? .nan : 5 + 5 * x }
    #expect(relief.place(of: Point(x: 0, y: 0)) == nil)
    #expect(relief.place(of: Point(x: 0.8, y: 0)) != nil)
    // Filled, it is at the foot in its middle, and at its edge as high as what is there.
    #expect(relief.place(of: Point(x: 0, y: 0), fillsHoles: true)?.z == 0)
    let edge = 0.35 - 1e-9
    let (hole, rim) = (Point(x: 0.301, y: 0), Point(x: edge, y: 0))
    #expect(relief.place(of: hole) == nil)
    let height = (relief.place(of: hole, fillsHoles: true)?.z ?? 0) / relief.bandHeight
    #expect(abs(height - (5 + 5 * edge)) < 0.01)
    #expect(relief.place(of: rim, fillsHoles: true) != nil)
    // What is beside the hole has the slope of its other neighbour.
    let whole = relief.slopes.indices.filter { !relief.heights[$0].isNaN }
    #expect(whole.allSatisfy { abs(Double(relief.slopes[$0].x) - Relief.peak / 2) < 1e-5 })
  }

  @Test func nothingAtAllIsFlat() {
    let relief = Relief.ofHeights { _, _ in .infinity }
    #expect(relief.heights.allSatisfy { $0 == 0 })
    let empty = Grid(xs: [], ys: []) { _, _ in 0 }
    let nothing = Relief(of: Ground(empty, levels: Levels(edges: [])), proportion: 1)
    #expect(nothing.place(of: Point(x: 0, y: 0)) == nil)
  }

  @Test func framesHaveTheirProportions() {
    #expect(Relief.proportion(width: 100, height: 100) == 1)
    #expect(abs(Relief.proportion(width: 230, height: 100) - 2) < 1e-12)
    #expect(Relief.proportion(width: 1000, height: 10) == 2.5)
    #expect(Relief.proportion(width: 0, height: 10) == 1)
  }
}
