import Plotting

extension Rect {
  /// Takes rows off the top, as many as there are.
  mutating func cutTop(_ count: Int) -> Rect {
    let count = min(max(0, count), rows)
    let cut = Rect(x: x, y: y, columns: columns, rows: count)
    self = Rect(x: x, y: y + count, columns: columns, rows: rows - count)
    return cut
  }

  /// Takes rows off the bottom, as many as there are.
  mutating func cutBottom(_ count: Int) -> Rect {
    let count = min(max(0, count), rows)
    let cut = Rect(x: x, y: endY - count, columns: columns, rows: count)
    self = Rect(x: x, y: y, columns: columns, rows: rows - count)
    return cut
  }

  /// Takes columns off the right, as many as there are.
  mutating func cutRight(_ count: Int) -> Rect {
    let count = min(max(0, count), columns)
    let cut = Rect(x: endX - count, y: y, columns: count, rows: rows)
    self = Rect(x: x, y: y, columns: columns - count, rows: rows)
    return cut
  }

  /// The rectangle without so many columns at its left and right.
  func inset(left: Int = 0, right: Int = 0) -> Rect {
    Rect(x: x + left, y: y, columns: columns - left - right, rows: rows)
  }

  /// As many rectangles side by side, `gap` columns apart, as wide as each other to one column.
  func columns(_ count: Int, gap: Int) -> [Rect] {
    let room = columns - gap * (count - 1)
    return (0..<max(0, count)).map { index in
      let start = room * index / count
      let end = room * (index + 1) / count
      return Rect(x: x + start + gap * index, y: y, columns: end - start, rows: rows)
    }
  }

  /// As many rectangles one above the other, as high as each other to one row.
  func rows(_ count: Int) -> [Rect] {
    (0..<max(0, count)).map { index in
      let start = rows * index / count
      let end = rows * (index + 1) / count
      return Rect(x: x, y: y + start, columns: columns, rows: end - start)
    }
  }

  /// All its cells.
  var cells: [(x: Int, y: Int)] {
    (y..<endY).flatMap { y in (x..<endX).map { (x: $0, y: y) } }
  }
}
