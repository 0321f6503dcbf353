import Plotting

/// Screens as text without colours.
public enum PlainText {
  /// The rows of a screen, each with a line feed, blanks at their ends left out.
  public static func encode(_ buffer: CellBuffer) -> String {
    buffer.lines.map { line in
      let end = line.unicodeScalars.lastIndex { $0 != " " }
      return end.map { String(line.unicodeScalars[...$0]) } ?? ""
    }
    .joined(separator: "\n") + "\n"
  }
}
