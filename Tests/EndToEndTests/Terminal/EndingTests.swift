import Foundation
import Testing

/// However the program ends, the terminal is left as it was found.
@Suite(.hangGuard)
struct EndingTests {
  /// The scene in a process that leaves no core file behind.
  private func scene(_ prelude: String = "") throws -> Pseudoterminal {
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", "ulimit -c 0; \(prelude) exec \"$0\"", Pseudoterminal.downhill])
    try terminal.read(until: "? help")
    #expect(terminal.screen.isAlternate)
    #expect(terminal.modes?.isLineByLine == false)
    return terminal
  }

  @Test(arguments: ["q", "\u{1B}[21~", "?q q"])
  func quitting(keys: String) throws {
    let terminal = try scene()
    terminal.send(keys)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test(arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)])
  func keysThatAreSignals(key: String, number: Int32) throws {
    let terminal = try scene()
    terminal.send(key)
    #expect(try terminal.waitForExit() == .killed(number))
    #expect(terminal.isGivenBack)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func requestsToQuit(number: Int32) throws {
    let terminal = try scene()
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .killed(number))
    #expect(terminal.isGivenBack)
  }

  /// Every signal whose default is to end the program, but for those that its loop hears of and the one
  /// that nobody can handle.
  private static let fatal: [Int32] = {
    let named = [
      SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGFPE, SIGTRAP, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM,
      SIGPROF, SIGXCPU, SIGXFSZ, SIGSYS, SIGPIPE,
    ]
    #if os(Linux)
      // SIGSTKFLT, SIGIO, SIGPWR, and the first and the last of the real-time signals.
      return named + [16, 29, 30, 34, 64]
    #else
      return named
    #endif
  }()

  @Test(arguments: fatal)
  func crashes(number: Int32) throws {
    let terminal = try scene()
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .killed(number))
    #expect(terminal.isGivenBack)
  }

  @Test(.enabled(if: ProcessStatus.isAvailable), arguments: [nil, SIGILL])
  func lastWordsAreSaidOnceTheScreenIsGivenBack(signal: Int32?) throws {
    let terminal = try scene()
    let errors = try FileHandle(
      forWritingTo: URL(fileURLWithPath: "/proc/\(terminal.process)/fd/2"))
    try errors.write(contentsOf: Data("Fatal error: the last words\n".utf8))
    terminal.pass(.milliseconds(50))
    #expect(!terminal.screen.contains("last words"))
    if let signal { terminal.signal(signal) } else { terminal.send("q") }
    #expect(try terminal.waitForExit() == signal.map { .killed($0) } ?? .exited(0))
    #expect(terminal.isGivenBack)
    #expect(terminal.screen.contains("Fatal error: the last words"))
  }

  @Test func endsWithItsTerminal() throws {
    let terminal = try scene()
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .killed(SIGHUP))
  }

  @Test func endsWithItsTerminalWhereHangUpsAreIgnored() throws {
    let terminal = try scene("trap '' HUP;")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .killed(SIGHUP))
  }

  /// The scene playing on a terminal that nobody reads from, with a frame it has no room for.
  private func stalledScene() throws -> Pseudoterminal {
    let terminal = try Pseudoterminal(
      environment: ["COLORTERM": "truecolor"], columns: 200, rows: 60)
    try terminal.read(until: "? help")
    for _ in 0..<10 {
      terminal.send("t")
      terminal.pass(.milliseconds(30))
    }
    return terminal
  }

  @Test func quittingATerminalThatTakesNoMore() throws {
    let terminal = try stalledScene()
    terminal.send("q")
    #expect(try terminal.waitForExit(isStalled: true) == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func aRequestToQuitATerminalThatTakesNoMore() throws {
    let terminal = try stalledScene()
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit(isStalled: true) == .killed(SIGTERM))
    #expect(terminal.isGivenBack)
  }

  @Test func aCrashOnATerminalThatTakesNoMore() throws {
    let terminal = try stalledScene()
    terminal.signal(SIGFPE)
    #expect(try terminal.waitForExit(isStalled: true) == .exited(128 + SIGFPE))
  }

  @Test func whatIsTypedLastDoesNotReachTheShell() throws {
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", "\"$0\"; echo left; read line; echo \"[$line]\"", Pseudoterminal.downhill])
    try terminal.read(until: "? help")
    terminal.send("q")
    try terminal.read(until: "left")
    terminal.send("clean\n")
    try terminal.read(until: "[clean]")
  }

  @Test func aFilmLeavesAtItsEnd() throws {
    let folder = try TemporaryFolder()
    let preset = try folder.write(Self.film, to: "film.yaml")
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, ["play", preset, "--autoplay", "--exit-at-end", "--speed", "1000"])
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  private static let film = """
    title: A film
    landscape: rosenbrock
    steps: 30
    optimizers:
      - {name: GD, rule: gradient_descent, learning_rate: 0.001}
    beats:
      - {at: 0, pause: true, say: Wait here.}
      - {at: 20, pause: true, say: And here.}
    """
}
