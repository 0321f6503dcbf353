import Foundation
import Testing

/// Where the numbers of `downhill run` go, and what becomes of the files that are there.
@Suite(.hangGuard)
struct RunFileTests {
  @Test func toAFile() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["run", "ravine", "--format", "csv", "-o", folder["out.csv"]])
    #expect(run.ending == .exited(0))
    #expect(run.output.isEmpty)
    #expect(try folder.read("out.csv") == CommandRun(["run", "ravine", "--format", "csv"]).output)
    #expect(try folder.names == ["out.csv"])
  }

  @Test func aFailureLeavesTheFileThatWasThere() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("precious", to: "out.csv")
    #expect(try CommandRun(["run", "nonsense", "-o", path]).ending == .exited(66))
    #expect(try folder.read("out.csv") == "precious")
    #expect(try folder.names == ["out.csv"])
  }

  @Test(arguments: [SIGINT, SIGQUIT])
  func aSignalLeavesNoPartOfAFile(number: Int32) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("precious", to: "out.csv")
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill,
      ["run", "welcome", "--steps", "10000000", "--every", "1000", "-o", path])
    try terminal.read(until: "the partial file") { _ in
      (try? folder.names.count == 2) ?? false
    }
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .killed(number))
    #expect(try folder.names == ["out.csv"])
    #expect(try folder.read("out.csv") == "precious")
  }

  @Test func aSignalThatIsIgnoredStaysIgnored() throws {
    let folder = try TemporaryFolder()
    let script = "trap '' QUIT; exec \"$0\" run ravine --steps 3000000 --every 1000 -o \"$1\""
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", script, Pseudoterminal.downhill, folder["out.csv"]])
    try terminal.read(until: "the partial file") { _ in
      (try? folder.names.count == 1) ?? false
    }
    terminal.signal(SIGQUIT)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try folder.names == ["out.csv"])
  }

  @Test func anotherPartOfAFileIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    // The shell has the number that the program will have.
    let script = "cd \"$1\"; echo kept > .downhill.$$.0.partial; exec \"$0\" run ravine -o out.csv"
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", script, Pseudoterminal.downhill, folder.path])
    #expect(try terminal.waitForExit() == .exited(0))
    let names = try folder.names
    #expect(names.count == 2 && names.contains("out.csv"))
    #expect(try names.filter { $0 != "out.csv" }.map { try folder.read($0) } == ["kept\n"])
  }

  @Test func aLinkStaysALink() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "out.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder["link"], withDestinationPath: path)
    #expect(try CommandRun(["run", "ravine", "-o", folder["link"]]).ending == .exited(0))
    #expect(try folder.read("out.csv") == CommandRun(["run", "ravine"]).output)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["link"]) == path)
  }

  @Test func aLinkToNothingYetStaysALink() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder["link"], withDestinationPath: "out.csv")
    #expect(try CommandRun(["run", "ravine", "-o", folder["link"]]).ending == .exited(0))
    #expect(try folder.read("out.csv") == CommandRun(["run", "ravine"]).output)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["link"]) == "out.csv")
  }

  @Test func linksInACircleCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: folder["a"], withDestinationPath: "b")
    try FileManager.default.createSymbolicLink(atPath: folder["b"], withDestinationPath: "a")
    let run = try CommandRun(["run", "ravine", "-o", folder["a"]])
    #expect(run.ending == .exited(1))
    #expect(run.errorLines.count == 1)
    #expect(try folder.names.sorted() == ["a", "b"])
  }

  @Test func aNameMayBeAsLongAsTheDiskTakes() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "x", count: 255)
    #expect(try CommandRun(["run", "ravine", "-o", folder[name]]).ending == .exited(0))
    #expect(try folder.names == [name])
  }

  @Test func dataIsNotReadFromAPipe() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder["data.csv"], 0o600) == 0)
    let path = try folder.write(
      """
      landscape: {data: {model: linear_regression, file: data.csv}}
      optimizers: [{rule: gradient_descent}]
      """, to: "a.yaml")
    let run = try CommandRun(["run", path])
    #expect(run.ending == .exited(65))
    #expect(run.errors.contains("it is a pipe"))
  }

  @Test func devicesAreWrittenTo() throws {
    #expect(try CommandRun(["run", "ravine", "-o", "/dev/null"]).ending == .exited(0))
    let run = try CommandRun(["run", "ravine", "-o", "/dev/stdout"])
    #expect(run.output == (try CommandRun(["run", "ravine"])).output)
  }

  @Test(arguments: [">", ">>"])
  func whatStandardOutputGoesToIsNotReplaced(redirection: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("before\n", to: "out")
    let script =
      "{ echo first; \"$0\" run ravine --every 60 -o /dev/stdout; echo last; } \(redirection) '\(folder["out"])'"
    let terminal = try Pseudoterminal("/bin/sh", ["-c", script, Pseudoterminal.downhill])
    #expect(try terminal.waitForExit() == .exited(0))
    let lines = try folder.read("out").split(separator: "\n")
    #expect(lines.first == (redirection == ">" ? "first" : "before"))
    #expect(lines.last == "last")
    #expect(lines.count > 4)
    #expect(try folder.names == ["out"])
  }

  @Test(arguments: ["/nonexistent/out", "/", "/dev/full"])
  func whatCannotBeWritten(path: String) throws {
    let run = try CommandRun(["run", "ravine", "-o", path])
    #expect(run.ending == .exited(1))
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("downhill: cannot write '\(path)': "))
  }
}
