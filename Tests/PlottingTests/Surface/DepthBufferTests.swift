import Testing

@testable import Plotting

@Suite struct DepthBufferTests {
  private static func corner(
    _ x: Double, _ y: Double, _ nearness: Double, height: Float = 0, shade: Float = 0.5
  ) -> DepthBuffer.Corner {
    .init(sighting: Sighting(x: x, y: y, nearness: nearness), height: height, shade: shade)
  }

  /// A square over all of a frame of 8 x 8.
  private static func square(_ nearness: Double, height: Float) -> [[DepthBuffer.Corner]] {
    let corners = [(0.0, 0.0), (8, 0), (8, 8), (0, 8)].map {
      corner($0.0, $0.1, nearness, height: height)
    }
    return [[corners[0], corners[1], corners[2]], [corners[0], corners[2], corners[3]]]
  }

  private static func draw(_ triangles: [[DepthBuffer.Corner]]) -> DepthBuffer {
    var buffer = DepthBuffer(width: 8, height: 8)
    buffer.fill { draw in
      for triangle in triangles { draw(triangle[0], triangle[1], triangle[2]) }
    }
    return buffer
  }

  @Test func theNearestStaysWhateverTheOrder() {
    let (near, far) = (Self.square(0.5, height: 7), Self.square(0.25, height: 2))
    for triangles in [near + far, far + near] {
      let buffer = Self.draw(triangles)
      #expect(buffer.heights.allSatisfy { $0 == 7 })
      #expect(buffer.nearness.allSatisfy { $0 == 0.5 })
    }
  }

  /// A sample belongs to a triangle by its middle, and both ways round are drawn.
  @Test func aTriangleCoversTheMiddlesWithinIt() {
    // Below the line from (0, 0) to (4, 4): samples whose x is less than their y, and those on it.
    let corners = [Self.corner(0, 0, 1), Self.corner(4, 4, 1), Self.corner(0, 4, 1)]
    for triangle in [corners, Array(corners.reversed())] {
      let buffer = Self.draw([triangle])
      for y in 0..<8 {
        for x in 0..<8 {
          #expect((buffer.nearness[y * 8 + x] > 0) == (y < 4 && x <= y), "\(x) \(y)")
        }
      }
    }
  }

  @Test func whatIsBetweenCornersIsBetweenTheirValues() {
    let buffer = Self.draw([
      [
        Self.corner(-0.5, 0.5, 0.1, height: 0), Self.corner(15.5, 0.5, 0.9, height: 16),
        Self.corner(-0.5, 16.5, 0.1, height: 0),
      ]
    ])
    for x in 0..<8 {
      #expect(abs(buffer.heights[x] - Float(x + 1)) < 1e-4)
      #expect(abs(buffer.nearness[x] - Float(0.1 + 0.05 * Double(x + 1))) < 1e-5)
    }
  }

  @Test func outsideAndWithoutAreaNothingIsDrawn() {
    let buffer = Self.draw([
      [Self.corner(-9, -9, 1), Self.corner(-3, -9, 1), Self.corner(-9, -3, 1)],
      [Self.corner(1, 1, 1), Self.corner(5, 5, 1), Self.corner(7, 7, 1)],
      [Self.corner(.nan, 1, 1), Self.corner(5, 5, 1), Self.corner(7, 2, 1)],
      [Self.corner(1e30, 1, 1), Self.corner(5, 1e30, 1), Self.corner(7, -1e30, 1)],
    ])
    #expect(buffer.nearness.allSatisfy { $0 == 0 })
    #expect(Self.draw(Self.square(0.5, height: 1)).nearness.allSatisfy { $0 > 0 })
    #expect(DepthBuffer(width: 0, height: 5).nearness.isEmpty)
  }

  @Test func whatIsBehindIsHidden() {
    let buffer = Self.draw(Self.square(0.5, height: 1))
    #expect(buffer.hides(Sighting(x: 4, y: 4, nearness: 0.4)))
    #expect(!buffer.hides(Sighting(x: 4, y: 4, nearness: 0.5)))
    #expect(!buffer.hides(Sighting(x: 4, y: 4, nearness: 0.6)))
    #expect(!buffer.hides(Sighting(x: 9, y: 4, nearness: 0.1)))
    #expect(buffer.sighting(atX: 3.2, y: 4)?.nearness == 0.5)
    #expect(buffer.sighting(atX: -1, y: 4) == nil)
    #expect(DepthBuffer(width: 4, height: 4).sighting(atX: 1, y: 1) == nil)
  }
}
