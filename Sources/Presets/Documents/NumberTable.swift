/// A file of numbers in columns: commas between them, a row a line.
///
/// Empty lines and those that begin with `#` are passed over, and so is a heading: a first line
/// without any number.
struct NumberTable {
  /// A row, and its line in the file, counted from 1.
  struct Row: Hashable, Sendable {
    let line: Int
    let numbers: [Double]
  }

  /// What is wrong with a file, and in which of its lines.
  struct Failure: Error, Hashable, Sendable {
    let line: Int
    let message: String
  }

  /// At least one row.
  let rows: [Row]

  /// The table in `bytes`, of `columns` numbers in each row and at most `mostRows` rows.
  ///
  /// Throws what is wrong with the first line that is wrong.
  init(reading bytes: [UInt8], columns: Int, mostRows: Int) throws(Failure) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(line: 1, message: "the file is not valid UTF-8")
    }
    var rows: [Row] = []
    var isFirst = true
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        .map { String($0.trimmingSpaces) }
      guard cells != [""], cells.first?.hasPrefix("#") != true else { continue }
      defer { isFirst = false }
      if isFirst, cells.allSatisfy({ (try? Numeral($0)) == nil }) { continue }
      let row = Row(line: index + 1, numbers: try Self.numbers(cells, columns, line: index + 1))
      rows.append(row)
      guard rows.count <= mostRows else {
        throw Failure(line: index + 1, message: "there may be at most \(mostRows) rows")
      }
    }
    guard !rows.isEmpty else { throw Failure(line: 1, message: "there is no row of numbers") }
    self.rows = rows
  }

  private static func numbers(
    _ cells: [String], _ columns: Int, line: Int
  ) throws(Failure) -> [Double] {
    guard cells.count == columns else {
      throw Failure(
        line: line, message: "must hold \(columns) numbers with commas between, not \(cells.count)")
    }
    var numbers: [Double] = []
    for cell in cells {
      do throws(Numeral.Failure) {
        numbers.append(try Numeral(cell).value)
      } catch {
        let advice = error.advice.map { ": \($0)" } ?? ""
        throw Failure(line: line, message: "must hold numbers, not \(cell.quoted)\(advice)")
      }
    }
    return numbers
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let start = drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
    let end = start.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { start[...$0] } ?? ""
  }
}
