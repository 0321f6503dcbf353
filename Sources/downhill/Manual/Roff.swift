/// The little of the man macros that a manual page needs.
enum Roff {
  /// Text that stays text, in lines of a source's usual width.
  static func text(_ text: String) -> String {
    var lines: [String] = []
    for word in escape(text).split(separator: " ") {
      if let line = lines.last, line.count + 1 + word.count <= lineWidth {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        // A line that begins with a dot would be a request.
        lines.append(word.hasPrefix(".") ? "\\&\(word)" : String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static let lineWidth = 78

  private static func escape(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "\"": "\\(dq"
      default: String(character)
      }
    }.joined()
  }

  /// Leaves lines as long as their words make them: on a narrow page many cannot be stretched.
  static let ragged = ".ad l"

  /// A heading of the first rank.
  static func section(_ name: String) -> String { ".SH \(escape(name.uppercased()))" }

  /// A heading of the second rank.
  static func subsection(_ name: String) -> String { ".SS \"\(escape(name))\"" }

  /// Text in bold.
  static func bold(_ text: String) -> String { "\\fB\(escape(text))\\fR" }

  /// A path in bold, which may be broken behind each of its slashes where the page is narrow.
  static func path(_ path: String) -> String { bold(path).replacing("/", with: "/\\:") }

  /// Text to be replaced by something, which may be broken behind an equals sign.
  static func placeholder(_ text: String) -> String {
    "\\fI\(escape(text).replacing("=", with: "=\\:"))\\fR"
  }

  /// A term, which is roff already, and what it means.
  static func item(_ term: String, _ text: String) -> [String] { [".TP", term, Self.text(text)] }
}
