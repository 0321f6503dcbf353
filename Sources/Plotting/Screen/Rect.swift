/// A width and a height in cells.
public struct Size: Hashable, Sendable {
  /// Cells across.
  public var columns: Int
  /// Cells down.
  public var rows: Int

  /// A size in cells; negative extents count as zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle of cells; `x` grows to the right, `y` downwards, from the top left cell (0, 0).
public struct Rect: Hashable, Sendable {
  /// Column of the left-most cells.
  public var x: Int
  /// Row of the top-most cells.
  public var y: Int
  /// Cells across and down.
  public var size: Size

  /// The rectangle with its top left cell at (`x`, `y`).
  public init(x: Int, y: Int, columns: Int, rows: Int) {
    self.x = x
    self.y = y
    self.size = Size(columns: columns, rows: rows)
  }

  /// Cells across.
  public var columns: Int { size.columns }
  /// Cells down.
  public var rows: Int { size.rows }
  /// The first column right of the rectangle.
  public var endX: Int { x + size.columns }
  /// The first row below the rectangle.
  public var endY: Int { y + size.rows }
  /// Whether it holds no cell at all.
  public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  /// Whether the cell (`x`, `y`) lies inside.
  public func contains(x: Int, y: Int) -> Bool {
    x >= self.x && x < endX && y >= self.y && y < endY
  }

  /// The cells that both rectangles hold.
  public func intersection(_ other: Self) -> Self {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Self(
      x: left, y: top, columns: min(endX, other.endX) - left, rows: min(endY, other.endY) - top)
  }
}
