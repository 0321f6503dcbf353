import CPseudoterminal
import Foundation
import Testing

@Suite(.hangGuard)
struct PseudoterminalTests {
  @Test func showsWhatAProgramWrites() throws {
    let terminal = try Pseudoterminal("/bin/sh", ["-c", "echo first; echo second"])
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.lines.prefix(2) == ["first", "second"])
    #expect(String(decoding: terminal.output, as: UTF8.self) == "first\r\nsecond\r\n")
  }

  @Test func typesToAProgram() throws {
    let terminal = try Pseudoterminal("/bin/sh", ["-c", "stty -echo; echo ready; exec cat"])
    try terminal.read(until: "ready")
    terminal.send("hello\n")
    try terminal.read(until: "hello")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [0, 3, 65])
  func reportsTheExitStatus(status: Int32) throws {
    let terminal = try Pseudoterminal("/bin/sh", ["-c", "exit \(status)"])
    #expect(try terminal.waitForExit() == .exited(status))
  }

  @Test func reportsAMissingProgram() throws {
    let terminal = try Pseudoterminal("/nonexistent/program")
    #expect(try terminal.waitForExit() == .exited(127))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGKILL])
  func signalsReachTheProgram(number: Int32) throws {
    let terminal = try Pseudoterminal("/bin/cat")
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .killed(number))
  }

  @Test func reportsAStopAndGoesOn() throws {
    let terminal = try Pseudoterminal("/bin/cat")
    terminal.signal(SIGSTOP)
    #expect(try terminal.waitForExit() == .stopped(SIGSTOP))
    terminal.signal(SIGCONT)
    terminal.send("on\n")
    try terminal.read(until: "on")
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .killed(SIGTERM))
  }

  @Test func controlKeysAreSignals() throws {
    let terminal = try Pseudoterminal("/bin/sh", ["-c", "echo ready; exec cat"])
    try terminal.read(until: "ready")
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .killed(SIGINT))
  }

  @Test func resizingIsSeen() throws {
    let script = "trap 'stty size; exit 0' WINCH; stty size; while :; do read line; done"
    let terminal = try Pseudoterminal("/bin/sh", ["-c", script], columns: 100, rows: 30)
    try terminal.read(until: "30 100")
    terminal.resize(columns: 61, rows: 17)
    // A shell answers a trap once the command it waits for has ended.
    terminal.send("\n")
    try terminal.read(until: "17 61")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.lines.count == 17)
  }

  @Test func comparesModes() throws {
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", "stty raw -echo; echo raw; read line; stty sane; echo done"])
    try terminal.read(until: "raw")
    #expect(terminal.modesBefore?.isLineByLine == true)
    #expect(terminal.modes?.isLineByLine == false)
    #expect(terminal.modes != terminal.modesBefore)
    terminal.send("\n")
    try terminal.read(until: "done")
    #expect(terminal.modes?.isLineByLine == true)
  }

  @Test func leavesModesAlone() throws {
    let terminal = try Pseudoterminal("/bin/sh", ["-c", "echo done"])
    _ = try terminal.waitForExit()
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func inputCanBeNothing() throws {
    let terminal = try Pseudoterminal("/bin/sh", ["-c", "cat; test -t 1"], input: .nothing)
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func theEnvironmentIsTheTestsOwn() throws {
    let terminal = try Pseudoterminal("/usr/bin/env", environment: ["TERM": "vt100", "X": "1"])
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(
      Set(terminal.screen.lines.filter { !$0.isEmpty })
        == ["PATH=/usr/bin:/bin", "TERM=vt100", "LANG=C.UTF-8", "X=1"])
  }

  @Test func waitingHasADeadline() throws {
    let terminal = try Pseudoterminal("/bin/cat")
    #expect(throws: Pseudoterminal.Failure.self) {
      try terminal.read(until: "never", within: .milliseconds(20))
    }
    #expect(throws: Pseudoterminal.Failure.self) {
      try terminal.waitForExit(within: .milliseconds(20))
    }
  }

  @Test func waitingEndsWithTheProgram() throws {
    let terminal = try Pseudoterminal("/bin/sh", ["-c", "echo bye"])
    do {
      try terminal.read(until: "never")
      Issue.record("found what was never written")
    } catch Pseudoterminal.Failure.closed(_, let screen) {
      #expect(screen.first == "bye")
    }
  }

  @Test func takesLongOutput() throws {
    let script = "i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done"
    let terminal = try Pseudoterminal("/bin/sh", ["-c", script])
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.output.count == 20000 * 12)
  }

  @Test func theProgramUnderTestIsBuilt() {
    #expect(FileManager.default.isExecutableFile(atPath: Pseudoterminal.downhill))
  }
}
