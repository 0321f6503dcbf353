import Testing

/// `downhill PRESET` where standard output is no terminal.
@Suite(.hangGuard)
struct StillFrameTests {
  @Test func aFrameAndTheTable() throws {
    let run = try CommandRun(["ravine"])
    #expect(run.ending == .exited(0))
    #expect(run.errors.isEmpty)
    #expect(run.terminalOutput.isEmpty)
    #expect(run.output.isPrintable)
    #expect(run.lines[0].contains("The ravine"))
    #expect(run.lines[0].contains("step 60/60"))
    let table = try #require(run.lines.lastIndex { $0.hasPrefix("optimizer") })
    #expect(table == 24)
    #expect(run.lines[(table + 1)...].map { $0.prefix(4) } == ["GD .", "GD .", "GD ."])
  }

  @Test func theWelcomeSceneByDefault() throws {
    let run = try CommandRun([])
    #expect(run.ending == .exited(0))
    #expect(run.output.contains(Pseudoterminal.welcomeTitle))
  }

  @Test(arguments: [("100", 100), ("40", 40), ("7", 40), ("nonsense", 80), ("-3", 80), ("", 80)])
  func columnsFromTheEnvironment(value: String, width: Int) throws {
    let run = try CommandRun(["ravine"], environment: ["COLUMNS": value])
    #expect(run.ending == .exited(0))
    let frame = run.lines.prefix { !$0.hasPrefix("optimizer") }
    #expect(frame.map(\.count).max() == width)
  }

  @Test func theTerminalsTypeDoesNotMatter() throws {
    let run = try CommandRun(["ravine"], environment: ["TERM": "nonsense"])
    #expect(run.ending == .exited(0))
    #expect(run.output.contains("The ravine"))
  }

  @Test func withoutUTF8OnlyASCII() throws {
    let run = try CommandRun(["ravine"], environment: ["LC_ALL": "C"])
    #expect(run.ending == .exited(0))
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["ravine", "list", "run welcome --every 1", "picture ravine --format svg"])
  func aReaderThatHasEnoughIsNoError(arguments: String) throws {
    for prelude in ["", "trap '' PIPE;"] {
      let terminal = try Pseudoterminal(
        "/bin/sh", ["-c", "\(prelude) \"$0\" \(arguments) | true", Pseudoterminal.downhill])
      #expect(try terminal.waitForExit() == .exited(0))
      #expect(terminal.output.isEmpty)
    }
  }

  @Test(arguments: [
    "ravine", "list", "run ravine", "picture ravine", "check ravine", "--help", "--version",
    "manual",
    "complete downhill",
  ])
  func aFullDiskIsAnError(arguments: String) throws {
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", "\"$0\" \(arguments) > /dev/full", Pseudoterminal.downhill])
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(
      terminal.screen.lines[0]
        == "downhill: cannot write to standard output: No space left on device")
  }
}
