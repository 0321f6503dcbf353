import Plotting
import Recording
import Testing

@Suite struct AsciicastTests {
  private func screen(_ lines: String...) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: 4, rows: lines.count))
    for (y, line) in lines.enumerated() { buffer.write(line, x: 0, y: y) }
    return buffer
  }

  private func recorded(
    _ screens: [(CellBuffer, Duration)], end: Duration, version: Asciicast.Version = .two
  ) -> [String] {
    var cast = Asciicast(title: "A \"title\"", version: version)
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

  @Test func inVersionThreeTimesCountFromTheEventBefore() {
    #expect(
      recorded(
        [
          (screen("ab"), .zero), (screen("ax"), .milliseconds(1050)),
          (screen("ay"), .milliseconds(1100)),
        ], end: .seconds(61), version: .three)
        == [
          #"{"version": 3, "term": {"cols": 4, "rows": 1, "type": "xterm-256color"}, "title": "A \"title\""}"#,
          "[0.000, \"o\", \"^[?25l^[m^[2J^[1;1Hab  \"]",
          "[1.050, \"o\", \"^[1;2Hx\"]",
          "[0.050, \"o\", \"^[1;2Hy\"]",
          "[59.900, \"o\", \"^[m^[?25h\"]",
        ])
  }

  @Test func aMarkerIsAnEvent() {
    var cast = Asciicast(title: "t")
    _ = cast.add(screen("ab"), at: .zero)
    #expect(
      cast.mark("beat 1/2: \"now\"", at: .seconds(2))
        == "[2.000, \"m\", \"beat 1/2: \\\"now\\\"\"]\n")
    #expect(cast.finish(at: .seconds(3)).hasPrefix("[1.000, "))
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
