/// A rectangle on a page, in millimetres, y downwards.
public struct Box: Hashable, Sendable {
  /// The left edge.
  public var x: Double
  /// The upper edge.
  public var y: Double
  /// From left to right.
  public var width: Double
  /// From top to bottom.
  public var height: Double

  /// A rectangle of a size.
  init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var endX: Double { x + width }
  /// The lower edge.
  public var endY: Double { y + height }

  /// A square around a spot.
  init(around spot: Spot, reach: Double) {
    self.init(x: spot.x - reach, y: spot.y - reach, width: 2 * reach, height: 2 * reach)
  }

  /// The box without so much at each side.
  func inset(left: Double = 0, top: Double = 0, right: Double = 0, bottom: Double = 0) -> Self {
    Self(
      x: x + left, y: y + top, width: max(0, width - left - right),
      height: max(0, height - top - bottom))
  }

  /// So many boxes of equal width side by side.
  func columns(_ count: Int, gap: Double) -> [Self] {
    let width = (width - gap * Double(count - 1)) / Double(count)
    return (0..<count).map {
      Self(x: x + Double($0) * (width + gap), y: y, width: width, height: height)
    }
  }

  /// Its outline.
  var path: VectorPath {
    VectorPath(closed: [
      Spot(x: x, y: y), Spot(x: endX, y: y), Spot(x: endX, y: endY), Spot(x: x, y: endY),
    ])
  }
}

/// A place on a page, in millimetres, y downwards.
public struct Spot: Hashable, Sendable {
  /// To the right.
  public var x: Double
  /// Downwards.
  public var y: Double
}
