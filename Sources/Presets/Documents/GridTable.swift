import Optimization

/// A file with the values of a landscape on a grid.
///
/// The first line holds the x values, the first column the y values, all else the loss there; in the
/// corner stands a word, or nothing:
///
///     y\x,  -1,   0,   1,   2
///      -1, 2.0, 1.0, 2.0, 5.0
///       0, 1.0, 0.0, 1.0, 4.0
///     ...
///
/// Empty lines and those that begin with `#` are passed over, but for one with x values above a table
/// that has none itself, as `numpy.savetxt` writes its header.
enum GridTable {
  /// The landscape in `bytes`.
  ///
  /// Throws what is wrong with the first line that is wrong.
  static func landscape(
    reading bytes: [UInt8]
  ) throws(CommaSeparatedLine.Failure) -> GridLandscape {
    let lines = try table(in: try CommaSeparatedLine.lines(of: bytes))
    let heading = lines[0]
    let xs = try heading.numbers(from: 1)
    var ys: [Double] = []
    var rows: [[Double]] = []
    for line in lines.dropFirst() {
      guard line.cells.count == heading.cells.count else {
        throw line.failure(
          "must hold a y value and \(xs.count) losses, one for each x, not \(line.cells.count)"
            + " numbers")
      }
      let numbers = try line.numbers()
      ys.append(numbers[0])
      rows.append(Array(numbers.dropFirst()))
    }
    do throws(GridError) {
      return try GridLandscape(xs: xs, ys: ys, rows: rows)
    } catch {
      throw failure(error, in: lines)
    }
  }

  /// The line with the x values, and those below it.
  private static func table(
    in lines: [CommaSeparatedLine]
  ) throws(CommaSeparatedLine.Failure) -> [CommaSeparatedLine] {
    let rows = lines.filter { !$0.isComment }
    guard let first = rows.first else {
      throw CommaSeparatedLine.Failure(line: 1, message: "there is no line with the x values")
    }
    guard CommaSeparatedLine.isNumber(first.cells[0]) else { return rows }
    let heading = lines.prefix { $0.number < first.number }.last { comment in
      comment.cells.count == first.cells.count && comment.cells.count > 1
        && !CommaSeparatedLine.isNumber(comment.cells[0])
        && comment.cells.dropFirst().allSatisfy(CommaSeparatedLine.isNumber)
    }
    if let heading { return [heading] + rows }
    throw first.failure(
      "the corner must hold a word or nothing, not \(first.cells[0].quoted): the first line is for the"
        + " x values, and the first column for the y values")
  }

  private static func failure(
    _ error: GridError, in lines: [CommaSeparatedLine]
  ) -> CommaSeparatedLine.Failure {
    let heading = lines[0]
    let fewest = GridLandscape.fewestPoints
    switch error {
    case .tooFewPoints(.x, let count):
      return heading.failure("there must be at least \(fewest) x values, not \(count)")
    case .tooFewPoints(.y, let count):
      return lines[lines.count - 1].failure(
        "there must be at least \(fewest) lines with a y value, not \(count)")
    case .notAscending(.x, let index):
      return heading.failure(
        "the x values must ascend: \(heading.cells[index + 1]) comes after \(heading.cells[index])")
    case .notAscending(.y, let index):
      let (line, before) = (lines[index + 1], lines[index])
      return line.failure(
        "the y values must ascend: \(line.cells[0]) comes after \(before.cells[0])")
    case .wrongRowCount, .wrongColumnCount, .notFinite:
      preconditionFailure("the lines have been read as finite numbers, equally many in each")
    }
  }
}
