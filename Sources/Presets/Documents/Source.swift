/// The text of a file, checked character by character before YAML sees it.
///
/// At most 256 KB of UTF-8, a byte order mark allowed, without control characters and without the
/// line breaks that YAML 1.1 and 1.2 disagree about: so a line here is a line in every editor.
struct Source {
  static let maximumBytes = 256 * 1024

  let text: String
  let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]

  init(bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Self.maximumBytes else {
      throw Fault(
        at: .start, "the file is larger than the \(Self.maximumBytes) bytes allowed; shorten it")
    }
    guard !Self.isWide(bytes) else {
      throw Fault(at: .start, "the file is not valid UTF-8; save it as UTF-8")
    }
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasMark = bytes.starts(with: byteOrderMark)
    var iterator = bytes.dropFirst(hasMark ? byteOrderMark.count : 0).makeIterator()
    var decoder = UTF8()
    var scalars: [Unicode.Scalar] = []
    var lineStarts = [0]
    scalars.reserveCapacity(bytes.count)

    decoding: while true {
      let here = Position(
        line: lineStarts.count, column: scalars.count - (lineStarts.last ?? 0) + 1)
      switch decoder.decode(&iterator) {
      case .emptyInput:
        break decoding
      case .error:
        throw Fault(at: here, "the file is not valid UTF-8; save it as UTF-8")
      case .scalarValue(let scalar):
        guard Self.isAllowed(scalar) else {
          throw Fault(at: here, "the character \(scalar.codePoint) is not allowed; remove it")
        }
        if scalar == "\n", scalars.last == "\r" {
          lineStarts[lineStarts.count - 1] += 1
        } else if scalar == "\n" || scalar == "\r" {
          lineStarts.append(scalars.count + 1)
        }
        scalars.append(scalar)
      }
    }
    self.scalars = scalars
    self.lineStarts = lineStarts
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
  }

  /// Whether `bytes` are text of two or four bytes a letter: many of them are zero then, which UTF-8
  /// would take for letters of their own.
  static func isWide(_ bytes: [UInt8]) -> Bool {
    bytes.count > 3 && 8 * bytes.count { $0 == 0 } > bytes.count
  }

  /// The place of `position` among the scalars, or `nil` beyond the text.
  func index(of position: Position) -> Int? {
    guard lineStarts.indices.contains(position.line - 1) else { return nil }
    let index = lineStarts[position.line - 1] + position.column - 1
    return scalars.indices.contains(index) ? index : nil
  }

  /// Line and column of the scalar at `index`.
  func position(at index: Int) -> Position {
    let line = lineStarts.lastIndex { $0 <= index } ?? 0
    return Position(line: line + 1, column: index - lineStarts[line] + 1)
  }

  /// Whether a comment follows on the line of `position`.
  func hasComment(after position: Position) -> Bool {
    guard let index = index(of: position) else { return false }
    return scalars[index...].prefix { $0 != "\n" && $0 != "\r" }.contains("#")
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": true
    case "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{2028}", "\u{2029}": false
    default: scalar.properties.generalCategory != .control
    }
  }
}
