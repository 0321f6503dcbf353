import Testing

@testable import Plotting

@Suite struct ReliefViewTests {
  /// A wall across the middle, from side to side, as high as reliefs are.
  private static let wall = Relief.ofHeights { _, y in abs(y) < 0.06 ? 10 : 0 }

  private static func view(_ relief: Relief, _ camera: Camera = .standard) -> ReliefView {
    ReliefView(of: relief, from: camera, width: 240, height: 160, margin: 4)
  }

  /// From the front at 20 degrees the wall, 0.48 high, hides what is less than 0.48 / tan 20 = 1.3 behind it, as
  /// seen without perspective: all that there is near to it.
  @Test func aWallHidesWhatIsBehindIt() throws {
    let view = Self.view(Self.wall, Camera(turn: 0, tilt: 20))
    func isHidden(_ y: Double) -> Bool? { view.spot(of: Point(x: 0, y: y))?.isHidden }
    #expect(isHidden(-0.9) == false && isHidden(-0.3) == false)
    #expect(isHidden(0.2) == true && isHidden(0.6) == true)
    #expect(view.spot(of: Point(x: 0, y: 1.2)) == nil)
    // From behind it is the other side.
    let back = Self.view(Self.wall, Camera(turn: 180, tilt: 20))
    #expect(back.spot(of: Point(x: 0, y: 0.6))?.isHidden == false)
    #expect(back.spot(of: Point(x: 0, y: -0.6))?.isHidden == true)
    // From high above nothing is hidden but what is right behind it.
    let above = Self.view(Self.wall, Camera(turn: 0, tilt: 75))
    #expect(above.spot(of: Point(x: 0, y: 0.6))?.isHidden == false)
  }

  /// The line over the wall is seen up to its top, and not behind it.
  @Test func aLineIsCutWhereItIsHidden() throws {
    let view = Self.view(Self.wall, Camera(turn: 0, tilt: 20))
    let line = view.line(through: [Point(x: 0, y: -0.9), Point(x: 0, y: 0.6)])
    let seen = line.filter(\.isFinite)
    let top = try #require(view.spot(of: Point(x: 0, y: 0.02))).point.y
    #expect(seen.count > 10)
    #expect((seen.map(\.y).max() ?? 0) <= top + 2)
    #expect(line.last?.isFinite == false)
    // What lies in front is whole.
    let whole = view.line(through: [Point(x: -0.8, y: -0.8), Point(x: 0.8, y: -0.8)])
    #expect(whole.allSatisfy { $0.isFinite })
  }

  @Test func aLineIsCutAtTheEdges() {
    let view = Self.view(.of(.ravine))
    let inside = view.line(through: [Point(x: -6, y: 0.5), Point(x: 3, y: 0.5)])
    let through = view.line(through: [Point(x: -600, y: 0.5), Point(x: 300, y: 0.5)])
    #expect(inside.filter(\.isFinite).first == through.filter(\.isFinite).first)
    #expect(view.line(through: [Point(x: 9, y: 9), Point(x: 12, y: 9)]).isEmpty)
    #expect(view.line(through: [Point(x: .nan, y: 0), Point(x: 0, y: .infinity)]).isEmpty)
    #expect(
      !view.line(through: [Point(x: -1e300, y: 0.5), Point(x: 1e300, y: 0.5)]).isEmpty)
  }

  /// Lines end where numbers end: as on maps, what is that far away cannot be placed.
  @Test(arguments: [1e17, 1e300, 1e306, 1e307, 1e308, 1.7e308], [Landscape.ravine, .saddle])
  func linesFromAnywhereAreDrawn(far: Double, landscape: Landscape) {
    let view = Self.view(.of(landscape))
    for end in [Point(x: far, y: 0.5), Point(x: -far, y: far), Point(x: 0, y: -far)] {
      let points = view.line(through: [Point(x: 0, y: 0.5), end, Point(x: 0, y: 0.5)])
      #expect(points.allSatisfy { !$0.isFinite || view.viewport.contains($0) })
    }
    let tiny = Self.view(
      Relief(
        of: Ground(
          Grid(xs: [0, 1e-150], ys: [0, 1e-150]) { x, _ in x }, levels: Levels(edges: [5e-151])),
        proportion: 1))
    let across = tiny.line(through: [Point(x: 0, y: 0), Point(x: far, y: 0)])
    #expect(across.allSatisfy { !$0.isFinite || tiny.viewport.contains($0) })
  }

  /// The way back from far away is as long as the one from the edge, whichever way it is told.
  @Test(arguments: [1e3, 1e17, 1e20, 1e300]) func theWayBackIsDrawn(far: Double) throws {
    let view = Self.view(.of(.ravine))
    let edge = view.relief.viewport.x.upperBound
    let near = view.line(through: [Point(x: edge, y: 2), Point(x: 0, y: 2)])
    #expect(near.count > 10)
    for way in [
      [Point(x: far, y: 2), Point(x: 0, y: 2)], [Point(x: 0, y: 2), Point(x: far, y: 2)],
    ] {
      #expect(view.line(through: way).filter(\.isFinite).count == near.filter(\.isFinite).count)
    }
  }

  /// What stands on the edge of a view is seen, whatever its numbers are.
  @Test(arguments: [
    (-3.0, 0.3), (-1, 0.1), (-1e-3, 7e-4), (0, 0.7), (-1e306, 1e306), (5, 5.3), (-8e307, 8e307),
  ])
  func edgesAreSeen(lower: Double, upper: Double) {
    let places = Grid.coordinates(lower...upper, count: 129)
    let relief = Relief(
      of: Ground(Grid(xs: places, ys: places) { x, _ in x / upper }, levels: Levels(edges: [0])),
      proportion: 1)
    let view = Self.view(relief)
    for x in [lower, upper] {
      for y in [lower, upper] { #expect(view.spot(of: Point(x: x, y: y)) != nil, "\(x) \(y)") }
    }
  }

  /// In a hole there is no ground, but signs, names and arrows have a place there.
  @Test func signsInHolesAreSeen() throws {
    let view = Self.view(.ofHeights { x, y in x * x + y * y < 0.1 ? .nan : 5 })
    let hole = Point(x: 0.01, y: 0.02)
    #expect(view.spot(of: hole) == nil && view.spot(of: hole, fillsHoles: true) != nil)
    let marker = try #require(view.flattened(Marker(.head(shape: 0), at: hole)))
    #expect(view.viewport.contains(marker.position) && marker.exit == nil)
    let shapes: [Mark.Shape] = [
      .sign(.start, hole), .label("here", hole), .arrow(hole, Point(x: 0.9, y: 0)),
    ]
    for shape in shapes { #expect(view.flattened(Mark(shape, .place)) != nil) }
    #expect(view.flattened(Mark(.dots([hole]), .particle)) == nil)
    let empty = Self.view(.ofHeights { _, _ in .nan })
    #expect(empty.flattened(Marker(.head(shape: 0), at: hole)) != nil)
    #expect(empty.exit(towards: Point(x: 5, y: 0)) != nil)
  }

  /// A point that is seen is found again where it is seen.
  @Test(arguments: Landscape.allCases, [Camera.standard, Camera(turn: 140, tilt: 50)])
  func whatIsSeenIsFoundAgain(landscape: Landscape, camera: Camera) throws {
    let view = Self.view(.of(landscape), camera)
    let part = landscape.view
    var (found, isBeside) = (0, 0)
    for x in stride(from: 0.1, through: 0.9, by: 0.1) {
      for y in stride(from: 0.1, through: 0.9, by: 0.1) {
        let point = Point(
          x: part.x.lowerBound + x * part.width, y: part.y.lowerBound + y * part.height)
        guard let spot = view.spot(of: point), !spot.isHidden else { continue }
        guard let ground = view.ground(at: spot.point) else {
          isBeside += 1
          continue
        }
        found += 1
        // Where the ground is seen along its side, a sample is a long way of it: there the next places count.
        let back = view.spot(of: ground)?.point
        let (dx, dy) = ((back?.x ?? 0) - spot.point.x, (back?.y ?? 0) - spot.point.y)
        #expect((dx * dx + dy * dy).squareRoot() < 3, "\(point)")
      }
    }
    // What is lifted above the ground may be seen beside it, at the edge of a ridge.
    #expect(found > 50 && isBeside < 3)
    #expect(view.ground(at: Point(x: 0, y: 0)) == nil)
    #expect(view.ground(at: Point(x: -5, y: 900)) == nil)
  }

  /// A landscape that is the same on both sides is seen in a mirror from the other side.
  @Test func aMirroredEyeSeesAMirroredRelief() {
    let relief = Relief.of(.saddle)
    let one = Self.view(relief, Camera(turn: 25, tilt: 36)).depth
    let other = Self.view(relief, Camera(turn: -25, tilt: 36)).depth
    var differences = 0
    for y in 0..<one.height {
      for x in 0..<one.width {
        let (here, there) = (y * one.width + x, y * one.width + one.width - 1 - x)
        if abs(one.nearness[here] - other.nearness[there]) > 1e-3 { differences += 1 }
      }
    }
    // Only edges fall on one sample or the next.
    #expect(differences < one.nearness.count / 100)
  }

  @Test func whoLeavesGoesOutAtTheEdge() throws {
    let view = Self.view(.of(.ravine), Camera(turn: 0, tilt: 36))
    let right = try #require(view.exit(towards: Point(x: 50, y: 0)))
    #expect(right.away.x > 0 && right.away.x.magnitude > right.away.y.magnitude)
    let away = try #require(view.exit(towards: Point(x: 0, y: 1e200)))
    #expect(away.away.y > 0)
    #expect(view.exit(towards: Point(x: 0, y: 0)) == nil)
    #expect(view.exit(towards: Point(x: .nan, y: 0)) == nil)
  }

  /// However far someone has gone, and however small the view is, the way out is a way.
  @Test(arguments: [1e-150, 1, 1e300], [.leastNonzeroMagnitude, 1e-150, 1, 1e20, 1e300, 1.7e308])
  func everyWayOutIsAWay(size: Double, far: Double) throws {
    let places = [0, size]
    let view = Self.view(
      Relief(
        of: Ground(Grid(xs: places, ys: places) { x, _ in x }, levels: Levels(edges: [size / 2])),
        proportion: 1))
    for point in [
      Point(x: -far, y: size / 2), Point(x: -far, y: -far), Point(x: size / 2, y: -far),
    ] {
      let exit = try #require(view.exit(towards: point))
      #expect(exit.point.isFinite && exit.away.x.isFinite && exit.away.y.isFinite)
      #expect(exit.away.x != 0 || exit.away.y != 0)
    }
  }

  @Test func aViewOfNothingIsEmpty() {
    let view = ReliefView(of: .of(.ravine), from: .standard, width: 0, height: 0)
    #expect(view.spot(of: Point(x: 0, y: 0))?.isHidden == false)
    #expect(view.ground(at: Point(x: 0, y: 0)) == nil)
  }
}
