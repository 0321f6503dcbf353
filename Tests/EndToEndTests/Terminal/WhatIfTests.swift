import Testing

/// Asking by hand, in a terminal: the form, panes that differ in one setting, basins and a sweep.
@Suite(.hangGuard)
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

  /// A map of 1800 runs of a thousand steps takes a while: keys are answered meanwhile, and Escape ends it.
  @Test func aSweepIsCalledOff() throws {
    let terminal = try Pseudoterminal.pausedScene(columns: 120, rows: 40)
    terminal.send("ss")
    try terminal.read(until: "a part of the map") {
      $0.screen.contains("final loss over learning_rate and") && $0.screen.contains(" %")
    }
    try terminal.type(".", untilStep: 11)
    try terminal.type("\u{1B}", until: "the sweep is called off")
    #expect(!terminal.screen.contains("final loss over"))
    try terminal.type(".", untilStep: 12)
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func chartsAreChosenFromAList() throws {
    let terminal = try Pseudoterminal.pausedScene(columns: 120, rows: 40)
    try terminal.type("C", until: "Curves: up to 3 charts")
    try terminal.type("gradient\r", until: "curves: loss, sigma, gradient_norm")
    terminal.send("\u{1B}")
    try terminal.read(until: "the chart, and the list is gone") {
      $0.screen.contains(" gradient norm") && !$0.screen.contains("up to 3 charts")
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
