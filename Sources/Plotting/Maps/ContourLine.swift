/// One line along which a landscape has the same value.
public struct ContourLine: Hashable, Sendable {
  /// Which of the levels, by its index.
  public let level: Int
  /// The corners of the line in order, higher ground on the left; the first is not repeated at the
  /// end of a closed one.
  public let points: [Point]
  /// Whether the last point is joined to the first.
  public let isClosed: Bool

  /// How long the line is.
  public var length: Double {
    sides.reduce(0) { sum, side in
      let x = side.to.x - side.from.x
      let y = side.to.y - side.from.y
      return sum + (x * x + y * y).squareRoot()
    }
  }

  /// The area a closed line encloses, negative if it runs clockwise: around low ground.
  ///
  /// Zero for an open one.
  public var signedArea: Double {
    guard isClosed else { return 0 }
    return sides.reduce(0) { $0 + ($1.from.x * $1.to.y - $1.to.x * $1.from.y) } / 2
  }

  private var sides: [(from: Point, to: Point)] {
    var sides = Array(zip(points, points.dropFirst())).map { (from: $0, to: $1) }
    if isClosed, let first = points.first, let last = points.last {
      sides.append((from: last, to: first))
    }
    return sides
  }
}
