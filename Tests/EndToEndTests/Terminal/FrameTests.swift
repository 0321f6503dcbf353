import Testing

/// How frames reach the terminal: each at once, and never more of them than it can take.
@Suite(.hangGuard)
struct FrameTests {
  @Test(arguments: ["", "truecolor"])
  func nothingIsDrawnOutsideTheBracketsOfAFrame(colors: String) throws {
    let terminal = try Pseudoterminal.pausedScene(
      environment: ["COLORTERM": colors], columns: 120, rows: 40)
    try terminal.type("v?", until: "\u{2500} Keys \u{2500}")
    terminal.resize(columns: 100, rows: 30)
    try terminal.read(until: "the smaller screen") { $0.screen.lines[29].contains("Esc") }
    terminal.send("q")
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.frameCount > 3)
    #expect(terminal.drawnOutsideFrames == 0)
  }

  @Test func framesAreDroppedWhereTheTerminalIsSlow() throws {
    let terminal = try Pseudoterminal(
      environment: ["COLORTERM": "truecolor"], columns: 100, rows: 30)
    try terminal.read(until: "? help")
    try terminal.read(until: "the pause") { $0.isPaused }
    let before = terminal.frameCount
    // Every other key paints all of the screen, and nobody reads.
    for _ in 0..<30 {
      terminal.send("t")
      terminal.pass(.milliseconds(10))
    }
    try terminal.type("?", until: "\u{2500} Keys \u{2500}")
    #expect(terminal.frameCount - before <= 10)
    #expect(terminal.drawnOutsideFrames == 0)
  }
}

extension Pseudoterminal {
  private static let frameMode = 2026

  /// How many frames have begun.
  fileprivate var frameCount: Int {
    tokens.filter {
      guard case .sequence(let sequence) = $0, sequence.final == "h" else { return false }
      return sequence.mark == "?" && sequence.numbers == [Self.frameMode]
    }.count
  }

  /// How many characters were written between frames, on the screen that the program draws on.
  fileprivate var drawnOutsideFrames: Int {
    var isInside = false
    var hasBegun = false
    var count = 0
    for token in tokens {
      switch token {
      case .sequence(let sequence) where sequence.mark == "?":
        guard sequence.numbers == [Self.frameMode] else { continue }
        isInside = sequence.final == "h"
        hasBegun = true
      case .scalar where hasBegun && !isInside: count += 1
      default: break
      }
    }
    return count
  }
}
