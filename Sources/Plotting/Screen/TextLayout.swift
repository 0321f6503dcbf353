/// How long a text is in columns, and how it breaks into lines.
public enum TextLayout {
  /// Columns that `text` takes when written.
  public static func columns(of text: String) -> Int {
    plainCharacters(of: text)?.count ?? textGlyphs(text).reduce(0) { $0 + $1.columns }
  }

  /// The lines of `text` when no line may be longer than `columns`.
  ///
  /// Lines break at line feeds and at spaces, of which a run counts as one, and beside the wide
  /// characters of East Asia, but neither before a mark that closes nor after one that opens. What
  /// is longer than a line is cut. A character wider than `columns` keeps a line of its own.
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
      var gap = used > 0 ? 1 : 0
      let isPlain = plainCharacters(of: word) != nil
      for piece in isPlain ? [word] : pieces(of: word) {
        let length = isPlain ? piece.utf8.count : columns(of: String(piece))
        if used > 0, used + gap + length > limit {
          breakLine()
        } else if gap > 0 {
          line += " "
          used += gap
        }
        gap = 0
        if isPlain, used + length <= limit {
          line += piece
          used += length
          continue
        }
        for character in piece {
          let width = columns(of: String(character))
          if used > 0, used + width > limit { breakLine() }
          line.append(character)
          used += width
        }
      }
    }
    lines.append(line)
    return lines
  }

  /// The parts of a word between which a line may break.
  static func pieces(of word: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = word.startIndex
    for index in word.indices.dropFirst() {
      let before = word[word.index(before: index)]
      guard mayBreak(between: before, and: word[index]) else { continue }
      pieces.append(word[start..<index])
      start = index
    }
    return pieces + [word[start...]]
  }

  private static func mayBreak(between before: Character, and after: Character) -> Bool {
    guard !opening.contains(before), !closing.contains(after) else { return false }
    return columns(of: String(before)) == 2 || columns(of: String(after)) == 2
  }

  /// What no line ends with.
  private static let opening = Set("([{（［｛〈《「『【〔〖〘〚｟‘“«‹")
  /// What no line begins with: marks that close, and the small kana that belong to the one before.
  private static let closing = Set(
    ")]}）］｝〉》」』】〕〗〙〛｠’”»›,.:;!?，．：；！？、。…‥・％%々ー"
      + "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶゝゞヽヾ")
}
