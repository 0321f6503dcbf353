import Testing

/// How many colours reach the terminal.
@Suite(.hangGuard)
struct ColorTests {
  private func renditions(
    _ arguments: [String] = [], _ environment: [String: String] = [:]
  ) throws -> [[Int]] {
    let terminal = try Pseudoterminal(Pseudoterminal.downhill, arguments, environment: environment)
    try terminal.read(until: "? help")
    #expect(try terminal.quit() == .exited(0))
    return terminal.renditions
  }

  /// Whether any of them sets a colour, foreground or background, in whatever way.
  private func setsColors(_ renditions: [[Int]]) -> Bool {
    renditions.joined().contains { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
  }

  private func setsRGB(_ renditions: [[Int]]) -> Bool {
    renditions.contains { $0.starts(with: [38, 2]) || $0.starts(with: [48, 2]) }
  }

  private func setsPalette(_ renditions: [[Int]]) -> Bool {
    renditions.contains { $0.contains(5) && ($0.contains(38) || $0.contains(48)) }
  }

  @Test func truecolorWhereItIsPromised() throws {
    #expect(try setsRGB(renditions([], ["COLORTERM": "truecolor"])))
    #expect(try setsRGB(renditions(["--color", "truecolor"])))
  }

  /// A terminal that wraps at the last column scrolls when its last cell is painted, unless told not
  /// to wrap; where it cannot be told, that cell keeps the colour of the shell.
  @Test func theLastCellIsPainted() throws {
    let terminal = try Pseudoterminal(Pseudoterminal.downhill, ["--color", "truecolor"])
    try terminal.read(until: "? help")
    #expect(try terminal.quit() == .exited(0))
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.contains(/\e\[\?7l(\e\[[0-9;]*m)* \e\[\?7h/))
  }

  @Test func thePaletteElsewhere() throws {
    let found = try renditions()
    #expect(setsPalette(found))
    #expect(!setsRGB(found))
  }

  @Test func eightColorsOnAnOldTerminal() throws {
    let found = try renditions([], ["TERM": "xterm"])
    #expect(setsColors(found))
    #expect(!setsPalette(found))
    #expect(!setsRGB(found))
  }

  @Test(arguments: ["8", "16", "256"])
  func fewerColorsOnRequest(mode: String) throws {
    let found = try renditions(["--color", mode], ["COLORTERM": "truecolor"])
    #expect(setsColors(found))
    #expect(!setsRGB(found))
    #expect(setsPalette(found) == (mode == "256"))
  }

  @Test func noColor() throws {
    #expect(try !setsColors(renditions([], ["NO_COLOR": "1", "COLORTERM": "truecolor"])))
    #expect(try !setsColors(renditions(["--color", "never"], ["COLORTERM": "truecolor"])))
  }

  @Test func noColorIsOverruledByAnOption() throws {
    #expect(try setsColors(renditions(["--color", "256"], ["NO_COLOR": "1"])))
  }

  @Test func anEmptyNoColorMeansNothing() throws {
    #expect(try setsColors(renditions([], ["NO_COLOR": ""])))
  }

  @Test(arguments: [["LC_ALL": "C"], ["LANG": "POSIX"], ["LC_CTYPE": "en_US.ISO-8859-1"]])
  func withoutUTF8OnlyASCII(environment: [String: String]) throws {
    let terminal = try Pseudoterminal(environment: environment)
    try terminal.read(until: "Four ways down")
    try terminal.read(until: "? help")
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test func onlyASCIIOnRequest() throws {
    let terminal = try Pseudoterminal(Pseudoterminal.downhill, ["--ascii"])
    try terminal.read(until: "? help")
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  /// Frame after frame only differences are sent, and of colours only those that change.
  @Test(arguments: ["truecolor", "256", "16"])
  func whatIsOnTheMapIsInThePicture(mode: String) throws {
    let options = ["--color", mode, "--theme", "dark"]
    let terminal = try Pseudoterminal.pausedScene(
      ["welcome"] + options, columns: 100, rows: 30)
    let picture = try CommandRun(
      ["picture", "welcome", "--at", "10", "--size", "100x30", "--format", "ansi"] + options)
    var expected = ScreenModel(columns: 100, rows: 30)
    expected.feed(picture.output.split(separator: "\n").joined(separator: "\r\n").utf8)
    // The last row may still hold what the keys were answered with.
    for y in 0..<29 {
      let differences = zip(terminal.screen.cells[y], expected.cells[y]).filter {
        seen($0) != seen($1)
      }
      #expect(differences.isEmpty, "row \(y)")
    }
    let looks = Set(expected.cells.joined().map { [$0.foreground, $0.background] })
    #expect(looks.count > (mode == "16" ? 4 : 20))
    #expect(try terminal.quit() == .exited(0))
  }

  /// A cell as it looks: nobody sees in which colour nothing is drawn.
  private func seen(_ cell: ScreenModel.Cell) -> ScreenModel.Cell {
    var cell = cell
    if cell.text == " " { cell.foreground = [] }
    return cell
  }
}
