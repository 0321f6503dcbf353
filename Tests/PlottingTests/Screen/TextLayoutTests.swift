import Plotting
import Testing

@Suite struct TextLayoutTests {
  /// Nothing is lost between the lines but blanks.
  @Test(arguments: 2...40) func nothingIsLost(columns: Int) {
    let text = "「急な谷」では、 learning rate が（とても）小さくなければならない。 Ünïcödé! 🙂🙂🙂"
    let lines = TextLayout.wrap(text, columns: columns)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test(arguments: 4...40) func noLineBeginsWithAMarkThatCloses(columns: Int) {
    let text = "傾斜の急な谷では、学習率が大きいと（振動して）しまう。「なぜ」かを見よう！ はい。"
    for line in TextLayout.wrap(text, columns: columns) {
      #expect(line.first.map { !"、。）」！".contains($0) } ?? true, "\(line)")
      #expect(line.last.map { !"（「".contains($0) } ?? true, "\(line)")
    }
  }

  @Test(arguments: [
    ("", 0), ("👍🏽", 2), ("👩\u{200D}🚀", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("\u{1F1E9}\u{1F1EA}", 2),
    ("❤\u{FE0F}", 1), ("\u{202E}אב\u{202C}", 2), ("ｶﾞ", 2), ("\t", 2),
    ("abc", 3), ("漢字", 4), ("e\u{301}", 1), ("🙂!", 3), ("\u{1B}", 2), ("a\u{200B}b", 2),
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
    ("見よ、谷を。", 4, ["見", "よ、", "谷", "を。"]),
    ("見よ、谷を。", 6, ["見よ、", "谷を。"]),
    ("「谷」を見る", 4, ["「谷", "」を", "見る"]),
    ("「谷」を見る", 6, ["「谷」", "を見る"]),
    ("急な谷（深い）", 8, ["急な谷", "（深い）"]),
    ("Adam最適化 is", 8, ["Adam最適", "化 is"]),
    ("Adam最適化 is", 6, ["Adam最", "適化", "is"]),
    ("チャート", 4, ["チャ", "ート"]),
    ("キャッチ", 5, ["キャ", "ッチ"]),
    ("！！！！", 4, ["！！", "！！"]),
    ("경사 하강법", 6, ["경사", "하강법"]),
    ("ไทย ไทย", 3, ["ไทย", "ไทย"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  ])
  func wrapping(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrap(text, columns: columns) == lines)
  }

  @Test(arguments: 4...40)
  func noLineIsTooLong(columns: Int) {
    let text = """
      Momentum 漢字 has turned the corner:
      watch incomprehensibilities overshoot. 🙂 👩\u{200D}🚀👍🏽 「（谷）」。。。。。。 e\u{301}\u{302} ᄒ\u{1161}\u{11AB}
      \u{202E}עברית\u{202C} \u{1F1E9}\u{1F1EA} ｶﾞ \u{7}
      """
    for line in TextLayout.wrap(text, columns: columns) {
      #expect(TextLayout.columns(of: line) <= columns)
    }
  }
}
