extension Node {
  /// In one line, as YAML's flow style has it.
  var line: String {
    switch self {
    case .plain(let text): text
    case .text(let text): Self.isSafe(text) ? text : Self.quoted(text)
    case .list(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \($0.value.line)" }.joined(separator: ", ") + "}"
    }
  }

  /// A whole document: a line for each entry, and one for each item of lists of mappings.
  static func document(_ entries: [Entry]) -> String {
    entries.map { entry in
      guard case .list(let items) = entry.value, case .mapping? = items.first else {
        return "\(entry.key): \(entry.value.line)\n"
      }
      return "\(entry.key):\n" + items.map { "  - \($0.line)\n" }.joined()
    }.joined()
  }

  /// Whether a text can stand without quotes: letters, digits, blanks and a few signs, beginning with a
  /// letter and ending with a letter, a digit or a full stop, and none of the words that mean something.
  private static func isSafe(_ text: String) -> Bool {
    let words = ["true", "false", "null", "yes", "no", "on", "off", "none", "y", "n"]
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      isLetter(first), isLetter(last) || isDigit(last) || last == ".",
      !words.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy {
      isLetter($0) || isDigit($0) || " .+-_/()^*=".unicodeScalars.contains($0)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    "a"..."z" ~= scalar || "A"..."Z" ~= scalar
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

  /// In double quotes, with what cannot be seen written by its number.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if isInvisible(scalar) {
          let digits = String(scalar.value, radix: 16)
          let zeros = String(repeating: "0", count: 8 - digits.count)
          result += "\\U\(zeros)\(digits)"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      true
    case .spaceSeparator: scalar != " "
    default: false
    }
  }
}
