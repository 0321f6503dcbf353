import Optimization

/// A text file with the values of a landscape on a grid.
///
/// As a table, its first line holds the x values, its first column the y values, all else the loss there;
/// in the corner stands a word, or nothing, or there is no corner:
///
///     y\x,  -1,   0,   1,   2
///      -1, 2.0, 1.0, 2.0, 5.0
///       0, 1.0, 0.0, 1.0, 4.0
///     ...
///
/// As a list, it has a line for each point below the names of three columns.
///
/// Empty lines and those that begin with `#` are passed over, but for one with x values or names above
/// numbers, as `numpy.savetxt` writes its header.
enum GridText {
  /// The landscape in `bytes`.
  ///
  /// Throws what is wrong with the first line that is wrong.
  static func landscape(
    reading bytes: [UInt8], onReading: @escaping @Sendable (_ share: Double) -> Void = { _ in }
  ) throws(TableFailure) -> GridLandscape {
    let text = try TableText(bytes, onReading: onReading)
    let lines = text.lines(2)
    guard let first = lines.first else {
      throw TableFailure(line: 1, message: "there is no line with the x values")
    }
    if first.isHeading, let columns = try GridList.Columns(named: first, in: text) {
      return try GridList.landscape(in: text, from: first.range.upperBound, columns)
    }
    guard TableLine.isNumber(first.cells[0]) else {
      return try GridTable.landscape(in: text, heading: first, Array(first.filledCells.dropFirst()))
    }
    if lines.count > 1, lines[1].filledCells.count == first.filledCells.count + 1,
      first.filledCells.allSatisfy(TableLine.isNumber)
    {
      return try GridTable.landscape(in: text, heading: first, first.filledCells)
    }
    for remark in text.remarks.reversed() {
      let cells = remark.filledCells
      guard cells.count == first.filledCells.count, cells.count > 1,
        !TableLine.isNumber(cells[0])
      else { continue }
      if remark.isHeading, let columns = try GridList.Columns(named: remark, in: text) {
        return try GridList.landscape(in: text, from: text.start, columns)
      }
      if cells.dropFirst().allSatisfy(TableLine.isNumber) {
        return try GridTable.landscape(in: text, heading: remark, Array(cells.dropFirst()))
      }
    }
    throw text.failure(
      at: first.range.lowerBound,
      "the corner must hold a word or nothing, not \(first.cells[0].quoted): the first line is for the"
        + " x values, and the first column for the y values (or begin with a line of three names,"
        + " x,y,loss, and list the points)")
  }
}
