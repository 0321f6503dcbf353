/// A place in a rectangle of dots: x to the right, y downwards, from the top left corner.
///
/// Dots are 1 apart; the middle of the first is at (0.5, 0.5).
public struct DotPosition: Hashable, Sendable {
  /// To the right.
  public var x: Double
  /// Downwards.
  public var y: Double

  /// The place with these coordinates.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A view spread over a rectangle of cells, each 2 dots wide and 4 dots high.
public struct Projection: Hashable, Sendable {
  /// What is in view.
  public let viewport: Viewport
  /// Where it is drawn.
  public let rect: Rect

  /// Spreads the view over the whole rectangle; the two need not have the same proportions.
  public init(_ viewport: Viewport, in rect: Rect) {
    self.viewport = viewport
    self.rect = rect
  }

  /// Dots across.
  public var dotColumns: Int { rect.columns * 2 }
  /// Dots down.
  public var dotRows: Int { rect.rows * 4 }

  /// Where a point of the world falls, inside the rectangle or not.
  public func position(of point: Point) -> DotPosition {
    DotPosition(
      x: (point.x - viewport.x.lowerBound) / viewport.width * Double(dotColumns),
      y: (viewport.y.upperBound - point.y) / viewport.height * Double(dotRows))
  }

  /// The point of the world at a place among the dots.
  public func point(at position: DotPosition) -> Point {
    Point(
      x: viewport.x.lowerBound + position.x / Double(max(1, dotColumns)) * viewport.width,
      y: viewport.y.upperBound - position.y / Double(max(1, dotRows)) * viewport.height)
  }

  /// The point of the world in the middle of the cell in column `x`, row `y` of the screen.
  public func point(atCellX x: Int, y: Int) -> Point {
    point(at: DotPosition(x: Double(x - rect.x) * 2 + 1, y: Double(y - rect.y) * 4 + 2))
  }

  /// The cell of the screen that shows a point of the world; nil if it is out of view.
  public func cell(of point: Point) -> (x: Int, y: Int)? {
    guard point.isFinite, !rect.isEmpty, viewport.contains(point) else { return nil }
    let position = position(of: point)
    return (
      x: rect.x + min(Int(saturating: position.x + Self.nearness) / 2, rect.columns - 1),
      y: rect.y + min(Int(saturating: position.y + Self.nearness) / 4, rect.rows - 1)
    )
  }

  /// Dots that a point may lie before the edge of a cell and still be shown in it: what has come as
  /// near to a minimum on the edge as can be seen shall be in the same row.
  private static let nearness = 0.05

  /// The x coordinates of the middles of the dots, from left to right.
  public var dotXs: [Double] {
    (0..<dotColumns).map { point(at: DotPosition(x: Double($0) + 0.5, y: 0)).x }
  }

  /// The y coordinates of the middles of the dots, from the top down.
  public var dotYs: [Double] {
    (0..<dotRows).map { point(at: DotPosition(x: 0, y: Double($0) + 0.5)).y }
  }
}
