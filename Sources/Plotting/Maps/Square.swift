/// Four neighbouring values of a grid, and how a contour runs between them.
///
/// Corners are numbered around the square, from the one with the lowest column and row along its
/// row; a set of them is a bit mask.
struct Square {
  /// An edge of the grid; near is the one with the lower row, left the one with the lower column.
  enum Side {
    case near
    case right
    case far
    case left
  }

  typealias Segment = (from: Side, to: Side)

  let column: Int
  private let bands: (UInt8, UInt8, UInt8, UInt8)
  private let values: (Double, Double, Double, Double)
  private let x: (Double, Double)
  private let y: (Double, Double)

  init(
    row: Int, column: Int, bands: (UInt8, UInt8, UInt8, UInt8), grid: Grid,
    values: UnsafeBufferPointer<Double>
  ) {
    self.column = column
    self.bands = bands
    let near = row * grid.width + column
    let far = near + grid.width
    self.values = (values[near], values[near + 1], values[far + 1], values[far])
    x = (grid.xs[column], grid.xs[column + 1])
    y = (grid.ys[row], grid.ys[row + 1])
  }

  var lowestBand: Int { Int(min(min(bands.0, bands.1), min(bands.2, bands.3))) }
  var highestBand: Int { Int(max(max(bands.0, bands.1), max(bands.2, bands.3))) }

  /// Whether the corners and the differences between them are finite.
  var isFinite: Bool {
    (abs(values.0) + abs(values.1) + abs(values.2) + abs(values.3)).isFinite
  }

  /// The corners that are higher than a level.
  func corners(aboveLevel level: Int) -> Int {
    (Int(bands.0) > level ? 1 : 0) | (Int(bands.1) > level ? 2 : 0)
      | (Int(bands.2) > level ? 4 : 0) | (Int(bands.3) > level ? 8 : 0)
  }

  /// Whether one end of the side is among the corners and the other is not.
  func crosses(_ side: Side, _ corners: Int) -> Bool {
    switch side {
    case .near: corners & 1 != corners >> 1 & 1
    case .right: corners >> 1 & 1 != corners >> 2 & 1
    case .far: corners >> 2 & 1 != corners >> 3 & 1
    case .left: corners & 1 != corners >> 3 & 1
    }
  }

  /// Where the side reaches a value that lies between those at its ends.
  func crossing(_ side: Side, at value: Double) -> Point {
    func between(_ ends: (Double, Double), _ first: Double, _ second: Double) -> Double {
      ends.0 + (value - first) / (second - first) * (ends.1 - ends.0)
    }
    return switch side {
    case .near: Point(x: between(x, values.0, values.1), y: y.0)
    case .right: Point(x: x.1, y: between(y, values.1, values.2))
    case .far: Point(x: between(x, values.3, values.2), y: y.1)
    case .left: Point(x: x.0, y: between(y, values.0, values.3))
    }
  }

  /// The one or two pieces of contour inside the square, with the higher corners on their left.
  func segments(_ corners: Int, level: Double) -> (Segment, Segment?)? {
    switch corners {
    case 1: ((.near, .left), nil)
    case 2: ((.right, .near), nil)
    case 3: ((.right, .left), nil)
    case 4: ((.far, .right), nil)
    case 5:
      isMeanAbove(level)
        ? ((.near, .right), (.far, .left)) : ((.near, .left), (.far, .right))
    case 6: ((.far, .near), nil)
    case 7: ((.far, .left), nil)
    case 8: ((.left, .far), nil)
    case 9: ((.near, .far), nil)
    case 10:
      isMeanAbove(level)
        ? ((.left, .near), (.right, .far)) : ((.right, .near), (.left, .far))
    case 11: ((.right, .far), nil)
    case 12: ((.left, .right), nil)
    case 13: ((.near, .right), nil)
    case 14: ((.left, .near), nil)
    default: nil
    }
  }

  private func isMeanAbove(_ level: Double) -> Bool {
    (values.0 + values.1 + values.2 + values.3) / 4 > level
  }
}
