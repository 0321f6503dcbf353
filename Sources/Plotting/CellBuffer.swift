/// An off-screen screen: what the terminal shall show, as plain values.
///
/// Drawing cannot fail: what falls outside is clipped.
public struct CellBuffer: Hashable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// The cells, row by row from the top left.
  public private(set) var cells: [Cell]

  /// A screen of blanks.
  public init(size: Size, filledWith cell: Cell = Cell()) {
    self.size = size
    self.cells = Array(repeating: cell, count: size.columns * size.rows)
  }

  /// All of it.
  public var bounds: Rect { Rect(x: 0, y: 0, columns: size.columns, rows: size.rows) }

  /// The cell at column `x`, row `y`; a blank outside, where setting does nothing.
  public subscript(x: Int, y: Int) -> Cell {
    get { bounds.contains(x: x, y: y) ? cells[y * size.columns + x] : Cell() }
    set {
      guard bounds.contains(x: x, y: y) else { return }
      cells[y * size.columns + x] = newValue
    }
  }
}
