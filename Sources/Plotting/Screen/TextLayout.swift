/// How long a text is in columns, and how it breaks into lines.
public enum TextLayout {
  /// Columns that `text` takes when written.
  public static func columns(of text: some StringProtocol) -> Int {
    textGlyphs(text).reduce(0) { $0 + $1.columns }
  }

  /// The lines of `text` when no line may be longer than `columns`.
  ///
  /// Lines break at line feeds and at spaces, of which a run counts as one; a word longer than a
  /// line is cut. A character wider than `columns` keeps a line of its own.
  public static func wrap(_ text: String, columns: Int) -> [String] {
    let limit = max(1, columns)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrap(paragraph: $0, limit: limit)
    }
  }

  private static func wrap(paragraph: Substring, limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    func breakLine() {
      lines.append(line)
      line = ""
      used = 0
    }
    for word in paragraph.split(separator: " ") {
      let length = columns(of: word)
      if used > 0, used + 1 + length <= limit {
        line += " "
        used += 1
      } else if used > 0 {
        breakLine()
      }
      for character in word {
        let width = columns(of: String(character))
        if used > 0, used + width > limit { breakLine() }
        line.append(character)
        used += width
      }
    }
    lines.append(line)
    return lines
  }
}
