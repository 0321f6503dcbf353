import Testing

struct ScreenModelTests {
  /// What a screen of 8 by 4 shows after `text`, in which `^` stands for `CSI`.
  private func screen(_ text: String) -> ScreenModel {
    var screen = ScreenModel(columns: 8, rows: 4)
    let parts = text.split(separator: "^", omittingEmptySubsequences: false)
    screen.feed(parts.joined(separator: "\u{1B}[").utf8)
    return screen
  }

  @Test(arguments: [
    ("ab\r\ncd", ["ab", "cd", "", ""]),
    ("^2;3Hx^4;8Hy", ["", "  x", "", "       y"]),
    ("abc^2Dx^Cy", ["axcy", "", "", ""]),
    ("abc\u{8}x", ["abx", "", "", ""]),
    ("a\tb", ["a      b", "", "", ""]),
    ("^3dx^5Gy", ["", "", "x   y", ""]),
    ("^Bx^Ay^2Ez", [" y", "x", "z", ""]),
    ("12345678", ["12345678", "", "", ""]),
    ("123456789", ["12345678", "9", "", ""]),
    ("12345678\rx", ["x2345678", "", "", ""]),
    ("1\r\n2\r\n3\r\n4\r\n5", ["2", "3", "4", "5"]),
  ])
  func placesText(text: String, lines: [String]) {
    #expect(screen(text).lines == lines)
  }

  @Test(arguments: [
    ("abcdef^3D^K", ["abc", "", "", ""]),
    ("abcdef^3D^1K", ["    ef", "", "", ""]),
    ("abcdef^3D^2K", ["", "", "", ""]),
    ("abcdef^4D^2X", ["ab  ef", "", "", ""]),
    ("a\r\nb\r\nc^2;1H^J", ["a", "", "", ""]),
    ("a\r\nb\r\nc^2;1H^1J", ["", "", "c", ""]),
    ("a\r\nb\r\nc^2J", ["", "", "", ""]),
    ("abcd^2G^2@", ["a  bcd", "", "", ""]),
    ("abcd^2G^2P", ["ad", "", "", ""]),
    ("a^5b", ["aaaaaa", "", "", ""]),
  ])
  func erasesInsertsAndRepeats(text: String, lines: [String]) {
    #expect(screen(text).lines == lines)
  }

  @Test(arguments: [
    ("^L", ["", "a", "b", "c"]),
    ("^2M", ["c", "d", "", ""]),
    ("^S", ["b", "c", "d", ""]),
    ("^T", ["", "a", "b", "c"]),
    ("^2;3r^3;1H\n", ["a", "c", "", "d"]),
    ("^2;3r^2;1H\u{1B}M", ["a", "", "b", "d"]),
    ("^2;3r^2;1H^L", ["a", "", "b", "d"]),
    ("^2;3r^r^4;1H\n", ["b", "c", "d", ""]),
  ])
  func scrolls(text: String, lines: [String]) {
    #expect(screen("a\r\nb\r\nc\r\nd^H" + text).lines == lines)
  }

  @Test func theOtherScreenKeepsTheFirst() {
    var shown = screen("shell^?1049h^Happ")
    #expect(shown.isAlternate)
    #expect(shown.lines.first == "app")
    shown.feed("\u{1B}[?1049l!".utf8)
    #expect(!shown.isAlternate)
    #expect(shown.lines.first == "shell!")
  }

  @Test func theCursorHides() {
    #expect(!screen("^?25l").isCursorVisible)
    #expect(screen("^?25l^?12l^?25h").isCursorVisible)
  }

  @Test func wideCharactersAndMarks() {
    let shown = screen("\u{4E2D}e\u{301}x")
    #expect(shown.lines.first == "\u{4E2D}e\u{301}x")
    #expect(shown.cursor.x == 4)
  }

  @Test func resizingKeepsWhatFits() {
    var shown = screen("abcdefgh\r\n2\r\n3\r\n4")
    shown.resize(columns: 3, rows: 2)
    #expect(shown.lines == ["abc", "2"])
    shown.resize(columns: 5, rows: 3)
    shown.feed("\u{1B}[3;5Hx".utf8)
    #expect(shown.lines == ["abc", "2", "    x"])
  }

  @Test func bytesMayArriveOneByOne() {
    var shown = ScreenModel(columns: 8, rows: 4)
    for byte in "\u{1B}[2;2H\u{2847}".utf8 { shown.feed([byte]) }
    #expect(shown.lines == ["", " \u{2847}", "", ""])
  }

  @Test(arguments: [
    ("a", [], []), ("^31ma", [31], []), ("^38;2;1;2;3;48;5;7ma", [38, 2, 1, 2, 3], [48, 5, 7]),
    ("^31;44ma", [31], [44]), ("^31;44m^39ma", [], [44]), ("^31;44m^49ma", [31], []),
    ("^31;44m^ma", [], []), ("^31;44m^0;1ma", [], []), ("^97;107ma", [97], [107]),
    ("a^2GAB^31;44m^2D^@", [31], [44]), ("a^44m^1K^49m", [], [44]),
  ])
  func colorsText(text: String, foreground: [Int], background: [Int]) {
    let cell = screen(text).cells[0][text.contains("@") ? 1 : 0]
    #expect(cell.foreground == foreground)
    #expect(cell.background == background)
  }
}
