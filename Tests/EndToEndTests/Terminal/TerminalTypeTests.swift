import Testing

/// The program on terminals of all kinds.
@Suite(.hangGuard)
struct TerminalTypeTests {
  @Test(arguments: [
    "vt100", "linux", "xterm", "screen", "screen-256color", "tmux-256color", "xterm-256color",
    "xterm-kitty", "alacritty", "xterm-nonsense",
  ])
  func showsTheSceneAndQuits(type: String) throws {
    let terminal = try Pseudoterminal(environment: ["TERM": type, "COLORTERM": "truecolor"])
    try terminal.read(until: "Four ways down")
    try terminal.read(until: "? help")
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
    #expect(!terminal.screen.isAlternate)
  }

  @Test(arguments: [
    ("", "TERM is not set"), ("nonsense", "unknown terminal type 'nonsense'"),
    ("../../etc/passwd", "unknown terminal type"), ("x\u{1B}[31m", "unknown terminal type 'x"),
    ("dumb", "cannot place its cursor"),
  ])
  func whatCannotBeDrawnOnIsAnErrorInOneLine(type: String, text: String) throws {
    let terminal = try Pseudoterminal(environment: ["TERM": type], columns: 200)
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(terminal.screen.lines[0].hasPrefix("downhill: "))
    #expect(terminal.screen.lines[0].contains(text))
    #expect(terminal.screen.lines.dropFirst().allSatisfy { $0.isEmpty })
    #expect(terminal.modes == terminal.modesBefore)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}") == false)
  }

  @Test func keysComeFromTheTerminalWhereInputIsAFile() throws {
    let terminal = try Pseudoterminal(input: .nothing)
    try terminal.read(until: "? help")
    try terminal.read(until: "the pause") { $0.isPaused }
    terminal.send(" ")
    try terminal.read(until: "steps") { ($0.step ?? 0) > 0 }
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func aPresetFromAPipeLeavesTheKeyboardToTheScreen() throws {
    let folder = try TemporaryFolder()
    let preset = try folder.write(
      """
      title: From a pipe
      landscape: rosenbrock
      optimizers:
        - {name: GD, rule: gradient_descent, learning_rate: 0.001}
      """, to: "preset.yaml")
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", "cat \"$1\" | \"$0\" -", Pseudoterminal.downhill, preset])
    try terminal.read(until: "From a pipe")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func exportedSizesOfAnotherWindowAreIgnored() throws {
    let terminal = try Pseudoterminal(environment: ["COLUMNS": "33", "LINES": "9"])
    try terminal.read(until: "the keys in the last row") {
      $0.screen.lines[23].contains("? help")
    }
  }
}
