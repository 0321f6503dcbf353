import Testing

/// The program in tmux, which draws what it sends as a real terminal would.
@Suite(.hangGuard, .serialized, .enabled(if: Multiplexer.path != nil))
struct MultiplexerTests {
  private func scene(_ environment: [String: String]) throws -> Multiplexer {
    let variables = ["TERM": "tmux-256color", "LANG": "C.UTF-8"]
    let multiplexer = try Multiplexer(
      "'\(Pseudoterminal.downhill)' --theme dark",
      environment: variables.merging(environment) { _, given in given })
    try multiplexer.wait(for: "? help")
    try multiplexer.wait(for: "the pause") { $0[0].contains("PAUSED") }
    return multiplexer
  }

  private func quit(_ multiplexer: Multiplexer) throws {
    try multiplexer.send("q")
    try multiplexer.wait(for: "left 0")
    #expect(try !multiplexer.lines.contains { $0.contains("? help") })
  }

  @Test(arguments: ["tmux-256color", "xterm-256color", "screen"])
  func terminalsWithAnotherScreen(type: String) throws {
    let multiplexer = try scene(["TERM": type])
    try multiplexer.send("r", ".")
    try multiplexer.wait(for: "step    1/2000")
    try multiplexer.send("?")
    try multiplexer.wait(for: "one step back, exactly")
    try multiplexer.send("Escape")
    try multiplexer.resize(columns: 120, rows: 40)
    try multiplexer.wait(for: "the keys in the last of 40 rows") {
      $0.count >= 40 && $0[39].contains("? help")
    }
    try quit(multiplexer)
  }

  @Test(arguments: ["linux", "vt100"])
  func terminalsWithoutAnotherScreen(type: String) throws {
    let multiplexer = try scene(["TERM": type])
    try multiplexer.send("r", ".")
    try multiplexer.wait(for: "step    1/2000")
    try multiplexer.send("q")
    try multiplexer.wait(for: "left 0")
  }

  @Test(arguments: [("dumb", "left 1"), ("nonsense", "left 1"), ("", "left 1")])
  func terminalsThatCannotBeDrawnOn(type: String, ending: String) throws {
    let multiplexer = try Multiplexer(
      "'\(Pseudoterminal.downhill)'", environment: ["TERM": type, "LANG": "C.UTF-8"])
    try multiplexer.wait(for: ending)
    try multiplexer.wait(for: "downhill: ")
  }

  @Test func withoutUnicodeItIsDrawnInASCII() throws {
    let multiplexer = try scene(["LC_ALL": "C", "LANG": "C"])
    #expect(try multiplexer.lines.allSatisfy { $0.allSatisfy(\.isASCII) })
    try quit(multiplexer)
  }

  @Test func withoutColorNoneIsSent() throws {
    let multiplexer = try scene(["NO_COLOR": "1"])
    #expect(try !multiplexer.coloredText.contains(/\u{1B}\[[0-9;]*[34]8[;:]/))
    #expect(try !multiplexer.coloredText.contains(/\u{1B}\[(3|4)[0-7]m/))
    try quit(multiplexer)
  }

  @Test func truecolorArrives() throws {
    let multiplexer = try scene(["COLORTERM": "truecolor"])
    try multiplexer.wait(for: "the first line's sky blue") { _ in
      (try? multiplexer.coloredText.contains("38;2;86;199;255")) ?? false
    }
    try quit(multiplexer)
  }
}
