import Testing

@Suite(.hangGuard)
struct PictureCommandTests {
  @Test func text() throws {
    let run = try CommandRun(["picture", "ravine", "--size", "100x30", "--at", "20"])
    #expect(run.ending == .exited(0))
    #expect(run.lines.count == 30)
    #expect(run.lines.allSatisfy { $0.count <= 100 })
    #expect(run.lines[0].contains("step 20/60"))
    #expect(run.output.isPrintable)
  }

  @Test func ansi() throws {
    let run = try CommandRun(["picture", "ravine", "--format", "ansi"])
    #expect(run.output.contains("\u{1B}[") && run.output.contains("48;2;"))
    var screen = ScreenModel(columns: 80, rows: 25)
    screen.feed(run.output.replacing("\n", with: "\r\n").utf8)
    #expect(screen.contains("The ravine"))
  }

  @Test(arguments: [("never", false, false), ("256", true, false), ("truecolor", true, true)])
  func colorsOfANSI(mode: String, hasColors: Bool, hasRGB: Bool) throws {
    let run = try CommandRun(["picture", "ravine", "--format", "ansi", "--color", mode])
    #expect(run.output.contains(/[;\[][34]8;/) == hasColors)
    #expect(run.output.contains("8;2;") == hasRGB)
  }

  @Test func noColor() throws {
    let run = try CommandRun(
      ["picture", "ravine", "--format", "ansi"], environment: ["NO_COLOR": "1"])
    #expect(!run.output.contains(/[;\[][34]8;/))
  }

  @Test func svg() throws {
    let run = try CommandRun(["picture", "ravine", "--format", "svg"])
    #expect(run.output.hasPrefix("<svg "))
    #expect(run.output.contains("<title>The ravine</title>"))
    #expect(run.output.hasSuffix("</svg>\n"))
  }

  @Test(arguments: ["text", "ansi", "svg"])
  func theSameBytesTwice(format: String) throws {
    let arguments = ["picture", "welcome", "--format", format, "--at", "300"]
    let first = try CommandRun(arguments)
    let second = try CommandRun(arguments, environment: ["TERM": "dumb"])
    #expect(first.ending == .exited(0))
    #expect(first.output == second.output)
  }

  @Test func layouts() throws {
    let pictures = try ["overlay", "panes", "curves", "surface", "surfaces"].map {
      try CommandRun(["picture", "welcome", "--layout", $0]).output
    }
    #expect(Set(pictures).count == 5)
  }

  @Test func themes() throws {
    let pictures = try ["dark", "light"].map {
      try CommandRun(["picture", "ravine", "--format", "svg", "--theme", $0]).output
    }
    #expect(pictures[0] != pictures[1])
  }

  @Test func onlyASCIIOnRequest() throws {
    let run = try CommandRun(["picture", "ravine", "--ascii"])
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func toAFile() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["picture", "ravine", "-o", folder["ravine.txt"]])
    #expect(run.ending == .exited(0))
    #expect(run.output.isEmpty)
    #expect(try folder.read("ravine.txt") == CommandRun(["picture", "ravine"]).output)
  }
}
