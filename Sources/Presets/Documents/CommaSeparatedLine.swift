/// A line of a file of numbers: cells with commas between them.
struct CommaSeparatedLine {
  /// What is wrong with a file, and in which of its lines.
  struct Failure: Error, Hashable, Sendable {
    let line: Int
    let message: String
  }

  /// Its number in the file, counted from 1.
  let number: Int
  /// What stands between the commas, without blanks around it.
  let cells: [String]
  /// Whether it begins with `#`, which is no part of the first cell then.
  let isComment: Bool

  /// The lines of `bytes`, without empty ones.
  static func lines(of bytes: [UInt8]) throws(Failure) -> [Self] {
    guard !Source.isWide(bytes), let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(line: 1, message: "the file is not valid UTF-8; save it as UTF-8")
    }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
      .map { index, line in
        let text = line.trimmingSpaces
        let isComment = text.first == "#"
        let cells = text.drop { $0 == "#" }.split(separator: ",", omittingEmptySubsequences: false)
        return Self(
          number: index + 1, cells: cells.map { String($0.trimmingSpaces) }, isComment: isComment)
      }
      .filter { $0.isComment || $0.cells != [""] }
  }

  /// Whether it names columns: there is a word in it, and no number.
  var isHeading: Bool {
    cells.contains(where: Self.isWord) && !cells.contains(where: Self.isNumber)
  }

  /// Whether a cell holds a number.
  static func isNumber(_ cell: String) -> Bool { (try? Numeral(cell)) != nil }

  /// Whether a cell holds a word: letters first, and none of those that stand where a number should.
  private static func isWord(_ cell: String) -> Bool {
    let text = cell.drop { $0 == "\"" || $0 == "'" }.lowercased()
    let numbers = ["nan", "inf", "infinity", "na", "n/a", "null", "none"]
    return text.first?.isLetter == true && !numbers.contains { text == $0 || text == $0 + "\"" }
  }

  /// The numbers in the cells from number `first` on, counted from 0.
  func numbers(from first: Int = 0) throws(Failure) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(cells.count)
    for cell in cells.dropFirst(first) {
      do throws(Numeral.Failure) {
        numbers.append(try Numeral(cell).value)
      } catch {
        let advice = error.advice.map { ": \($0)" } ?? ""
        throw failure("must hold numbers, not \(cell.quoted)\(advice)")
      }
    }
    return numbers
  }

  /// A failure of this line.
  func failure(_ message: String) -> Failure {
    Failure(line: number, message: message)
  }
}

extension Substring {
  /// Blanks, the one that is not broken at among them, and the mark that some files begin with.
  private static let blanks: Set<Character> = [" ", "\t", "\u{A0}", "\u{FEFF}"]

  fileprivate var trimmingSpaces: Substring {
    let start = drop { Self.blanks.contains($0) }
    let end = start.lastIndex { !Self.blanks.contains($0) }
    return end.map { start[...$0] } ?? ""
  }
}
