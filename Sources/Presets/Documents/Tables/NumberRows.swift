import Optimization

/// Rows of equally many numbers, from a part of a file.
struct NumberRows: Sendable {
  /// The columns that there are, and what to say where a line has another number of them.
  struct Columns: Sendable {
    let count: Int
    /// Whether a number is needed in each; elsewhere one may be missing.
    let areNeeded: [Bool]
    let wrongCount: @Sendable (_ count: Int) -> String
  }

  let columns: Int
  /// Row by row; not a number where one is missing.
  let numbers: [Double]
  private let text: TableText
  private let start: Int

  /// How many rows there are.
  var count: Int { numbers.count / columns }

  /// The rows of `text` from the byte `start` on, where a line begins.
  ///
  /// Throws what is wrong with the first line that is wrong.
  init(of text: TableText, from start: Int, _ columns: Columns) throws(TableFailure) {
    self.columns = columns.count
    self.text = text
    self.start = start
    let parts = Self.parts(of: text, from: start)
    let blocks = Self.blocks(parts, of: text, columns)
    for block in blocks {
      if let failure = block.failure { throw text.failure(at: failure.place, failure.message) }
    }
    // Below the last row they are what spreadsheets leave; elsewhere a row is missing.
    let hollow = text.hollowStart ?? blocks.compactMap(\.firstHollow).first
    if let hollow, let last = blocks.compactMap(\.lastRow).last, hollow < last {
      throw text.failure(at: hollow, columns.wrongCount(0))
    }
    if let point = blocks.compactMap(\.firstPoint).first,
      let comma = blocks.compactMap(\.firstComma).first
    {
      let (other, mark) = point < comma ? (point, "'.'") : (comma, "','")
      throw text.failure(
        at: max(point, comma),
        "must write its decimal points like line \(text.lineNumber(at: other)), as \(mark)")
    }
    var numbers: [Double] = []
    numbers.reserveCapacity(blocks.reduce(0) { $0 + $1.numbers.count })
    for block in blocks { numbers += block.numbers }
    self.numbers = numbers
  }

  /// The numbers of a row.
  subscript(row: Int) -> ArraySlice<Double> { numbers[row * columns..<(row + 1) * columns] }

  /// The line that each of some rows is in; those after the last are in the line of the last.
  func lines(of rows: some Sequence<Int>) -> [Int] {
    let lines = text.bytes.withUnsafeBufferPointer { bytes in
      var cursor = LineCursor(bytes, in: start..<bytes.count)
      var number = text.lineNumber(at: start)
      var lines: [Int] = []
      while let line = cursor.next() {
        if !LineCursor.isEmpty(line, in: bytes), !LineCursor.isRemark(line, in: bytes) {
          lines.append(number)
        }
        number += 1
      }
      return lines
    }
    return rows.map { lines.isEmpty ? text.lineNumber(at: start) : lines[min($0, lines.count - 1)] }
  }

  /// A failure of the line that a row is in.
  func failure(inRow row: Int, _ message: String) -> TableFailure {
    TableFailure(line: lines(of: [row])[0], message: message)
  }

  /// What is in the parts, read on all cores; the text is told after every few how much is done.
  private static func blocks(
    _ parts: [Range<Int>], of text: TableText, _ columns: Columns
  ) -> [Block] {
    stride(from: 0, to: parts.count, by: partsAtATime).flatMap { first in
      let some = parts[first..<min(first + partsAtATime, parts.count)]
      let blocks = mapInParallel(some.count) { Block(of: text, in: some[first + $0], columns) }
      text.onReading(Double(some.endIndex) / Double(parts.count))
      return blocks
    }
  }

  /// Four megabytes.
  private static let partsAtATime = 16

  /// Parts of some size that end where lines do, to be read on all cores.
  private static func parts(of text: TableText, from start: Int) -> [Range<Int>] {
    let size = 256 * 1024
    var parts: [Range<Int>] = []
    var place = start
    while place < text.bytes.count {
      let near = min(place + size, text.bytes.count)
      let end = text.bytes[near...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      parts.append(place..<(end ?? text.bytes.count))
      place = end ?? text.bytes.count
    }
    return parts
  }
}

extension NumberRows {
  /// What is in a part of a file.
  private struct Block: Sendable {
    var numbers: [Double] = []
    /// The first line with a decimal point, and the first with a decimal comma.
    var firstPoint: Int?
    var firstComma: Int?
    /// The first row of empty cells, and the last row that has any.
    var firstHollow: Int?
    var lastRow: Int?
    var failure: (place: Int, message: String)?

    init(of text: TableText, in part: Range<Int>, _ columns: Columns) {
      numbers.reserveCapacity(part.count / 8)
      text.bytes.withUnsafeBufferPointer { bytes in
        var lines = LineCursor(bytes, in: part)
        while failure == nil, let line = lines.next() {
          if LineCursor.isEmpty(line, in: bytes) {
            if firstHollow == nil, LineCursor.isHollow(line, in: bytes) {
              firstHollow = line.lowerBound
            }
          } else if !LineCursor.isRemark(line, in: bytes) {
            lastRow = line.lowerBound
            read(line, in: bytes, text.separator, columns)
          }
        }
      }
    }

    private mutating func read(
      _ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ separator: Separator,
      _ columns: Columns
    ) {
      var cells = CellCursor(bytes, line: line, separator: separator)
      var count = 0
      var mostCells = 0
      while let cell = cells.next() {
        mostCells += 1
        // Separators at the end of a line make empty cells.
        guard count < columns.count else {
          if !cell.range.isEmpty { count = mostCells }
          continue
        }
        if let number = cell.number(in: bytes, separator) {
          numbers.append(number.value)
          if number.point == UInt8(ascii: ".") { firstPoint = firstPoint ?? line.lowerBound }
          if number.point == UInt8(ascii: ",") { firstComma = firstComma ?? line.lowerBound }
        } else if !columns.areNeeded[count], cell.isMissing(in: bytes) {
          numbers.append(.nan)
        } else {
          // Another number of cells is said before what is wrong with one of them.
          failure = failure ?? (line.lowerBound, Self.objection(to: cell, in: bytes))
          numbers.append(.nan)
        }
        count += 1
      }
      if count != columns.count { failure = (line.lowerBound, columns.wrongCount(count)) }
    }

    private static func objection(
      to cell: TableCell, in bytes: UnsafeBufferPointer<UInt8>
    ) -> String {
      guard let text = cell.text(in: bytes) else {
        return "the file is not valid UTF-8; save it as UTF-8"
      }
      var advice: String?
      do throws(Numeral.Failure) { _ = try Numeral(text) } catch { advice = error.advice }
      return "must hold numbers, not \(text.quoted)" + (advice.map { ": \($0)" } ?? "")
    }
  }
}
