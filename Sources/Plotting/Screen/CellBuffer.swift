/// An off-screen screen: what the terminal shall show, as plain values.
///
/// Drawing cannot fail: what falls outside is clipped.
public struct CellBuffer: Hashable, Sendable {
  /// Columns and rows.
  public private(set) var size: Size
  /// The cells, row by row from the top left.
  public private(set) var cells: [Cell]

  /// A screen full of one cell, blanks by default; `cell` has to be one column wide.
  public init(size: Size, filledWith cell: Cell = Cell()) {
    self.size = size
    self.cells = Array(repeating: cell, count: size.columns * size.rows)
  }

  /// Takes over all of `other`, in the memory there is if it is large enough.
  public mutating func copy(_ other: Self) {
    guard size == other.size else {
      self = other
      return
    }
    cells.withUnsafeMutableBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in _ = cells.update(fromContentsOf: others) }
    }
  }

  /// Puts all of `other` at column `x`, row `y`, as far as there is room.
  public mutating func paste(_ other: Self, x: Int, y: Int) {
    let place = Rect(x: x, y: y, columns: other.size.columns, rows: other.size.rows)
    let visible = bounds.intersection(place)
    guard visible == place else {
      for row in visible.y..<visible.endY {
        for column in visible.x..<visible.endX {
          let cell = other[column - x, row - y]
          // The right half of a wide character comes with its left one.
          if cell.width > 0 { self[column, row] = cell }
        }
      }
      return
    }
    for row in 0..<place.rows where place.columns > 0 {
      let start = (y + row) * size.columns + x
      let end = start + place.columns
      if cells[start].width == 0 { release(x: x, index: start) }
      if cells[end - 1].width == 2 { release(x: place.endX - 1, index: end - 1) }
      let line = row * place.columns..<(row + 1) * place.columns
      cells.withUnsafeMutableBufferPointer { cells in
        _ = UnsafeMutableBufferPointer(rebasing: cells[start..<end])
          .update(fromContentsOf: other.cells[line])
      }
    }
  }

  /// All of it.
  public var bounds: Rect { Rect(x: 0, y: 0, columns: size.columns, rows: size.rows) }

  /// The cell at column `x`, row `y`; a blank outside, where setting does nothing.
  ///
  /// A wide character takes the cell to its right too, and becomes a blank where there is none.
  /// Half of a wide character that loses its other half becomes a blank.
  public subscript(x: Int, y: Int) -> Cell {
    get { bounds.contains(x: x, y: y) ? cells[y * size.columns + x] : Cell() }
    set {
      guard bounds.contains(x: x, y: y) else { return }
      let index = y * size.columns + x
      if newValue.width == 1, cells[index].width == 1 {
        cells[index] = newValue
      } else {
        setWide(newValue, x: x, index: index)
      }
    }
  }

  /// Sets the glyphs of neighbouring cells to characters of ASCII; the background stays where
  /// `style` has none.
  mutating func putRow(
    _ characters: UnsafeBufferPointer<UInt8>, x: Int, y: Int, style: Style
  ) {
    guard y >= 0, y < size.rows else { return }
    let row = y * size.columns
    var column = x
    for character in characters {
      defer { column += 1 }
      guard column >= 0, column < size.columns else { continue }
      let index = row + column
      let cell = Cell(
        Unicode.Scalar(character), foreground: style.foreground,
        background: style.background ?? cells[index].background, attributes: style.attributes)
      if cells[index].width == 1 {
        cells[index] = cell
      } else {
        setWide(cell, x: column, index: index)
      }
    }
  }

  private mutating func setWide(_ cell: Cell, x: Int, index: Int) {
    release(x: x, index: index)
    guard cell.width == 2 else {
      cells[index] = cell
      cells[index].width = 1
      return
    }
    guard x + 1 < size.columns else {
      cells[index] = cell.blank
      return
    }
    release(x: x + 1, index: index + 1)
    cells[index] = cell
    cells[index + 1] = cell.blank
    cells[index + 1].width = 0
  }

  /// Blanks the other half of a wide character that is about to lose the half at `index`.
  private mutating func release(x: Int, index: Int) {
    if cells[index].width == 0 {
      cells[index - 1] = cells[index - 1].blank
    } else if cells[index].width == 2 {
      cells[index + 1] = cells[index + 1].blank
    }
    cells[index].width = 1
  }
}

extension Cell {
  /// A space in the same colours.
  var blank: Cell {
    Cell(foreground: foreground, background: background, attributes: attributes)
  }
}
