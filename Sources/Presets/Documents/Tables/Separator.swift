/// What stands between the numbers of a file.
enum Separator: CaseIterable, Sendable {
  // In the order in which they are taken where several would do.
  case comma
  case semicolon
  case tab
  case blanks

  /// The byte between two cells; nil for any number of blanks.
  var byte: UInt8? {
    switch self {
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .comma: UInt8(ascii: ",")
    case .blanks: nil
    }
  }

  /// The separator that makes numbers of most of these lines, or commas where none does.
  init(of lines: some Sequence<Range<Int>>, in bytes: UnsafeBufferPointer<UInt8>) {
    let samples = lines.prefix(Self.mostLines).map { line in
      // The beginnings of long lines tell enough.
      line.lowerBound..<min(line.upperBound, line.lowerBound + Self.mostBytes)
    }
    var best = (separator: Self.comma, score: 0)
    for separator in Self.allCases {
      var score = 0
      for sample in samples {
        score += Self.score(of: sample, in: bytes, separator)
      }
      if score > best.score { best = (separator, score) }
    }
    self = best.separator
  }

  /// How many numbers a separator makes of a line, less what is neither number nor name.
  ///
  /// Files have several columns, so a line in one piece speaks against it: `1,5` may be one number, but
  /// hardly a line.
  private static func score(
    of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ separator: Separator
  ) -> Int {
    var cells = CellCursor(bytes, line: line, separator: separator)
    var (score, count) = (0, 0)
    while let cell = cells.next() {
      count += 1
      if cell.number(in: bytes, separator) != nil {
        score += 1
      } else if !cell.isMissing(in: bytes), !cell.beginsLikeAWord(in: bytes) {
        score -= 1
      }
    }
    return count > 1 ? score : -1
  }

  private static let mostLines = 24
  private static let mostBytes = 512
}
