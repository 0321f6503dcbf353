import Plotting
import Recording
import Testing

@Suite struct AsciicastTests {
  private func screen(_ lines: String...) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: 4, rows: lines.count))
    for (y, line) in lines.enumerated() { buffer.write(line, x: 0, y: y) }
    return buffer
  }

  private func recorded(_ screens: [(CellBuffer, Duration)], end: Duration) -> [String] {
    var cast = Asciicast(title: "A \"title\"")
    let text = screens.map { cast.add($0, at: $1) }.joined() + cast.finish(at: end)
    return text.replacing("\\u001b", with: "^").split(separator: "\n").map(String.init)
  }

  @Test func aHeaderThenWhatChanges() {
    #expect(
      recorded(
        [(screen("ab", "c"), .zero), (screen("ab", "cx"), .milliseconds(1050))], end: .seconds(61))
        == [
          #"{"version": 2, "width": 4, "height": 2, "title": "A \"title\"", "#
            + #""env": {"TERM": "xterm-256color"}}"#,
          "[0.000, \"o\", \"^[?25l^[m^[2J^[1;1Hab  ^[2;1Hc   \"]",
          "[1.050, \"o\", \"^[2;2Hx\"]",
          "[61.000, \"o\", \"^[m^[?25h\"]",
        ])
  }

  @Test func coloursAreTakenBackAtTheEndOfAnEvent() {
    var red = screen("ab")
    red[1, 0] = Cell("b", foreground: .palette(1))
    let lines = recorded([(screen("aa"), .zero), (red, .seconds(1))], end: .seconds(2))
    #expect(lines[2] == "[1.000, \"o\", \"^[1;2H^[31mb^[m\"]")
  }

  @Test func wideCharactersAreWrittenOnce() {
    let lines = recorded(
      [(screen("abcd"), .zero), (screen("漢字"), .seconds(1))], end: .seconds(2))
    #expect(lines[2] == "[1.000, \"o\", \"^[1;1H漢字\"]")
  }
}
