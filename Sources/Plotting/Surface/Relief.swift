/// A landscape as a body in space: a mesh over a rectangle that lies around the origin, as high as the bands
/// of the map have it.
///
/// The rectangle is `proportion` times as wide as deep and its area is 4. Where the landscape has no value
/// the mesh has a hole.
public struct Relief: Sendable {
  /// The part of the plane that it stands for.
  public let viewport: Viewport
  /// The levels of the map.
  let levels: Levels
  /// Corners of the mesh across and away from the eye.
  let columns: Int
  let rows: Int
  /// Half of how wide the rectangle is, and how deep, in units of space.
  let halfWidth: Double
  let halfDepth: Double
  /// How high each corner is in bands, row by row from the front; not a number in a hole.
  let heights: [Float]
  /// How steeply the relief rises at each corner, to the right and away, in units of space for one of them.
  let slopes: [SIMD2<Float>]
  /// How high a band is, in units of space.
  let bandHeight: Double

  /// How high the highest place of every relief is, in units of space.
  public static let peak = 0.48

  /// The relief of a ground whose grid reaches from side to side of a view, both coordinates ascending.
  public init(of ground: Ground, proportion: Double) {
    let grid = ground.grid
    viewport = Viewport(
      x: Self.range(grid.xs), y: Self.range(grid.ys))
    levels = ground.levels
    columns = grid.width
    rows = grid.height
    let side = min(max(proportion, 0.1), 10).squareRoot()
    halfWidth = side
    halfDepth = 1 / side
    bandHeight = Self.peak / HeightScale.top(ground.levels)
    heights = Self.heights(of: ground)
    slopes = Self.slopes(
      of: heights, columns: columns, rows: rows,
      across: Float(bandHeight * Double(max(columns - 1, 1)) / (2 * halfWidth)),
      away: Float(bandHeight * Double(max(rows - 1, 1)) / (2 * halfDepth)))
  }

  /// How many times as wide as deep a relief is that fills a frame well.
  public static func proportion(width: Double, height: Double) -> Double {
    guard width > 0, height > 0 else { return 1 }
    return min(max(width / height / 1.15, 1), 2.5)
  }

  private static func range(_ numbers: [Double]) -> ClosedRange<Double> {
    guard let first = numbers.first, let last = numbers.last, first <= last else { return -1...1 }
    return first...last
  }

  private static func heights(of ground: Ground) -> [Float] {
    let finite = ground.grid.values.lazy.filter(\.isFinite)
    guard let lowest = finite.min(), let highest = finite.max() else {
      return ground.grid.values.map { $0.isNaN ? .nan : 0 }
    }
    let scale = HeightScale(levels: ground.levels, lowest: lowest, highest: highest)
    var piece = 0
    return ground.grid.values.map { Float(scale.height(of: $0, near: &piece)) }
  }

  private static func slopes(
    of heights: [Float], columns: Int, rows: Int, across: Float, away: Float
  ) -> [SIMD2<Float>] {
    /// The difference between the neighbours, or to one of them beside an edge or a hole.
    func rise(_ index: Int, _ place: Int, of count: Int, stride: Int) -> Float {
      let before = place > 0 && !heights[index - stride].isNaN ? index - stride : index
      let after = place < count - 1 && !heights[index + stride].isNaN ? index + stride : index
      guard before != after, !heights[index].isNaN else { return 0 }
      return (heights[after] - heights[before]) / Float((after - before) / stride)
    }
    return heights.indices.map { index in
      let (column, row) = (index % columns, index / columns)
      return SIMD2(
        rise(index, column, of: columns, stride: 1) * across,
        rise(index, row, of: rows, stride: columns) * away)
    }
  }

  /// Where a corner of the mesh is.
  func corner(_ column: Int, _ row: Int) -> SpacePoint {
    SpacePoint(
      x: (2 * Double(column) / Double(max(columns - 1, 1)) - 1) * halfWidth,
      y: (2 * Double(row) / Double(max(rows - 1, 1)) - 1) * halfDepth,
      z: Double(heights[row * columns + column]) * bandHeight)
  }

  /// Where a point of the plane is on the relief, `lift` above it; nil outside of the view, and in a hole
  /// unless holes are filled.
  func place(of point: Point, lift: Double = 0, fillsHoles: Bool = false) -> SpacePoint? {
    guard columns > 1, rows > 1, viewport.contains(point) else { return nil }
    let across = (point.x - viewport.x.lowerBound) / viewport.width
    let away = (point.y - viewport.y.lowerBound) / viewport.height
    let (x, y) = (across * Double(columns - 1), away * Double(rows - 1))
    let (column, row) = (min(Int(x), columns - 2), min(Int(y), rows - 2))
    let corner = row * columns + column
    let (right, far) = (x - Double(column), y - Double(row))
    func between(_ index: Int) -> Double {
      Double(heights[index]) * (1 - right) + Double(heights[index + 1]) * right
    }
    var height = between(corner) * (1 - far) + between(corner + columns) * far
    if height.isNaN {
      guard fillsHoles else { return nil }
      height = heightAround(corner, right: right, far: far)
    }
    return SpacePoint(
      x: (2 * across - 1) * halfWidth, y: (2 * away - 1) * halfDepth,
      z: height * bandHeight + lift)
  }

  /// How high a place in a hole is taken to be, in bands: as its square is where that has corners, the nearest of
  /// which count most, else 0.
  private func heightAround(_ corner: Int, right: Double, far: Double) -> Double {
    let corners = [
      (corner, (1 - right) * (1 - far)), (corner + 1, right * (1 - far)),
      (corner + columns, (1 - right) * far), (corner + columns + 1, right * far),
    ].filter { !heights[$0.0].isNaN }
    // No corner counts for nothing: a place may be right at one that is missing.
    let sum = corners.reduce((height: 0.0, weight: 0.0)) { sum, corner in
      let weight = max(corner.1, 1e-9)
      return (sum.height + weight * Double(heights[corner.0]), sum.weight + weight)
    }
    return sum.weight > 0 ? sum.height / sum.weight : 0
  }

  /// The point of the plane that a place of space lies above.
  func point(below place: SpacePoint) -> Point {
    Point(
      x: viewport.x.lowerBound + (place.x / halfWidth + 1) / 2 * viewport.width,
      y: viewport.y.lowerBound + (place.y / halfDepth + 1) / 2 * viewport.height)
  }

  /// Whether the square with this corner in front at the left is whole.
  func isWhole(_ corner: Int) -> Bool {
    !(heights[corner] + heights[corner + 1] + heights[corner + columns]
      + heights[corner + columns + 1]).isNaN
  }
}
