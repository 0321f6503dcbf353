/// A file of numbers in columns, a row a line.
///
/// Empty lines and those that begin with `#` are passed over, and so is a heading: a first line with
/// a word in it and no number.
struct NumberTable {
  /// A row, and its line in the file, counted from 1.
  struct Row: Hashable, Sendable {
    let line: Int
    let numbers: [Double]
  }

  /// At least one row.
  let rows: [Row]

  /// The table in `bytes`, of `columns` numbers in each row and at most `mostRows` rows.
  ///
  /// Throws what is wrong with the first line that is wrong.
  init(reading bytes: [UInt8], columns: Int, mostRows: Int) throws(TableFailure) {
    let text = try TableText(bytes)
    let first = text.lines(1).first
    let start = first.map { $0.isHeading ? $0.range.upperBound : $0.range.lowerBound }
    let read = try NumberRows(
      of: text, from: start ?? bytes.count,
      NumberRows.Columns(
        count: columns, areNeeded: Array(repeating: true, count: columns),
        wrongCount: { "must hold \(columns) numbers with commas between, not \($0)" }))
    guard read.count > 0 else {
      throw TableFailure(line: 1, message: "there is no row of numbers")
    }
    guard read.count <= mostRows else {
      throw read.failure(inRow: mostRows, "there may be at most \(mostRows) rows")
    }
    rows = zip(read.lines(of: 0..<read.count), 0..<read.count).map { line, row in
      Row(line: line, numbers: Array(read[row]))
    }
  }
}
