import Foundation
import Testing

/// The table of contents, and what is remembered of it.
@Suite(.hangGuard)
struct ContentsTests {
  private static let offer = "New here? O opens the course:"

  @Test func theFirstStartOffersTheCourse() throws {
    let folder = try TemporaryFolder()
    for isFirst in [true, false] {
      let terminal = try Pseudoterminal(
        Pseudoterminal.downhill, [], environment: ["HOME": folder.path])
      try terminal.read(until: "space begins")
      try terminal.read(until: "a whole frame") { !$0.modesLeftOn.contains(2026) }
      #expect(terminal.screen.contains(Self.offer) == isFirst)
      #expect(try terminal.quit() == .exited(0))
    }
    #expect(try folder.read(".local/state/downhill/seen").isEmpty)
  }

  @Test func whatWasSeenHasASign() throws {
    let folder = try TemporaryFolder()
    let environment = ["XDG_STATE_HOME": folder["state"]]
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, ["ravine"], environment: environment)
    try terminal.read(until: "space begins")
    // To its last beat.
    try terminal.type(String(repeating: "\u{1B}[6~", count: 4), until: "beat 5/5")
    #expect(try terminal.quit() == .exited(0))
    #expect(try folder.read("state/downhill/seen") == "ravine\n")
    let again = try Pseudoterminal(
      Pseudoterminal.downhill, ["ravine"], environment: environment, columns: 120, rows: 40)
    try again.type("O", until: "\u{2500} Contents \u{2500}")
    try again.read(until: "the sign") { terminal in
      terminal.screen.lines.contains {
        $0.contains("\u{2713}ravine") || $0.contains("\u{2713} ravine")
      }
    }
    #expect(again.screen.contains("1  Downhill: one step, one rate"))
    again.send("\u{1B}")
    #expect(try again.quit() == .exited(0))
  }

  @Test func whereNothingCanBeKeptNothingIsInTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, ["ravine"], environment: ["XDG_STATE_HOME": folder["file"]])
    try terminal.read(until: "space begins")
    try terminal.type(String(repeating: "\u{1B}[6~", count: 4), until: "beat 5/5")
    #expect(try terminal.quit() == .exited(0))
    #expect(try folder.names == ["file"])
  }
}
