import Foundation
import PictureReading
import Testing

/// Where results go, and what they are written as.
@Suite(.hangGuard)
struct OutputFileTests {
  @Test(arguments: [
    ("run", "r.csv", "optimizer,step"), ("run", "r.jsonl", "{\"optimizer\""),
    ("run", "r.txt", "optimizer  "), ("picture", "p.svg", "<svg"), ("picture", "p.txt", " "),
    ("picture", "p.ansi", "\u{1B}["), ("record", "r.cast", "{\"version\": 3"),
    ("record", "r.SVG", "<svg"),
  ])
  func theEndingOfTheNameChoosesTheFormat(command: String, name: String, start: String) throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun([command, "ravine", "-o", name], in: folder)
    #expect(run.ending == .exited(0) && run.errors.isEmpty)
    #expect(try folder.read(name).hasPrefix(start))
  }

  @Test(arguments: [
    ("run", "r.xls", ".txt, .csv or .jsonl"), ("picture", "p.gif", ".txt, .ansi, .svg or .png"),
    ("record", "r.png", ".cast, .cast2, .svg, .gif or .html"),
  ])
  func anUnknownEndingSaysWhichThereAre(command: String, name: String, endings: String) throws {
    let run = try CommandRun([command, "ravine", "-o", name])
    #expect(run.ending == .exited(64))
    #expect(run.errors.contains("ends in \(endings); or use --format"))
  }

  @Test func aPictureOfPixelsHasTwentyByFortyACell() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["picture", "ravine", "--size", "60x16", "-o", "p.png"], in: folder)
    #expect(run.ending == .exited(0) && run.errors.isEmpty)
    let picture = try PNGReader.read(folder.bytes("p.png"))
    #expect((picture.width, picture.height) == (1200, 640))
  }

  @Test func aFormatThatIsNamedCountsMore() throws {
    let folder = try TemporaryFolder()
    _ = try CommandRun(["run", "ravine", "-o", "r.dat", "--format", "csv"], in: folder)
    #expect(try folder.read("r.dat").hasPrefix("optimizer,step"))
  }

  @Test func aHyphenIsStandardOutput() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(
      ["run", "ravine", "--format", "csv", "-o", "-"], in: folder)
    #expect(run.output.hasPrefix("optimizer,step"))
    #expect(try folder.names.isEmpty)
  }

  @Test func aReadOnlyFileStaysAsItIs() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "r.csv")
    let path = folder.path + "/r.csv"
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let run = try CommandRun(["run", "ravine", "-o", "r.csv"], in: folder)
    #expect(run.ending == .exited(1))
    #expect(run.errors == "downhill: cannot write 'r.csv': Permission denied\n")
    #expect(try folder.read("r.csv") == "mine")
  }

  /// Root may write anywhere, so this needs another user.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") && getuid() == 0))
  func aFileInAFolderThatTakesNoNewOnesIsWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "long ago\n", count: 10_000), to: "r.csv")
    let path = folder.path + "/r.csv"
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    // The program may lie where another user cannot reach it. Another process copies it: a file that
    // this one has open for writing cannot be run while some test is starting a program.
    let program = folder.path + "/downhill"
    let copy = try Pseudoterminal("/bin/cp", [Pseudoterminal.downhill, program])
    #expect(try copy.waitForExit() == .exited(0))
    let terminal = try Pseudoterminal(
      "/usr/bin/setpriv",
      ["--reuid=65534", "--regid=65534", "--clear-groups", program, "run", "ravine", "-o", path])
    #expect(try terminal.waitForExit() == .exited(0))
    let text = try folder.read("r.csv")
    #expect(text.hasPrefix("optimizer,step") && !text.contains("long ago"))
  }
}
