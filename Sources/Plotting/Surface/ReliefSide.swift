/// A side of the rectangle that a relief stands on, where a wall is below its edge.
enum ReliefSide: CaseIterable {
  case front, back, left, right

  /// Which way it faces.
  var way: (x: Double, y: Double) {
    switch self {
    case .front: (0, -1)
    case .back: (0, 1)
    case .left: (-1, 0)
    case .right: (1, 0)
    }
  }

  /// Whether the eye is on its outer side.
  func isSeen(of relief: Relief, _ perspective: Perspective) -> Bool {
    let eye = perspective.eye
    return (eye.x - way.x * relief.halfWidth) * way.x + (eye.y - way.y * relief.halfDepth) * way.y
      > 0
  }

  /// The corners of the mesh along it.
  func corners(of relief: Relief) -> [Int] {
    let (columns, rows) = (relief.columns, relief.rows)
    return switch self {
    case .front: Array(0..<columns)
    case .back: (0..<columns).map { (rows - 1) * columns + $0 }
    case .left: (0..<rows).map { $0 * columns }
    case .right: (0..<rows).map { $0 * columns + columns - 1 }
    }
  }

  /// How much its wall is lit, from 0 to 1: never so little that it would be lost in the dark.
  func shade(_ perspective: Perspective) -> Float {
    0.2 + 0.6 * perspective.shade(slope: SIMD2(Float(-way.x), Float(-way.y)) * 6)
  }
}
