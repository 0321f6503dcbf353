/// A cell of a line, as a place in the bytes of its file: without blanks and quotes around it.
struct TableCell {
  let range: Range<Int>
  let isQuoted: Bool

  /// Whether it says that there is no number: nothing, NaN, an infinity, or what programs write there.
  func isMissing(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count <= Self.longestWord else { return false }
    guard let first = range.first.map({ bytes[$0] }) else { return true }
    // Most cells are numbers, and these are soon told.
    guard !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first) else { return false }
    let word = text(in: bytes)?.lowercased().drop { $0 == "+" || $0 == "-" }
    return word.map { Self.words.contains(String($0)) } ?? false
  }

  /// Whether it may be a name: a letter of whatever script stands first.
  func beginsLikeAWord(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = range.first.map({ bytes[$0] }) else { return false }
    return first >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
  }

  private static let words: Set = [
    "nan", "inf", "infinity", "na", "n/a", "#n/a", "#nv", "null", "none",
  ]
  private static let longestWord = 10

  /// What is in it; nil where that is no UTF-8.
  func text(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    String(validating: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// The number in it; nil where it is none.
  func number(in bytes: UnsafeBufferPointer<UInt8>, _ separator: Separator) -> TableNumber? {
    TableNumber(
      UnsafeBufferPointer(rebasing: bytes[range]), allowsComma: isQuoted || separator != .comma)
  }
}

/// Goes through the cells of a line.
struct CellCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: Separator
  private let end: Int
  private var place: Int
  private var isDone = false

  /// A cursor before the first cell of `line`, which is without its break.
  init(_ bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>, separator: Separator) {
    self.bytes = bytes
    self.separator = separator
    place = line.lowerBound
    end = line.upperBound
    if separator == .blanks {
      skipBlanks()
      isDone = place == end
    }
  }

  /// The next cell; nil after the last.
  mutating func next() -> TableCell? {
    guard !isDone else { return nil }
    skipBlanks()
    let cell = quotedCell() ?? plainCell()
    if place == end {
      isDone = true
    } else if separator == .blanks {
      skipBlanks()
      isDone = place == end
    } else {
      place += 1
    }
    return cell
  }

  private mutating func plainCell() -> TableCell {
    let start = place
    var last = place
    while place < end, !isSeparator(at: place) {
      let width = blank(at: place)
      place += max(width, 1)
      if width == 0 { last = place }
    }
    return TableCell(range: start..<last, isQuoted: false)
  }

  /// What is in quotes, if nothing else stands between them and the next separator.
  private mutating func quotedCell() -> TableCell? {
    guard place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'")
    else { return nil }
    var close = place + 1
    while close < end, bytes[close] != bytes[place] { close += 1 }
    guard close < end else { return nil }
    var after = close + 1
    while after < end, !isSeparator(at: after) {
      let width = blank(at: after)
      guard width > 0 else { return nil }
      after += width
    }
    defer { place = after }
    return TableCell(range: place + 1..<close, isQuoted: true)
  }

  private func isSeparator(at place: Int) -> Bool {
    if let byte = separator.byte { bytes[place] == byte } else { blank(at: place) > 0 }
  }

  private mutating func skipBlanks() {
    while place < end {
      let width = blank(at: place)
      guard width > 0 else { return }
      place += width
    }
  }

  /// How many bytes a blank here has: a space or a tab, unless that separates, the space that is not
  /// broken at, or the mark that some files begin with; 0 where there is none.
  private func blank(at place: Int) -> Int {
    switch bytes[place] {
    case UInt8(ascii: " "), UInt8(ascii: "\r"): 1
    case UInt8(ascii: "\t"): separator == .tab ? 0 : 1
    case 0xC2: place + 1 < end && bytes[place + 1] == 0xA0 ? 2 : 0
    case 0xEF: place + 2 < end && bytes[place + 1] == 0xBB && bytes[place + 2] == 0xBF ? 3 : 0
    default: 0
    }
  }
}
