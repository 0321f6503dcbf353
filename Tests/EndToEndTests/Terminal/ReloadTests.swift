import Foundation
import Testing

/// A lesson that is being written follows its file.
@Suite(.hangGuard)
struct ReloadTests {
  private static let lesson = """
    title: Halves
    landscape: {formula: "0.5*x^2 + 0.5*y^2"}
    start: [8, 4]
    steps: 30
    optimizers:
      - {name: A, rule: gradient_descent, learning_rate: 0.5}
    beats:
      - {at: 0, say: First.}
      - {at: 4, say: Second.}
    """
  private static let pageDown = "\u{1B}[6~"

  private func opened(_ folder: TemporaryFolder, at path: String) throws -> Pseudoterminal {
    let terminal = try Pseudoterminal(Pseudoterminal.downhill, [path])
    try terminal.read(until: "space begins")
    try terminal.type(Self.pageDown, until: "Second.")
    return terminal
  }

  @Test func aFaultAndItsMending() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.lesson, to: "lesson.yaml")
    let terminal = try opened(folder, at: path)
    try folder.write(Self.lesson.replacing("say: Second", with: "sag: Second"), to: "lesson.yaml")
    try terminal.read(until: "Not valid, so it stays as it was")
    // However long the path is: the line may be broken anywhere.
    let said = terminal.screen.lines.joined().filter { $0 != " " && $0 != "\u{2502}" }
    #expect(said.contains("lesson.yaml:9:13:error:unknownkey'sag'"))
    #expect(terminal.screen.contains("Second."), "the last good version")
    #expect(terminal.step == 4)
    // Mended, and moved: it is the same beat.
    try folder.write(
      Self.lesson.replacing("at: 4, say: Second.", with: "at: 6, say: Now later."),
      to: "lesson.yaml")
    try terminal.read(until: "Now later.")
    try terminal.read(until: "step 6") { $0.step == 6 }
    #expect(!terminal.screen.contains("Not valid") && terminal.isPaused)
    #expect(try terminal.quit() == .exited(0))
  }

  /// As editors save: another file takes the place of the one there was.
  @Test func aFileThatIsReplaced() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.lesson, to: "lesson.yaml")
    let terminal = try opened(folder, at: path)
    for word in ["Twice.", "Thrice."] {
      let other = try folder.write(Self.lesson.replacing("Second.", with: word), to: ".lesson.tmp")
      #expect(rename(other, path) == 0)
      try terminal.read(until: word)
      #expect(terminal.step == 4)
    }
    // Away for a moment, and there again.
    unlink(path)
    try folder.write(Self.lesson.replacing("Second.", with: "Back."), to: "lesson.yaml")
    try terminal.read(until: "Back.")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func behindALink() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.lesson, to: "lesson.yaml")
    try FileManager.default.createDirectory(
      atPath: folder["links"], withIntermediateDirectories: false)
    #expect(symlink(path, folder["links/talk.yaml"]) == 0)
    let terminal = try opened(folder, at: folder["links/talk.yaml"])
    try folder.write(Self.lesson.replacing("Second.", with: "Changed."), to: "lesson.yaml")
    try terminal.read(until: "Changed.")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test(.enabled(if: ProcessStatus.isAvailable)) func nothingLooksAgainAndAgain() throws {
    let folder = try TemporaryFolder()
    let terminal = try opened(folder, at: folder.write(Self.lesson, to: "lesson.yaml"))
    try terminal.read(until: "a whole frame") { !$0.modesLeftOn.contains(2026) }
    let before = try ProcessStatus(of: terminal.process).waits
    terminal.pass(.seconds(1))
    #expect(try ProcessStatus(of: terminal.process).waits - before <= 2)
  }
}
