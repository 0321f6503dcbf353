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

  /// The lines of `bytes`, without empty ones and those that begin with `#`.
  static func lines(of bytes: [UInt8]) throws(Failure) -> [Self] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(line: 1, message: "the file is not valid UTF-8")
    }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
      .map { index, line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return Self(number: index + 1, cells: cells.map { String($0.trimmingSpaces) })
      }
      .filter { $0.cells != [""] && $0.cells.first?.hasPrefix("#") != true }
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
  fileprivate var trimmingSpaces: Substring {
    let start = drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
    let end = start.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { start[...$0] } ?? ""
  }
}
