import PictureReading
import Testing

/// What is on the screen, drawn to files from there.
@Suite(.hangGuard)
struct SheetTests {
  /// The program in a folder of its own, with the lesson `ravine` changed by hand and paused.
  private static func scene(_ folder: TemporaryFolder) throws -> Pseudoterminal {
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", #"cd "$XDG_DATA_HOME" && exec "$0" ravine"#, Pseudoterminal.downhill],
      environment: ["XDG_DATA_HOME": folder.path])
    try terminal.read(until: "the pause") { $0.isPaused }
    try terminal.type(":12\r", untilStep: 12)
    try terminal.type("1]", until: "eta")
    try terminal.type(":20\r", untilStep: 20)
    return terminal
  }

  /// The file is the one that `downhill figure` makes of the scene when it is kept, to the byte.
  @Test func aFigureIsThatOfTheCommand() throws {
    let folder = try TemporaryFolder()
    let terminal = try Self.scene(folder)
    for ending in ["svg", "pdf", "png"] {
      try terminal.type(":figure a.\(ending)\r", until: "written: a.\(ending)")
    }
    // Under its own name, so that the title stays what it is.
    try terminal.type("w", until: "save as")
    try terminal.type("ravine\r", until: "Enter puts yours before the bundled one")
    try terminal.type("\r", until: "kept before the bundled ravine")
    #expect(try terminal.quit() == .exited(0))
    for ending in ["svg", "pdf", "png"] {
      let run = try CommandRun(
        ["figure", "ravine", "--at", "20", "-o", "b.\(ending)"],
        environment: ["XDG_DATA_HOME": folder.path], in: folder)
      #expect(run.ending == .exited(0))
      #expect(try folder.bytes("a.\(ending)") == folder.bytes("b.\(ending)"), "\(ending)")
    }
  }

  @Test func aFileIsReplacedOnlyWhenAskedFor() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "a.svg")
    let terminal = try Self.scene(folder)
    try terminal.type(":figure a.svg\r", until: "a.svg is there already")
    #expect(try folder.read("a.svg") == "mine")
    try terminal.type("\r", until: "written: a.")
    #expect(try folder.read("a.svg").hasPrefix("<svg "))
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "b.svg/file")
    let terminal = try Self.scene(folder)
    try terminal.type(":figure nowhere/a.svg\r", until: "No such file or directory")
    try terminal.type(":figure b.svg\r", until: "is no plain file")
    try terminal.type(":figure a.gif\r", until: "ends in .svg, .pdf or .png")
    terminal.send("\u{1B}")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func aPictureIsTheScreen() throws {
    let folder = try TemporaryFolder()
    let terminal = try Self.scene(folder)
    try terminal.type(":picture a.txt\r", until: "written: a.txt")
    try terminal.type(":picture a.png\r", until: "written: a.png")
    #expect(try terminal.quit() == .exited(0))
    let lines = try folder.read("a.txt").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("The ravine") && lines[0].contains("20/60"))
    #expect(!lines.joined().contains("written:"))
    let picture = try PNGReader.read(folder.bytes("a.png"))
    #expect((picture.width, picture.height) == (1600, 960))
  }
}
