import Testing

/// Nothing is burned while nothing moves.
@Suite(.hangGuard, .enabled(if: ProcessStatus.isAvailable))
struct IdleTests {
  /// How often the program wakes up in the next second, and how much it writes.
  private func activity(_ terminal: Pseudoterminal) throws -> (wakeUps: Int, bytes: Int) {
    // The end of a frame comes after the text that a test waits for.
    try terminal.read(until: "a whole frame") { !$0.modesLeftOn.contains(2026) }
    let before = try ProcessStatus(of: terminal.process)
    let count = terminal.output.count
    #expect(throws: Pseudoterminal.Failure.self) {
      try terminal.read(until: "a second passing", within: .seconds(1)) { _ in false }
    }
    let after = try ProcessStatus(of: terminal.process)
    return (after.waits - before.waits, terminal.output.count - count)
  }

  /// Waits until everything about the pause is drawn: the key after it has been answered.
  private func settled(_ arguments: [String] = []) throws -> Pseudoterminal {
    let terminal = try Pseudoterminal.pausedScene(arguments)
    let lines = terminal.screen.lines
    try terminal.type("?", until: "\u{2500} Keys \u{2500}")
    terminal.send("?")
    try terminal.read(until: "the scene again") { $0.screen.lines == lines }
    return terminal
  }

  @Test func pausedItSleeps() throws {
    let (wakeUps, bytes) = try activity(settled())
    #expect(wakeUps <= 2)
    #expect(bytes == 0)
  }

  @Test func playingItDoesNot() throws {
    let terminal = try settled()
    terminal.send(" ")
    #expect(try activity(terminal).wakeUps > 2)
  }

  @Test func itSleepsAgainAfterARemark() throws {
    let terminal = try settled()
    try terminal.type("]", until: "eta 0.00100 -> 0.00125")
    try terminal.read(until: "the remark gone") { !$0.screen.contains("->") }
    let (wakeUps, bytes) = try activity(terminal)
    #expect(wakeUps <= 2)
    #expect(bytes == 0)
  }

  @Test func itSleepsOnceBasinsAreThere() throws {
    let terminal = try settled()
    terminal.send("W")
    try terminal.read(until: "the basins") {
      $0.screen.contains("A ends at") && !$0.screen.contains("% done")
    }
    let (wakeUps, bytes) = try activity(terminal)
    #expect(wakeUps <= 2)
    #expect(bytes == 0)
  }

  @Test func atTheEndItSleeps() throws {
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, ["play", "welcome", "--speed", "1e5"])
    // A question waits.
    try terminal.type(" ", until: "Who comes next?")
    try terminal.type("1", until: "2 C: right")
    try terminal.type(" ", until: "step 2000/2000 ENDED")
    let (wakeUps, bytes) = try activity(terminal)
    #expect(wakeUps <= 2)
    #expect(bytes == 0)
  }
}
