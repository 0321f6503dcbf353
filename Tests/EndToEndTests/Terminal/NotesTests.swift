import Foundation
import Testing

/// A speaker's notes, beside the screen.
@Suite(.hangGuard)
struct NotesTests {
  private static let lesson = """
    title: Halves
    landscape: {formula: "0.5*x^2 + 0.5*y^2"}
    start: [8, 4]
    steps: 30
    optimizers:
      - {name: A, rule: gradient_descent, learning_rate: 0.5}
    beats:
      - {at: 0, say: First., notes: Slowly.}
      - {at: 2, say: Second., notes: Ask them.}
    """
  private static let pageDown = "\u{1B}[6~"

  private func opened(_ folder: TemporaryFolder, notes: String) throws -> Pseudoterminal {
    let path = try folder.write(Self.lesson, to: "lesson.yaml")
    let terminal = try Pseudoterminal(Pseudoterminal.downhill, [path, "--notes", notes])
    try terminal.read(until: "First.")
    return terminal
  }

  @Test func aFileHasThemInOrder() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "notes.txt")
    let terminal = try opened(folder, notes: folder["notes.txt"])
    try terminal.type(Self.pageDown, until: "Second.")
    #expect(try terminal.quit() == .exited(0))
    #expect(
      try folder.read("notes.txt") == """
        beat 1/2  step 0  Halves
        > First.
        Slowly.

        beat 2/2  step 2  Halves
        > Second.
        Ask them.


        """)
  }

  /// Without a reader, with one that comes late, and with one that has gone.
  @Test func aPipeNeverHoldsItUp() throws {
    let folder = try TemporaryFolder()
    let pipe = folder["notes"]
    #expect(mkfifo(pipe, 0o600) == 0)
    let terminal = try opened(folder, notes: pipe)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    #expect(reader >= 0)
    try terminal.type(Self.pageDown, until: "Second.")
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(reader, &bytes, bytes.count)
    let text = String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    #expect(text.contains("> Second.\nAsk them."))
    close(reader)
    try terminal.type("\u{1B}[5~", until: "First.")
    try terminal.type(Self.pageDown, until: "Second.")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func anotherTerminalHasThem() throws {
    let folder = try TemporaryFolder()
    let other = try Pseudoterminal("/bin/sh", ["-c", "tty; sleep 60"])
    try other.read(until: "/dev/")
    let line = try #require(other.screen.lines.first { $0.contains("/dev/") })
    let terminal = try opened(folder, notes: line.trimmingCharacters(in: .whitespaces))
    try other.read(until: "Slowly.")
    try terminal.type(Self.pageDown, until: "Second.")
    try other.read(until: "Ask them.")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func itsOwnTerminalIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.lesson, to: "lesson.yaml")
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, [path, "--notes", "/dev/tty"])
    #expect(try terminal.waitForExit() == .exited(64))
    #expect(terminal.screen.contains("takes another terminal"))
  }

  @Test func whatCannotBeWrittenIsSaidBefore() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.lesson, to: "lesson.yaml")
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, [path, "--notes", "\(folder.path)/none/notes"])
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(terminal.screen.contains("cannot write"))
  }
}
