import Testing

@testable import Plotting

/// Ways and particles: described without a list of points, and lines and dots for who wants them.
@Suite struct WayTests {
  private static func way(_ count: Int, length: Int?, source: String = "A") -> Way {
    Way(from: MarkSource(source), count: count, now: 10 * (count - 1), length: length) {
      (Point(x: Double($0), y: -Double($0)), 10 * $0)
    }
  }

  private static func lines(_ mark: Mark) -> [(role: Mark.Role, xs: [Double])] {
    mark.parts.map { part in
      switch part.shape {
      case .line(let points), .dots(let points): (part.role, points.map(\.x))
      default: (part.role, [])
      }
    }
  }

  /// The latest 25 steps of 50 begin at step 25: the place at 20 is the last of the old part, and the first of the
  /// new one.
  @Test func theOldPartEndsWhereTheNewOneBegins() {
    let parts = Self.way(6, length: 25).parts
    #expect(parts.old.map(\.x) == [0, 1, 2])
    #expect(parts.new.map(\.x) == [2, 3, 4, 5])
    let whole = Self.way(6, length: nil).parts
    #expect(whole.old.isEmpty && whole.new.map(\.x) == [0, 1, 2, 3, 4, 5])
    #expect(Self.way(0, length: nil).parts.new.isEmpty)
  }

  @Test func aShortWayHasItsSteps() {
    let short = Self.lines(Mark(.way(Self.way(80, length: nil)), .trail, of: 3))
    #expect(short.map(\.role) == [.oldTrail, .trail, .step])
    #expect(short[2].xs.count == 80)
    let long = Mark(.way(Self.way(81, length: nil)), .trail, of: 3)
    #expect(Self.lines(long).map(\.role) == [.oldTrail, .trail])
    #expect(long.parts.allSatisfy { $0.owner == 3 })
  }

  /// What noise has led is a line and dots, of a role of their own.
  @Test func theOldPartOfANoisyWayIsHaze() {
    let way = Way(
      from: MarkSource(1), count: 100, now: 99, length: 90, isNoisy: true
    ) { (Point(x: Double($0), y: 0), $0) }
    let parts = Self.lines(Mark(.way(way), .trail, of: 2))
    #expect(parts.map(\.role) == [.haze, .haze, .trail])
    #expect(parts[0].xs == (0...9).map(Double.init) && parts[0].xs == parts[1].xs)
  }

  @Test func sourcesAreComparedAsValues() {
    #expect(MarkSource(1) == MarkSource(1) && MarkSource(1) != MarkSource(2))
    #expect(MarkSource(1) != MarkSource(1.0) && MarkSource("1") != MarkSource(1))
  }

  /// More than fifteen hundred are thinned evenly; on a curve each stands at its height.
  @Test func particlesArePointsOfTheMap() {
    func particles(_ count: Int, height: (@Sendable (Double) -> Double)? = nil) -> Particles {
      let xs = (0..<count).map(Double.init)
      return Particles(from: MarkSource(count), height: height) { read in
        xs.withUnsafeBufferPointer { read($0, $0) }
      }
    }
    #expect(particles(3).points == (0..<3).map { Point(x: Double($0), y: Double($0)) })
    #expect(particles(2) { 10 * $0 }.points == [Point(x: 0, y: 0), Point(x: 1, y: 10)])
    let many = particles(4500).points
    #expect(many.count == 1500 && many[1].x == 3)
    #expect(Self.lines(Mark(.particles(particles(3)), .particle, of: 1)).map(\.role) == [.particle])
  }
}
