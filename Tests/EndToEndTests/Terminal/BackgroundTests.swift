import CPseudoterminal
import CTerminal
import Testing

/// How the program finds out whether its terminal is dark or light.
@Suite(.hangGuard)
struct BackgroundTests {
  private static let plain = Pseudoterminal.plainAnswer
  private static let white = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  private static let black = "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"

  /// The program on a terminal with 24-bit colour that answers so.
  private func scene(
    answer: String, _ arguments: [String] = [], _ environment: [String: String] = [:],
    input: pseudoterminal_input = .keyboard
  ) throws -> Pseudoterminal {
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, arguments,
      environment: ["COLORTERM": "truecolor"].merging(environment) { $1 }, input: input,
      answer: answer)
    try terminal.read(until: "? help")
    return terminal
  }

  /// Whether the ground is that of the light theme.
  private func isLight(_ terminal: Pseudoterminal) -> Bool {
    terminal.renditions.contains { $0.contains([48, 2, 251, 252, 254]) }
  }

  /// What terminals say before they say what they are.
  private static let answers: [(text: String, isLight: Bool)] = [
    (white, true), (black, false), ("", false),
    ("\u{1B}]11;rgb:fd/f6/e3\u{7}", true), ("\u{1B}]11;rgba:ffff/ffff/ffff/8000\u{7}", true),
    ("\u{1B}]11;rgb:zz/zz/zz\u{1B}\\", false), ("\u{1B}]11;\u{1B}\\", false),
    ("\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\", false), ("\u{1B}[\u{0}\u{1B}]\u{80}\u{FF}", false),
  ]

  @Test(arguments: answers)
  func theThemeFollowsTheAnswer(text: String, isLight: Bool) throws {
    let terminal = try scene(answer: text + Self.plain)
    #expect(self.isLight(terminal) == isLight)
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func itStartsWhereNoAnswerComes() throws {
    let terminal = try scene(answer: "")
    #expect(!isLight(terminal))
    #expect(try terminal.quit() == .exited(0))
  }

  @Test(arguments: [("0;15", true), ("15;0", false), ("nonsense", false)])
  func withoutAnAnswerCOLORFGBGTells(value: String, isLight: Bool) throws {
    let terminal = try scene(answer: Self.plain, [], ["COLORFGBG": value])
    #expect(self.isLight(terminal) == isLight)
  }

  @Test func theAnswerComesBeforeCOLORFGBG() throws {
    #expect(try !isLight(scene(answer: Self.black + Self.plain, [], ["COLORFGBG": "0;15"])))
  }

  /// Whole or in pieces, an answer that comes when nobody waits for it any more is no key.
  @Test(arguments: [
    ["\(white)\(plain)"], ["\u{1B}P>|tmux 3.3a\u{1B}\\"], ["\u{1B}P>|tmux nNpp", "\u{1B}\\"],
    ["\u{1B}_Gi=31;pp", "\u{1B}\\"],
    ["\u{1B}P1+r" + String(repeating: "pqn", count: 2000), "pq\u{07}"],
    ["\u{1B}]11;rgb:ffff", "/ffff/ffff\u{1B}", "\\\(plain)"],
  ])
  func aLateAnswerIsNoKey(pieces: [String]) throws {
    let terminal = try Pseudoterminal.pausedScene(answer: "")
    let screen = terminal.screen
    let step = try #require(terminal.step)
    for piece in pieces {
      terminal.send(piece)
      // The piece must have been read before the next comes.
      try terminal.read(until: "a moment", within: .seconds(2)) { [now = ContinuousClock.now] _ in
        ContinuousClock.now - now > .milliseconds(60)
      }
    }
    #expect(terminal.screen.lines == screen.lines)
    try terminal.type(".", untilStep: step + 1)
    #expect(try terminal.quit() == .exited(0))
  }

  @Test(arguments: ["..\(white)\(plain)", "\(white)..\(plain)", "\(white)\(plain).."])
  func keysTypedMeanwhileAreNotLost(answer: String) throws {
    let terminal = try scene(answer: answer, ["ravine"])
    try terminal.read(until: "two steps") { $0.step == 2 }
    #expect(isLight(terminal))
  }

  @Test func aThemeThatIsAskedForNeedsNoQuestion() throws {
    let terminal = try scene(answer: Self.white + Self.plain, ["--theme", "dark"])
    #expect(!terminal.output.contains(Pseudoterminal.question))
    #expect(!isLight(terminal))
  }

  @Test func aPresetFromAPipeAsksNothing() throws {
    let terminal = try scene(answer: Self.white + Self.plain, input: .nothing)
    #expect(!terminal.output.contains(Pseudoterminal.question))
    #expect(!isLight(terminal))
  }

  @Test(arguments: ["linux", "vt100"]) func oldTerminalsAreNotAsked(type: String) throws {
    let terminal = try Pseudoterminal(environment: ["TERM": type])
    try terminal.read(until: "? help")
    #expect(!terminal.output.contains(Pseudoterminal.question))
  }

  @Test(
    arguments: [
      ("\u{1B}]11;rgb:1234/5678/9abc\u{1B}\\", 0x12569A), ("\u{1B}]11;rgb:f/0/8\u{7}", 0xFF0088),
      ("\u{1B}]11;rgb:FF/80/00\u{7}", 0xFF8000), ("\u{1B}]11;rgb:fff/000/fff\u{7}", 0xFF00FF),
      ("\u{1B}]11;rgba:10/20/30/40\u{7}", 0x102030),
    ] as [(String, UInt32)])
  func answersAreUnderstood(text: String, color: UInt32) {
    #expect(decode(text) == color)
  }

  @Test(arguments: [
    "", "\u{1B}", "\u{1B}]11;rgb", "\u{1B}]11;rgb:", "\u{1B}]11;rgb:/0/0\u{7}",
    "\u{1B}]11;rgb:0/0\u{7}",
    "\u{1B}]11;rgb:0/0/0", "\u{1B}]11;rgb:0/0/0\u{7}x", "\u{1B}]11;rgb:00000/0/0\u{7}",
    "\u{1B}]11;rgb:0/0/0/0\u{7}", "\u{1B}]11;rgba:0/0/0\u{7}", "\u{1B}]11;rgb:g/0/0\u{7}",
    "\u{1B}]11;#ffffff\u{7}",
  ])
  func whatIsNoAnswerIsNot(text: String) {
    #expect(decode(text) == nil)
  }

  private func decode(_ text: String) -> UInt32? {
    let bytes = Array(text.utf8)
    var color: UInt32 = 0
    return terminal_decode_background(bytes, bytes.count, &color) ? color : nil
  }
}
