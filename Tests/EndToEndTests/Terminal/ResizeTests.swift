import Testing

@Suite(.hangGuard)
struct ResizeTests {
  @Test func theSceneFollowsTheWindow() throws {
    let terminal = try Pseudoterminal.pausedScene()
    let small = terminal.picture
    terminal.resize(columns: 120, rows: 40)
    try terminal.read(until: "the keys in the last of 40 rows") {
      $0.screen.lines[39].contains("? help")
    }
    try terminal.read(until: Pseudoterminal.welcomeTitle)
    terminal.resize(columns: 30, rows: 8)
    try terminal.read(until: "too small")
    try terminal.read(until: "30x8")
    terminal.resize(columns: 80, rows: 24)
    try terminal.read(until: "the first picture") { $0.picture == small }
    #expect(try terminal.quit() == .exited(0))
  }

  @Test(arguments: [(30, 8), (1, 1), (2, 1), (39, 12), (40, 11)])
  func aWindowTooSmallCanBeQuit(columns: Int, rows: Int) throws {
    let terminal = try Pseudoterminal.pausedScene()
    terminal.resize(columns: columns, rows: rows)
    terminal.send(" ")
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test(arguments: [(1, 1), (20, 5), (40, 12), (79, 23), (250, 80)])
  func startsInAnyWindow(columns: Int, rows: Int) throws {
    let terminal = try Pseudoterminal(columns: columns, rows: rows)
    try terminal.read(until: "a frame") { $0.screen.isAlternate }
    #expect(try terminal.quit() == .exited(0))
  }
}
