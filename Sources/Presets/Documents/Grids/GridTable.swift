import Optimization

/// The losses on a grid as a table: x across, y down.
enum GridTable {
  /// The landscape below a line with these x values.
  static func landscape(
    in text: TableText, heading: TableLine, _ cells: [String]
  ) throws(TableFailure) -> GridLandscape {
    var xs: [Double] = []
    for cell in cells {
      guard let number = Self.number(cell) else {
        throw text.failure(at: heading.range.lowerBound, "must hold numbers, not \(cell.quoted)")
      }
      xs.append(number)
    }
    let count = xs.count
    let rows = try NumberRows(
      of: text, from: max(heading.range.upperBound, text.start),
      NumberRows.Columns(
        count: count + 1, areNeeded: [true] + Array(repeating: false, count: count),
        wrongCount: {
          "must hold a y value and \(count) losses, one for each x, not \($0) numbers"
        }))
    try GridFile.checkSize(columns: count, rows: rows.count)
    var ys: [Double] = []
    var values: [Double] = []
    values.reserveCapacity(rows.count * count)
    for row in 0..<rows.count {
      let numbers = rows[row]
      ys.append(numbers[numbers.startIndex])
      values += numbers.dropFirst()
    }
    do throws(GridError) {
      return try GridLandscape(xs: xs, ys: ys, values: values)
    } catch {
      let message = error.message(xs, ys)
      switch error {
      case .outOfOrder(.y, let index): throw rows.failure(inRow: index, message)
      case .tooFewPoints(.y, let count) where count > 0:
        throw rows.failure(inRow: count - 1, message)
      default: throw text.failure(at: heading.range.lowerBound, message)
      }
    }
  }

  private static func number(_ cell: String) -> Double? {
    Array(cell.utf8).withUnsafeBufferPointer { TableNumber($0, allowsComma: true)?.value }
  }
}
