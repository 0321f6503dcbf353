import Testing

/// The screen of the real program, and what its keys do there.
@Suite(.hangGuard)
struct SceneTests {
  @Test func theFirstFrame() throws {
    let terminal = try Pseudoterminal()
    try terminal.read(until: Pseudoterminal.welcomeTitle)
    try terminal.read(until: "? help")
    for name in ["A Gradient desc", "B Momentum .9", "C Adam", "D SGD + noise"] {
      #expect(terminal.screen.contains(name))
    }
    for heading in ["loss", "|grad|", "eta", "sigma"] {
      #expect(terminal.screen.contains(heading))
    }
    #expect(terminal.screen.isAlternate)
    #expect(!terminal.screen.isCursorVisible)
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func spacePausesAndPlays() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let step = try #require(terminal.step)
    terminal.send(" ")
    try terminal.read(until: "more steps") { ($0.step ?? 0) > step + 3 }
    terminal.send(" ")
    try terminal.read(until: "the pause") { $0.isPaused }
  }

  @Test func aStepBackUndoesAStep() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let step = try #require(terminal.step)
    let before = terminal.picture
    try terminal.type(".", untilStep: step + 1)
    #expect(terminal.picture != before)
    try terminal.type(",", untilStep: step)
    #expect(terminal.picture == before)
  }

  @Test func manyStepsForwardAndBack() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let step = try #require(terminal.step)
    let before = terminal.picture
    try terminal.type(String(repeating: ".", count: 200), untilStep: step + 200)
    try terminal.type(String(repeating: ",", count: 200), untilStep: step)
    #expect(terminal.picture == before)
  }

  @Test func restarts() throws {
    let terminal = try Pseudoterminal.pausedScene()
    try terminal.type("r", untilStep: 0)
  }

  @Test func layoutsGoRound() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let overlay = terminal.picture
    try terminal.type("v", until: "A Gradient descent")
    try terminal.type("v", until: " sigma\u{20}")
    try terminal.read(until: "the curves") { !$0.screen.contains("-1.5") }
    terminal.send("v")
    try terminal.read(until: "the relief") {
      $0.screen.lines.dropFirst().contains { $0.contains("\u{2580}\u{2580}") }
    }
    terminal.send("v")
    try terminal.read(until: "the overlay") { $0.picture == overlay }
  }

  @Test func themesGoRound() throws {
    let terminal = try Pseudoterminal.pausedScene(environment: ["COLORTERM": "truecolor"])
    let picture = terminal.picture
    let darkBackgrounds = Set(terminal.renditions)
    let count = terminal.output.count
    terminal.send("t")
    try terminal.read(until: "new colours") { Set($0.renditions) != darkBackgrounds }
    #expect(terminal.output.count > count)
    try terminal.read(until: "the same picture") { $0.picture == picture }
  }

  @Test func theNextLandscapeAndBack() throws {
    let terminal = try Pseudoterminal.pausedScene()
    try terminal.type("n", until: "Saddle: kept A, B, C, D")
    #expect(!terminal.screen.contains(Pseudoterminal.welcomeTitle))
    try terminal.type("N", until: " Rosenbrock")
  }

  @Test func theNextPresetAndBack() throws {
    let terminal = try Pseudoterminal.pausedScene()
    terminal.send("p")
    try terminal.read(until: "another title") {
      !$0.screen.contains(Pseudoterminal.welcomeTitle)
    }
    try terminal.type("P", until: Pseudoterminal.welcomeTitle)
  }

  @Test func aPresetThatIsNotValidDoesNotBarTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: 1: 2", to: "aaa.yaml")
    let terminal = try Pseudoterminal.pausedScene(["--presets", folder.path])
    try terminal.type("p", until: "cannot open aaa: see downhill check aaa")
    #expect(terminal.screen.contains(Pseudoterminal.welcomeTitle))
    terminal.send("p")
    try terminal.read(until: "another title") {
      !$0.screen.contains(Pseudoterminal.welcomeTitle)
    }
  }

  @Test func theFocusMoves() throws {
    let terminal = try Pseudoterminal.pausedScene()
    try terminal.read(until: "\u{203A}\u{25CF} A")
    try terminal.type("\t", until: "\u{203A}\u{25C6} B")
    try terminal.type("4", until: "\u{203A}\u{25A0} D")
    try terminal.type("\u{1B}[Z", until: "\u{203A}\u{25B2} C")
  }

  @Test func theLearningRateChanges() throws {
    let terminal = try Pseudoterminal.pausedScene()
    try terminal.type("3]", until: "Adam: eta 0.02000 -> 0.02500")
    try terminal.type("[", until: "Adam: eta 0.02500 -> 0.02000")
  }

  @Test func noiseCanBeAdded() throws {
    let terminal = try Pseudoterminal.pausedScene()
    try terminal.type("1'", until: "Gradient descent: sigma 0.00000 -> 0.10000")
  }

  @Test func aChangeIsKeptAheadAndCanBeUndone() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let before = terminal.picture
    let step = try #require(terminal.step)
    try terminal.type(".", untilStep: step + 1)
    try terminal.type("3]", until: "0.02500")
    try terminal.type(",,", untilStep: step - 1)
    try terminal.type("..", untilStep: step + 1)
    try terminal.read(until: "0.02500")
    try terminal.type("U", until: "undone")
    try terminal.type("1,", untilStep: step)
    #expect(terminal.picture == before)
  }

  @Test func helpOpensAndEscapeClosesIt() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let lines = terminal.screen.lines
    try terminal.type("?", until: "\u{2500} Keys \u{2500}")
    try terminal.read(until: "one step back, exactly")
    terminal.send("\u{1B}")
    try terminal.read(until: "the scene again") { $0.screen.lines == lines }
  }

  @Test func escapeDoesNotQuit() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let step = try #require(terminal.step)
    terminal.send("\u{1B}\u{1B}\u{1B}")
    try terminal.type(".", untilStep: step + 1)
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func aClickSetsTheStart() throws {
    let terminal = try Pseudoterminal.pausedScene()
    terminal.click(x: 40, y: 8)
    try terminal.read(until: "start (")
    try terminal.type(" r", untilStep: 0)
    let cells = Array(terminal.screen.lines[8])
    #expect(cells[39...41].contains("\u{25CF}"))
  }
}
