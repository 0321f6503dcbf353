/// The text of a file of numbers: lines of cells, and what stands between those.
///
/// Lines without a cell and those that begin with `#` are passed over.
struct TableText: Sendable {
  let bytes: [UInt8]
  let separator: Separator
  /// The remarks above the first line of cells.
  let remarks: [TableLine]
  /// Where the first line of cells begins.
  let start: Int
  /// Where the first row of empty cells above that begins.
  let hollowStart: Int?

  /// Is told now and then what share of its numbers has been read.
  let onReading: @Sendable (_ share: Double) -> Void

  /// The text in `bytes`; throws where they are no text.
  init(
    _ bytes: [UInt8], onReading: @escaping @Sendable (_ share: Double) -> Void = { _ in }
  ) throws(TableFailure) {
    guard !Self.isBinary(bytes) else {
      throw TableFailure(message: "is no text: a table of numbers is wanted, as a .csv has it")
    }
    guard !Source.isWide(Array(bytes.prefix(4096))) else {
      throw TableFailure(line: 1, message: "the file is not valid UTF-8; save it as UTF-8")
    }
    self.bytes = Self.withLineFeeds(bytes)
    self.onReading = onReading
    (separator, remarks, start, hollowStart) = self.bytes.withUnsafeBufferPointer { bytes in
      var lines = LineCursor(bytes, in: 0..<bytes.count)
      var remarks: [Range<Int>] = []
      var first: Int?
      var hollow: Int?
      while first == nil, let line = lines.next() {
        if LineCursor.isHollow(line, in: bytes) {
          hollow = hollow ?? line.lowerBound
        } else if LineCursor.isRemark(line, in: bytes) {
          remarks.append(line)
        } else if !LineCursor.isEmpty(line, in: bytes) {
          first = line.lowerBound
        }
      }
      let start = first ?? bytes.count
      var data = LineCursor(bytes, in: start..<bytes.count)
      let separator = Separator(
        of: AnyIterator { data.nextOfCells() }.lazy.map { $0 }, in: bytes)
      return (
        separator, remarks.map { TableLine($0, in: bytes, separator, isRemark: true) }, start,
        hollow
      )
    }
  }

  /// Whether a file is of another kind: an archive, as numpy.savez writes it, an array, or anything else that
  /// is no text.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    let (archive, array): ([UInt8], [UInt8]) = ([0x50, 0x4B, 3, 4], [0x93, 0x4E, 0x55])
    return bytes.starts(with: archive) || bytes.starts(with: array)
      || bytes.prefix(4096).contains(0) && !Source.isWide(Array(bytes.prefix(4096)))
  }

  /// Old files of one system end their lines with carriage returns alone.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    guard !bytes.contains(feed), bytes.contains(carriage) else { return bytes }
    return bytes.map { $0 == carriage ? feed : $0 }
  }

  /// Up to `count` lines of cells, from `start` on.
  func lines(_ count: Int) -> [TableLine] {
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = LineCursor(bytes, in: start..<bytes.count)
      var lines: [TableLine] = []
      while lines.count < count, let line = cursor.nextOfCells() {
        lines.append(TableLine(line, in: bytes, separator, isRemark: false))
      }
      return lines
    }
  }

  /// The number of the line that the byte at `offset` is in, counted from 1.
  func lineNumber(at offset: Int) -> Int {
    1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }

  /// A failure at the byte at `offset`.
  func failure(at offset: Int, _ message: String) -> TableFailure {
    TableFailure(line: lineNumber(at: offset), message: message)
  }
}

/// A line of a file of numbers, as text.
struct TableLine: Sendable {
  /// Where it lies in the bytes.
  let range: Range<Int>
  /// Its cells; what is no UTF-8 in them is replaced.
  let cells: [String]

  /// The line in `range`, without the `#` that a remark begins with.
  init(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ separator: Separator,
    isRemark: Bool
  ) {
    self.range = range
    var start = range.lowerBound
    if isRemark {
      let hash = UInt8(ascii: "#")
      start = bytes[range].firstIndex(of: hash) ?? start
      while start < range.upperBound, bytes[start] == hash { start += 1 }
    }
    var cursor = CellCursor(bytes, line: start..<range.upperBound, separator: separator)
    var cells: [String] = []
    while let cell = cursor.next() {
      cells.append(String(decoding: bytes[cell.range], as: UTF8.self))
    }
    self.cells = cells
  }

  /// Without empty cells behind the last one that is not: separators at the end of a line.
  var filledCells: [String] {
    Array(cells.prefix((cells.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }

  /// Whether it names columns: there is a word in it, and no number.
  var isHeading: Bool {
    cells.contains(where: Self.isWord) && !cells.contains(where: Self.isNumber)
  }

  /// Whether a cell holds a number.
  static func isNumber(_ cell: String) -> Bool {
    (try? Numeral(cell)) != nil || isCommaNumber(cell)
  }

  private static func isCommaNumber(_ cell: String) -> Bool {
    Array(cell.utf8).withUnsafeBufferPointer { TableNumber($0, allowsComma: true) != nil }
  }

  /// Whether a cell holds a word: letters first, and none of those that stand where a number should.
  static func isWord(_ cell: String) -> Bool {
    guard cell.first?.isLetter == true else { return false }
    return !Array(cell.utf8).withUnsafeBufferPointer { bytes in
      TableCell(range: bytes.indices, isQuoted: false).isMissing(in: bytes)
    }
  }
}
