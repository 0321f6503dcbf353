import CPseudoterminal
import CTerminal
import Foundation
import PictureReading
import Testing

/// Maps as pixels, on terminals that say that they show them, and on all others.
@Suite(.hangGuard)
struct GraphicsTests {
  private static let plain = Pseudoterminal.plainAnswer
  private static let pictures = "\u{1B}_Gi=31;OK\u{1B}\\"
  private static let question = Array("\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\".utf8)
  /// What takes all pictures away.
  private static let nothing = Array("\u{1B}_Ga=d,d=A,q=2".utf8)

  private func scene(
    _ answer: String, _ arguments: [String] = [], _ environment: [String: String] = [:]
  ) throws -> Pseudoterminal {
    let terminal = try Pseudoterminal.pausedScene(
      arguments, environment: ["COLORTERM": "truecolor"].merging(environment) { $1 },
      answer: answer)
    try terminal.read(until: "? help")
    return terminal
  }

  /// What lies under the text after all that was written; a cell has ten by twenty pixels.
  private func below(_ terminal: Pseudoterminal) throws -> KittyReader {
    var reader = KittyReader(cellWidth: 10, cellHeight: 20)
    try reader.feed(terminal.output)
    return reader
  }

  private func hasBraille(_ terminal: Pseudoterminal) -> Bool {
    terminal.screen.lines.joined().unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) }
  }

  @Test func theMapIsPixelsWhereTheTerminalSaysSo() throws {
    let terminal = try scene(Self.pictures + Self.plain)
    let pictures = try below(terminal)
    #expect(pictures.count > 0 && pictures.areBelowText)
    #expect(!hasBraille(terminal))
    // The middle of the map has colours, and signs are text on it.
    let middle = try #require(pictures.picture(x: 30, y: 6, columns: 20, rows: 4))
    #expect(Set(middle.pixels).count > 20)
    #expect(terminal.screen.lines.joined().contains("\u{25CF}"))
    // A step changes tiles, and a pause none.
    let sent = pictures.sentCount
    try terminal.type(".", untilStep: 11)
    #expect(try below(terminal).sentCount > sent)
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack)
    #expect(try below(terminal).count == 0)
  }

  @Test(arguments: [
    plain, "", "\u{1B}_Gi=31;ENOTSUPPORTED\u{1B}\\\(plain)", "\u{1B}_Gi=3;OK\u{1B}\\\(plain)",
    "\u{1B}_\(plain)", "\u{1B}_G\u{0}\u{80}\u{1B}\\\(plain)",
  ])
  func allOthersHaveCells(answer: String) throws {
    let terminal = try scene(answer)
    #expect(hasBraille(terminal))
    #expect(try below(terminal).sentCount == 0)
    #expect(!terminal.output.contains(Self.nothing))
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  /// An answer that comes when nobody waits for it is no key and changes nothing.
  @Test func aLateAnswerIsSwallowed() throws {
    let terminal = try scene("")
    let before = terminal.screen.lines
    terminal.send(Self.pictures + Self.plain)
    try terminal.type(".", untilStep: 11)
    try terminal.type(",", untilStep: 10)
    #expect(terminal.screen.lines.dropLast() == before.dropLast())
    #expect(try below(terminal).sentCount == 0)
  }

  @Test(arguments: [
    ["TMUX": "/tmp/tmux-0/default,1,0"], ["STY": "1.x"], ["TERM": "screen-256color"],
    ["TERM": "linux"], ["COLORTERM": ""],
  ])
  func nobodyElseIsAsked(environment: [String: String]) throws {
    let terminal = try scene(Self.pictures + Self.plain, [], environment)
    #expect(!terminal.output.contains(Self.question))
    #expect(try below(terminal).sentCount == 0)
  }

  @Test(arguments: [["--graphics", "cells"], ["--ascii"], ["--color", "256"]])
  func whoWantsCellsIsNotAsked(arguments: [String]) throws {
    let terminal = try scene(Self.pictures + Self.plain, arguments)
    #expect(!terminal.output.contains(Self.question))
  }

  @Test func theConfigurationIsHeeded() throws {
    let folder = try TemporaryFolder()
    try folder.write("graphics: cells\n", to: "downhill/config.yaml")
    let terminal = try scene(Self.pictures + Self.plain, [], ["XDG_CONFIG_HOME": folder.path])
    #expect(!terminal.output.contains(Self.question))
  }

  @Test func aKeyGoesFromPixelsToCellsAndBack() throws {
    let terminal = try scene(Self.pictures + Self.plain)
    let map = try below(terminal).picture(x: 30, y: 6, columns: 20, rows: 4)
    try terminal.type("b", until: "drawn with braille dots")
    #expect(hasBraille(terminal))
    #expect(try below(terminal).count == 0)
    try terminal.type("b", until: "drawn with blocks")
    try terminal.type("b", until: "drawn with ASCII")
    try terminal.type("b", until: "drawn with pixels")
    #expect(try below(terminal).picture(x: 30, y: 6, columns: 20, rows: 4) == map)
  }

  /// Ctrl-L and another size show the map again.
  @Test func theMapIsSentAgainWhereItMayBeGone() throws {
    let terminal = try scene(Self.pictures + Self.plain)
    let count = try below(terminal).count
    let sent = try below(terminal).sentCount
    terminal.send("\u{C}")
    try terminal.read(until: "all tiles again") {
      (try? below($0).sentCount) == sent + count
    }
    terminal.resize(columns: 100, rows: 30)
    try terminal.read(until: "a larger map") { (try? below($0).count) ?? 0 > count }
  }

  /// Stopped by the shell it takes its pictures away, and when it comes back they are there again.
  @Test func aStopTakesThePicturesAwayForAWhile() throws {
    let script = "set -m; \"$0\" & fg %1; echo \"stopped $?\"; read line; fg %1; echo \"left $?\""
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", script, Pseudoterminal.downhill], environment: ["COLORTERM": "truecolor"],
      answer: Self.pictures + Self.plain)
    try terminal.read(until: "? help")
    try terminal.read(until: "the pause") { $0.isPaused }
    let count = try below(terminal).count
    #expect(count > 0)
    terminal.send("\u{1A}")
    try terminal.read(until: "stopped")
    #expect(terminal.isGivenBack)
    #expect(try below(terminal).count == 0)
    terminal.send("\n")
    try terminal.read(until: "the map again") { (try? below($0).count) == count }
    terminal.send("q")
    try terminal.read(until: "left 0")
    #expect(try below(terminal).count == 0)
  }

  @Test(arguments: [SIGTERM, SIGSEGV]) func noPictureIsLeftBehind(number: Int32) throws {
    let terminal = try scene(Self.pictures + Self.plain)
    terminal.signal(number)
    _ = try terminal.waitForExit()
    #expect(try below(terminal).count == 0)
    #expect(terminal.isGivenBack)
  }
}
