import Testing

/// The mouse and what else a terminal reports, as bytes, on terminals of all kinds.
@Suite(.hangGuard)
struct MouseTests {
  private static let types = ["tmux-256color", "screen", "xterm-256color", "linux"]

  /// A wide scene, paused: its curves are beyond the columns that old mouse protocols can name.
  private static func wideScene(_ type: String, _ arguments: [String] = []) throws
    -> Pseudoterminal
  {
    try .pausedScene(arguments, environment: ["TERM": type], columns: 320, rows: 60)
  }

  @Test(arguments: types) func clickDragAndWheelBeyondTheOldLimit(type: String) throws {
    let terminal = try Self.wideScene(type)
    let card = try #require(terminal.find("Momentum .9"))
    #expect(card.x > 223)
    // The wheel over a learning rate.
    let eta = try #require(terminal.find("eta ", onRow: card.y + 2))
    terminal.mouse(64, x: eta.x + 6, y: eta.y)
    try terminal.read(until: "Momentum .9: eta ")
    // A drag across the map leaves the race alone, a click does not.
    terminal.mouse(0, x: 100, y: 10)
    for x in 101...140 { terminal.mouse(32, x: x, y: 12) }
    terminal.mouse(0, x: 140, y: 12, isRelease: true)
    try terminal.type(".", untilStep: 11)
    terminal.click(x: 230, y: 10)
    try terminal.read(until: "start (")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func clicksFocusBeyondTheOldLimit() throws {
    let terminal = try Self.wideScene("tmux-256color")
    let card = try #require(terminal.find("Adam", from: 223))
    terminal.click(x: card.x, y: card.y)
    try terminal.type("]", until: "Adam: eta 0.02000 -> 0.02500")
  }

  @Test func timeIsDraggedOnTheCurves() throws {
    let terminal = try Self.wideScene("xterm-256color")
    let y = 50
    terminal.mouse(0, x: 60, y: y)
    try terminal.read(until: "another step") { ($0.step ?? 10) > 10 }
    for x in [50, 40, 2, 30] { terminal.mouse(32, x: x, y: y) }
    terminal.mouse(0, x: 30, y: y, isRelease: true)
    try terminal.read(until: "a step between") { (1..<80).contains($0.step ?? 0) && $0.step != 10 }
    #expect(terminal.isPaused)
  }

  @Test(arguments: types) func aPasteIsNotTyped(type: String) throws {
    let terminal = try Pseudoterminal.pausedScene(environment: ["TERM": type])
    let step = try #require(terminal.step)
    terminal.send("\u{1B}[200~q.....]?\u{1B}[A\u{1B}[201~")
    try terminal.type(".", untilStep: step + 1)
    // But it is where a value is asked for, up to where the line is full.
    terminal.send("3E\u{1B}[200~0.0\u{1B}[201~")
    try terminal.read(until: "Adam: eta 0.0")
    terminal.send("\u{1B}[200~5\u{1B}[201~\r")
    try terminal.read(until: "Adam: eta 0.02000 -> 0.05000")
    terminal.send("E\u{1B}[200~" + String(repeating: "1", count: 5000) + "\u{1B}[201~\u{1B}")
    try terminal.read(until: "the hints again") { $0.screen.lines[23].contains("? help") }
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func aBadNumberIsSaid() throws {
    let terminal = try Pseudoterminal.pausedScene()
    terminal.send("E-1\r")
    try terminal.read(until: "eta has to be greater than 0: -1")
    terminal.send("\u{1B}")
    try terminal.read(until: "the hints again") { $0.screen.lines[23].contains("? help") }
  }

  @Test func losingTheKeyboardChangesNothing() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let step = try #require(terminal.step)
    let before = terminal.screen.lines
    terminal.send("\u{1B}[O\u{1B}[I\u{1B}[O")
    try terminal.type(".", untilStep: step + 1)
    try terminal.type(",", untilStep: step)
    #expect(terminal.screen.lines == before)
    // Nobody looks: it plays on.
    terminal.send(" ")
    try terminal.read(until: "more steps") { ($0.step ?? 0) > step + 20 }
    terminal.send("\u{1B}[I ")
    try terminal.read(until: "the pause") { $0.isPaused }
  }

  @Test func sequencesMayComeByteByByte() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let sequences = ["\u{1B}[<0;41;9M", "\u{1B}[<32;43;9M", "\u{1B}[<32;41;9M", "\u{1B}[<0;41;9m"]
    // Each byte is there well before the rest would be given up.
    for byte in sequences.joined().unicodeScalars {
      terminal.send(String(byte))
      terminal.pass(.milliseconds(2))
    }
    // It moved and came back, so that it was a drag.
    let step = try #require(terminal.step)
    try terminal.type(".", untilStep: step + 1)
    for byte in "\u{1B}[<0;41;9M\u{1B}[<0;41;9m".unicodeScalars {
      terminal.send(String(byte))
      terminal.pass(.milliseconds(2))
    }
    try terminal.read(until: "start (")
  }

  @Test(arguments: [
    "\u{1B}[<", "\u{1B}[<0", "\u{1B}[<0;1M", "\u{1B}[<0;0;0M", "\u{1B}[<999;9;9M", "\u{1B}[<;;M",
    "\u{1B}[<0;-4;2M", "\u{1B}[<0;99999999999;99999999999M", "\u{1B}[<35;5;5M",
    "\u{1B}[M\u{7F}\u{7F}\u{7F}",
    "\u{1B}[<0;5;9\u{1B}[<0;;M", "\u{1B}[<64;30;9;7M",
  ])
  func brokenReportsDoNothing(bytes: String) throws {
    let terminal = try Pseudoterminal.pausedScene()
    let step = try #require(terminal.step)
    terminal.send(bytes)
    // Longer than a sequence may take to come to its end.
    terminal.pass(.milliseconds(200))
    try terminal.type(".", untilStep: step + 1)
    #expect(!terminal.screen.contains("start ("))
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func theMouseIsGivenBackWhenAsked() throws {
    let terminal = try Pseudoterminal.pausedScene()
    #expect(terminal.modesLeftOn.isSuperset(of: [1002, 1006]))
    try terminal.type("m", until: "mouse off")
    #expect(terminal.modesLeftOn.isDisjoint(with: [1000, 1002, 1003, 1006]))
    terminal.send("m")
    try terminal.read(until: "the mouse") { $0.modesLeftOn.isSuperset(of: [1002, 1006]) }
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func withoutTheMouseNoReportsAreAskedForUntilTheyAre() throws {
    let terminal = try Pseudoterminal.pausedScene(["--no-mouse"])
    #expect(terminal.modesLeftOn.isDisjoint(with: [1000, 1002, 1003, 1006]))
    try terminal.read(until: "mouse off")
    terminal.send("m")
    try terminal.read(until: "the mouse") { $0.modesLeftOn.isSuperset(of: [1002, 1006]) }
    terminal.click(x: 40, y: 8)
    try terminal.read(until: "start (")
  }
}
