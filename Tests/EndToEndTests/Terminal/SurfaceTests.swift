import Testing

/// A relief on a terminal: keys and the mouse turn it, the wheel zooms.
@Suite(.hangGuard)
struct SurfaceTests {
  private static func relief() throws -> Pseudoterminal {
    let terminal = try Pseudoterminal.pausedScene(
      environment: ["COLORTERM": "truecolor"], columns: 100, rows: 30)
    let map = terminal.screen.lines
    terminal.send("vvv")
    try terminal.read(until: "the relief") {
      $0.screen.lines.dropFirst().contains { $0.contains("\u{2580}\u{2580}") }
        && $0.screen.lines != map
    }
    return terminal
  }

  @Test func keysTurnItToAndFro() throws {
    let terminal = try Self.relief()
    let before = terminal.picture
    for (there, back) in [("l", "h"), ("hh", "ll"), ("k", "j"), ("llll", "=")] {
      terminal.send(there)
      try terminal.read(until: "another side") { $0.picture != before }
      terminal.send(back)
      try terminal.read(until: "the first side") { $0.picture == before }
    }
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func theMouseTurnsAndZoomsIt() throws {
    let terminal = try Self.relief()
    let before = terminal.picture
    terminal.mouse(0, x: 30, y: 10)
    for x in 31...45 { terminal.mouse(32, x: x, y: 10) }
    terminal.mouse(0, x: 45, y: 10, isRelease: true)
    try terminal.read(until: "another side") { $0.picture != before }
    #expect(terminal.step == 10)
    terminal.send("=")
    try terminal.read(until: "the first side") { $0.picture == before }
    terminal.mouse(64, x: 30, y: 10)
    try terminal.read(until: "a part of it") { $0.picture != before }
    terminal.send("=")
    try terminal.read(until: "all of it") { $0.picture == before }
    #expect(try terminal.quit() == .exited(0))
  }

  /// It is drawn from a preset's layout, in a multiplexer's colours and without any.
  @Test(arguments: ["xterm-256color", "vt100", "linux"]) func everyTerminalShowsIt(type: String)
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      title: Relief
      landscape: {formula: 0.1*x^2 + 2*y^2}
      view: {x: [-6, 2], y: [-3, 3]}
      start: [-5, -2]
      steps: 60
      layout: surface
      optimizers:
        - {name: GD, rule: gradient_descent, learning_rate: 0.1}
      """, to: "relief.yaml")
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, [folder.path + "/relief.yaml"], environment: ["TERM": type],
      columns: 80, rows: 24)
    try terminal.read(until: "Relief")
    try terminal.read(until: "? help")
    let before = terminal.picture
    terminal.send("ll")
    try terminal.read(until: "another side") { $0.picture != before }
    #expect(try terminal.quit() == .exited(0))
  }
}
