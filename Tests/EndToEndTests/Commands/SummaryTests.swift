import Testing

/// `downhill PRESET --summary`.
@Suite(.hangGuard)
struct SummaryTests {
  @Test func isTextWithoutDrawing() throws {
    for arguments in [
      ["ravine", "--summary"], ["--summary"], ["saddle", "--summary", "--at", "9"],
    ] {
      let run = try CommandRun(arguments)
      #expect(run.ending == .exited(0))
      #expect(run.errors.isEmpty)
      #expect(run.output.isPrintable)
      let drawn = run.output.unicodeScalars.first { (0x2500...0x28FF).contains($0.value) }
      #expect(drawn == nil)
    }
  }

  @Test func isTheSameOnATerminal() throws {
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, ["ravine", "--summary", "--at", "0"], columns: 100, rows: 60)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.contains("step: 0 of 60"))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test(arguments: [
    ["ravine", "--at", "3"], ["ravine", "--summary", "--at", "-1"],
    ["ravine", "--summary", "--at", "61"], ["--print-config", "--summary"],
  ])
  func wrongUsage(arguments: [String]) throws {
    let run = try CommandRun(arguments)
    #expect(run.ending == .exited(64))
    #expect(run.output.isEmpty)
  }
}
