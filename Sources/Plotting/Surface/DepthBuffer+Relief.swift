extension DepthBuffer {
  /// A relief as an eye sees it, with walls below its edges.
  init(of relief: Relief, _ perspective: Perspective, width: Int, height: Int) {
    self.init(width: width, height: height)
    guard relief.columns > 1, relief.rows > 1 else { return }
    let corners = relief.heights.indices.map { index in
      let place = relief.corner(index % relief.columns, index / relief.columns)
      return Corner(
        sighting: perspective.sighting(of: place), height: relief.heights[index],
        shade: perspective.shade(slope: relief.slopes[index]))
    }
    fill { draw in
      Self.drawTop(of: relief, corners, draw)
      for side in ReliefSide.allCases where side.isSeen(of: relief, perspective) {
        Self.draw(side, of: relief, corners, perspective, draw)
      }
    }
  }

  private typealias Draw = (Corner, Corner, Corner) -> Void

  private static func drawTop(of relief: Relief, _ corners: [Corner], _ draw: Draw) {
    corners.withUnsafeBufferPointer { corners in
      for row in 0..<relief.rows - 1 {
        for column in 0..<relief.columns - 1 {
          let index = row * relief.columns + column
          guard relief.isWhole(index) else { continue }
          let (a, b) = (corners[index], corners[index + 1])
          let (c, d) = (corners[index + relief.columns], corners[index + relief.columns + 1])
          // Along the diagonal that rises less: valleys and ridges that run across stay whole.
          if abs(a.height - d.height) <= abs(b.height - c.height) {
            draw(a, b, d)
            draw(a, d, c)
          } else {
            draw(a, b, c)
            draw(b, d, c)
          }
        }
      }
    }
  }

  private static func draw(
    _ side: ReliefSide, of relief: Relief, _ corners: [Corner], _ perspective: Perspective,
    _ draw: Draw
  ) {
    let shade = side.shade(perspective) - 1
    let places = side.corners(of: relief)
    let walls = places.map { index -> (top: Corner, foot: Corner) in
      var top = corners[index]
      var place = relief.corner(index % relief.columns, index / relief.columns)
      place.z = 0
      top.shade = shade
      return (top, Corner(sighting: perspective.sighting(of: place), height: 0, shade: shade))
    }
    for (one, next) in zip(walls, walls.dropFirst())
    where !one.top.height.isNaN && !next.top.height.isNaN {
      draw(one.top, next.top, one.foot)
      draw(next.top, next.foot, one.foot)
    }
  }
}
