import Testing

/// A lesson to begin with.
@Suite(.hangGuard)
struct NewCommandTests {
  @Test func itIsWrittenAndValid() throws {
    let folder = try TemporaryFolder()
    for arguments in [
      ["new", folder["one.yaml"]], ["new", "My talk", "-o", folder["two.yaml"]],
    ] {
      let run = try CommandRun(arguments)
      #expect(run.ending == .exited(0) && run.output.isEmpty && run.errors.isEmpty)
      let check = try CommandRun(["check", try #require(arguments.last)])
      #expect(check.ending == .exited(0), "\(check.errors)")
      #expect(check.output.hasSuffix("ok, 1 expectation met\n"))
    }
    #expect(try folder.read("one.yaml").hasPrefix("title: one\n"))
    #expect(try folder.read("two.yaml").hasPrefix("title: My talk\n"))
    #expect(try folder.names == ["one.yaml", "two.yaml"])
  }

  @Test func whatIsThereStays() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "one.yaml")
    let run = try CommandRun(["new", folder["one.yaml"]])
    #expect(run.ending == .exited(1))
    #expect(
      run.errors == "downhill: there is a '\(folder["one.yaml"])' already; choose another name\n")
    #expect(try folder.read("one.yaml") == "mine")
  }

  @Test func itGoesToStandardOutput() throws {
    let run = try CommandRun(["new", "x: y", "-o", "-"])
    #expect(run.ending == .exited(0))
    #expect(run.output.hasPrefix("title: \"x: y\"\n"))
  }

  @Test func aNameHasToBeSeen() throws {
    for name in ["", "a\u{1B}[2J", "talks/"] {
      let run = try CommandRun(["new", name])
      #expect(run.ending == .exited(64), "\(name)")
    }
    let folder = try TemporaryFolder()
    let run = try CommandRun(["new", "\(folder.path)/none/x.yaml"])
    #expect(run.ending == .exited(1) && run.errors.contains("cannot write"))
  }
}
