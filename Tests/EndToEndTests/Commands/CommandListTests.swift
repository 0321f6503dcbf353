import Testing

/// Lists over the scene in the real program: opened, typed in, chosen from.
@Suite(.hangGuard)
struct CommandListTests {
  @Test func aCommandIsFoundAndDone() throws {
    let terminal = try Pseudoterminal.pausedScene()
    try terminal.type(":", until: "\u{2500} Commands \u{2500}")
    try terminal.type("step 123", until: "/ step 123")
    terminal.send("\r")
    try terminal.read(until: "step 123") { $0.step == 123 }
    try terminal.read(until: "the scene again") { !$0.screen.contains("Commands") }
  }

  @Test func controlPOpensItAndEscapeClosesIt() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let picture = terminal.picture
    try terminal.type("\u{10}", until: "\u{2500} Commands \u{2500}")
    try terminal.type("quit", until: "/ quit")
    terminal.send("\u{1B}")
    try terminal.read(until: "the scene again") { $0.picture == picture }
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func whatIsTypedCanQuit() throws {
    let terminal = try Pseudoterminal.pausedScene()
    try terminal.type(":qui", until: "/ qui")
    terminal.send("\r")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func aPasteIsTypedIntoTheField() throws {
    let terminal = try Pseudoterminal.pausedScene()
    try terminal.type(":", until: "\u{2500} Commands \u{2500}")
    let paste = "\u{1B}[200~set eta\u{7}\u{1B}[31m\n0.05 \u{6700}\u{1B}[201~"
    try terminal.type(paste, until: "/ set eta[31m 0.05 \u{6700}")
    #expect(!terminal.renditions.contains([31]))
  }

  @Test func aPasteIntoTheSceneDoesNothing() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let step = try #require(terminal.step)
    terminal.send("\u{1B}[200~q:quit\r....\u{1B}[201~")
    try terminal.type(".", untilStep: step + 1)
    terminal.send("\u{1B}[200~" + String(repeating: "q", count: 20_000) + "\u{1B}[201~")
    try terminal.type(".", untilStep: step + 2)
  }

  @Test func presetsHaveTitlesAndAPicture() throws {
    let terminal = try Pseudoterminal.pausedScene(columns: 120, rows: 40)
    try terminal.type("O", until: "The edge of stability")
    try terminal.type("ravine", until: "GD .4")
    terminal.send("\r")
    try terminal.read(until: "the other scene") {
      $0.screen.lines[0].contains("The ravine") && !$0.screen.contains("Presets")
    }
  }

  @Test func aPresetThatIsNotValidSaysWhy() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: 1: 2\u{7}", to: "zzz.yaml")
    let terminal = try Pseudoterminal.pausedScene(["--presets", folder.path])
    try terminal.type("O", until: "\u{2500} Contents \u{2500}")
    terminal.send("zzz")
    try terminal.read(until: "one line that fits") {
      $0.screen.lines[1].contains(" 1 of ") && $0.screen.contains("not valid, line 1:")
    }
    terminal.send("\r")
    try terminal.read(until: "cannot open zzz: see downhill check zzz")
    #expect(terminal.screen.contains(Pseudoterminal.welcomeTitle))
  }
}
