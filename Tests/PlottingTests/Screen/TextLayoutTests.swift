import Plotting
import Testing

@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("漢字", 4), ("e\u{301}", 1), ("🙂!", 3), ("\u{1B}", 2), ("a\u{200B}b", 2),
  ])
  func columnsOfText(text: String, columns: Int) {
    #expect(TextLayout.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("the quick", 9, ["the quick"]),
    ("the quick", 8, ["the", "quick"]),
    ("", 5, [""]),
    ("one\n\ntwo", 5, ["one", "", "two"]),
    ("a   b", 5, ["a b"]),
    ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
    ("abcdefgh ij", 5, ["abcde", "fgh", "ij"]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
    ("漢a", 1, ["漢", "a"]),
    ("ab", 0, ["a", "b"]),
  ])
  func wrapping(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrap(text, columns: columns) == lines)
  }

  @Test(arguments: 2...40)
  func noLineIsTooLong(columns: Int) {
    let text = "Momentum 漢字 has turned the corner:\nwatch incomprehensibilities overshoot. 🙂"
    for line in TextLayout.wrap(text, columns: columns) {
      #expect(TextLayout.columns(of: line) <= columns)
    }
  }
}
