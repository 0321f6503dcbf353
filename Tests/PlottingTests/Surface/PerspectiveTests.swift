import Testing

@testable import Plotting

/// The projection against numbers worked out by hand.
@Suite struct PerspectiveTests {
  private static let relief = Relief.ofHeights { _, _ in 0 }
  private static let middle = Relief.peak / 2

  private static func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 1e-6 }

  /// From the front, looking down by 30 degrees: sine 1/2, cosine 0.8660254.
  @Test func fromTheFront() {
    let view = Perspective(
      Camera(turn: 0, tilt: 30), of: Self.relief, width: 400, height: 300)
    let scale = view.samplesAcross
    let center = view.sighting(of: SpacePoint(x: 0, y: 0, z: Self.middle))
    #expect(Self.isClose(center.nearness, 1 / 4.2))
    // One to the right: as far away, one further right.
    let right = view.sighting(of: SpacePoint(x: 1, y: 0, z: Self.middle))
    #expect(Self.isClose(right.x - center.x, scale) && Self.isClose(right.y, center.y))
    #expect(Self.isClose(right.nearness, 1 / 4.2))
    // One away: 0.8660254 further, half of one up, smaller by 4.2/5.0660254.
    let away = view.sighting(of: SpacePoint(x: 0, y: 1, z: Self.middle))
    #expect(Self.isClose(away.x, center.x))
    #expect(Self.isClose(away.nearness, 1 / 5.0660254))
    #expect(abs(center.y - away.y - scale * 0.5 * 0.829052) < 1e-3)
    // One up: half of one nearer, 0.8660254 up, larger by 4.2/3.7.
    let up = view.sighting(of: SpacePoint(x: 0, y: 0, z: Self.middle + 1))
    #expect(Self.isClose(up.nearness, 1 / 3.7))
    #expect(abs(center.y - up.y - scale * 0.8660254 * 1.135135) < 1e-3)
  }

  /// A quarter round to the right, what was to the right is towards the eye.
  @Test func fromTheRight() {
    let view = Perspective(
      Camera(turn: 90, tilt: 30), of: Self.relief, width: 400, height: 300)
    let center = view.sighting(of: SpacePoint(x: 0, y: 0, z: Self.middle))
    let near = view.sighting(of: SpacePoint(x: 1, y: 0, z: Self.middle))
    #expect(Self.isClose(near.x, center.x) && near.y > center.y)
    #expect(Self.isClose(near.nearness, 1 / (4.2 - 0.8660254)))
    let right = view.sighting(of: SpacePoint(x: 0, y: 1, z: Self.middle))
    #expect(Self.isClose(right.x - center.x, view.samplesAcross))
    #expect(Self.isClose(view.eye.x, 4.2 * 0.8660254) && abs(view.eye.y) < 1e-6)
    #expect(Self.isClose(view.eye.z, Self.middle + 2.1))
  }

  /// The frame is filled from side to side, or from top to bottom, and nothing is outside.
  @Test(arguments: [0.0, 30, 77, 135, 200, 330], [12.0, 36, 75])
  func theReliefFillsTheFrame(turn: Double, tilt: Double) {
    let relief = Relief.of(.himmelblau, proportion: 1.7)
    for (width, height) in [(300.0, 100.0), (80, 200)] {
      let view = Perspective(
        Camera(turn: turn, tilt: tilt), of: relief, width: width, height: height, margin: 4)
      var (xs, ys): ([Double], [Double]) = ([], [])
      for x in [-1.0, 1] {
        for y in [-1.0, 1] {
          for z in [0, Relief.peak] {
            let corner = view.sighting(
              of: SpacePoint(x: x * relief.halfWidth, y: y * relief.halfDepth, z: z))
            xs.append(corner.x)
            ys.append(corner.y)
          }
        }
      }
      let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
      let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
      #expect(left > 4 - 1e-6 && right < width - 4 + 1e-6)
      #expect(top > 4 - 1e-6 && bottom < height - 4 + 1e-6)
      #expect(
        Self.isClose(right - left, width - 8) || Self.isClose(bottom - top, height - 8))
      #expect(Self.isClose(left + right, width) && Self.isClose(top + bottom, height))
    }
  }

  @Test func placesComeBack() {
    let view = Perspective(
      Camera(turn: 123, tilt: 41), of: Self.relief, width: 90, height: 70)
    for place in [
      SpacePoint(x: 0.3, y: -0.8, z: 0.2), SpacePoint(x: -1, y: 1, z: 0),
      SpacePoint(x: 0, y: 0, z: 0.48),
    ] {
      let back = view.place(of: view.sighting(of: place))
      #expect(Self.isClose(back.x, place.x) && Self.isClose(back.y, place.y))
      #expect(Self.isClose(back.z, place.z))
    }
  }

  /// The light comes from the left of the eye, wherever that is.
  @Test(arguments: [0.0, 90, 200, 330]) func theLightComesFromTheLeft(turn: Double) {
    let view = Perspective(
      Camera(turn: turn, tilt: 36), of: Self.relief, width: 90, height: 70)
    #expect(view.shade(slope: SIMD2(0, 0)) == 0.5)
    let angle = turn * .pi / 180
    // The way to the right as the eye sees it; what rises that way faces left.
    let right = SIMD2(Float(cosine(angle)), Float(sine(angle)))
    #expect(view.shade(slope: 0.5 * right) > 0.6)
    #expect(view.shade(slope: -0.5 * right) < 0.4)
    #expect((0...1).contains(view.shade(slope: 100 * right)))
    #expect((0...1).contains(view.shade(slope: -100 * right)))
  }
}
