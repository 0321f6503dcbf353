/// A file of numbers in columns: commas between them, a row a line.
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
  init(
    reading bytes: [UInt8], columns: Int, mostRows: Int
  ) throws(CommaSeparatedLine.Failure) {
    var lines = try CommaSeparatedLine.lines(of: bytes).filter { !$0.isComment }[...]
    if lines.first?.isHeading == true { lines.removeFirst() }
    var rows: [Row] = []
    for line in lines {
      guard line.cells.count == columns else {
        throw line.failure(
          "must hold \(columns) numbers with commas between, not \(line.cells.count)")
      }
      rows.append(Row(line: line.number, numbers: try line.numbers()))
      guard rows.count <= mostRows else {
        throw line.failure("there may be at most \(mostRows) rows")
      }
    }
    guard !rows.isEmpty else {
      throw CommaSeparatedLine.Failure(line: 1, message: "there is no row of numbers")
    }
    self.rows = rows
  }
}
