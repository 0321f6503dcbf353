import Testing

/// Asking by hand, in a terminal: the form, panes that differ in one setting, basins and a sweep.
@Suite(.timeLimit(.minutes(5)))
struct WhatIfTests {
  @Test func theFormStepsAndTypes() throws {
    let terminal = try Pseudoterminal.pausedScene()
    try terminal.type("e", until: "from step 10")
    try terminal.type("j\u{1B}[C", until: "learning_rate 0.00125 from step 10")
    terminal.send("0.002\r")
    try terminal.read(until: "learning_rate 0.002 from step 10")
    try terminal.type("\u{1B}", until: "? help")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func basinsAreFoundWhileItPlays() throws {
    let terminal = try Pseudoterminal.pausedScene()
    terminal.send(" W")
    try terminal.read(until: "all of the basins, and steps meanwhile") {
      $0.screen.contains("A ends at") && !$0.screen.contains("% done") && ($0.step ?? 0) > 12
    }
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func aSweepAndPanesAreOneKeyAway() throws {
    let terminal = try Pseudoterminal.pausedScene(columns: 120, rows: 40)
    try terminal.type("s", until: "final loss over learning_rate")
    try terminal.type("|", until: "Gradient descent x 0.8")
    #expect(terminal.screen.contains("Gradient descent x 1.25"))
    #expect(try terminal.quit() == .exited(0))
  }
}
