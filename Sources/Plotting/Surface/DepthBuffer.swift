/// What an eye sees in every sample of a frame: how near it is, how high in bands, and how much it is lit.
///
/// Whatever is drawn, in whatever order, the nearest thing stays.
struct DepthBuffer: Sendable {
  /// A corner of a triangle.
  struct Corner {
    var sighting: Sighting
    /// In bands.
    var height: Float
    /// How much it is lit: from 0, dark, to 1 on top of the relief, from -1 to 0 on a wall.
    var shade: Float
  }

  /// Samples across and down.
  let width: Int
  let height: Int
  /// One over the distance of what is seen; 0 where nothing is.
  private(set) var nearness: [Float]
  /// How high that is, in bands.
  private(set) var heights: [Float]
  /// How much it is lit, from 0 to 1; below 0 for a wall, which is lit all over alike by one more than that.
  private(set) var shades: [Float]

  /// A frame with nothing in it.
  init(width: Int, height: Int) {
    self.width = max(width, 0)
    self.height = max(height, 0)
    nearness = Array(repeating: 0, count: self.width * self.height)
    heights = nearness
    shades = nearness
  }

  /// Draws many triangles: `make` gives each of them to the function that it is handed.
  mutating func fill(_ make: (_ draw: (Corner, Corner, Corner) -> Void) -> Void) {
    let (width, height) = (width, height)
    guard width > 0, height > 0 else { return }
    nearness.withUnsafeMutableBufferPointer { nearness in
      heights.withUnsafeMutableBufferPointer { heights in
        shades.withUnsafeMutableBufferPointer { shades in
          let target = Target(
            width: width, height: height, nearness: nearness, heights: heights, shades: shades)
          make { target.fill($0, $1, $2) }
        }
      }
    }
  }

  /// Whether something nearer stands before what is seen there.
  ///
  /// What lies on a slope has a slope beside it that is as near: only what is behind all the samples around
  /// it is hidden. Outside of the frame nothing is.
  func hides(_ sighting: Sighting) -> Bool {
    guard let sample = sample(at: sighting) else { return false }
    let near = Float(sighting.nearness)
    for y in max(sample.y - 1, 0)...min(sample.y + 1, height - 1) {
      for x in max(sample.x - 1, 0)...min(sample.x + 1, width - 1)
      where nearness[y * width + x] <= near { return false }
    }
    return true
  }

  /// What is seen in a sample of the frame; nil where nothing is.
  func sighting(atX x: Double, y: Double) -> Sighting? {
    guard let sample = sample(at: Sighting(x: x, y: y, nearness: 0)) else { return nil }
    let near = nearness[sample.y * width + sample.x]
    return near > 0 ? Sighting(x: x, y: y, nearness: Double(near)) : nil
  }

  private func sample(at sighting: Sighting) -> (x: Int, y: Int)? {
    guard sighting.x >= 0, sighting.x < Double(width), sighting.y >= 0,
      sighting.y < Double(height)
    else { return nil }
    return (Int(sighting.x), Int(sighting.y))
  }

  /// The samples, for as long as triangles are drawn.
  private struct Target {
    let width: Int
    let height: Int
    let nearness: UnsafeMutableBufferPointer<Float>
    let heights: UnsafeMutableBufferPointer<Float>
    let shades: UnsafeMutableBufferPointer<Float>

    /// Draws the samples whose middles are in a triangle, either way round.
    @inline(__always)
    func fill(_ a: Corner, _ b: Corner, _ c: Corner) {
      let (ax, ay) = (Float(a.sighting.x), Float(a.sighting.y))
      let (bx, by) = (Float(b.sighting.x), Float(b.sighting.y))
      let (cx, cy) = (Float(c.sighting.x), Float(c.sighting.y))
      let area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
      let left = max((min(ax, bx, cx) - 0.5).rounded(.up), 0)
      let right = min((max(ax, bx, cx) - 0.5).rounded(.down), Float(width - 1))
      let top = max((min(ay, by, cy) - 0.5).rounded(.up), 0)
      let bottom = min((max(ay, by, cy) - 0.5).rounded(.down), Float(height - 1))
      guard area != 0, area.isFinite, left <= right, top <= bottom else { return }
      // How much of each corner there is in a sample changes evenly over the frame.
      let (bAcross, bDown) = ((cy - ay) / area, -(cx - ax) / area)
      let (cAcross, cDown) = (-(by - ay) / area, (bx - ax) / area)
      let (near, nearB, nearC) = Self.plane(
        Float(a.sighting.nearness), Float(b.sighting.nearness), Float(c.sighting.nearness))
      let (high, highB, highC) = Self.plane(a.height, b.height, c.height)
      let (lit, litB, litC) = Self.plane(a.shade, b.shade, c.shade)
      let (startX, startY) = (left + 0.5 - ax, top + 0.5 - ay)
      var rowB = startX * bAcross + startY * bDown
      var rowC = startX * cAcross + startY * cDown
      for y in Int(top)...Int(bottom) {
        var (shareB, shareC) = (rowB, rowC)
        for index in y * width + Int(left)...y * width + Int(right) {
          if shareB >= 0, shareC >= 0, shareB + shareC <= 1 {
            let here = near + shareB * nearB + shareC * nearC
            if here > nearness[index] {
              nearness[index] = here
              heights[index] = high + shareB * highB + shareC * highC
              shades[index] = lit + shareB * litB + shareC * litC
            }
          }
          shareB += bAcross
          shareC += cAcross
        }
        rowB += bDown
        rowC += cDown
      }
    }

    private static func plane(_ a: Float, _ b: Float, _ c: Float) -> (Float, Float, Float) {
      (a, b - a, c - a)
    }
  }
}
