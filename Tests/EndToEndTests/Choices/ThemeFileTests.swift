import Testing

/// Themes in files of the user's.
@Suite(.hangGuard)
struct ThemeFileTests {
  /// A folder for `XDG_CONFIG_HOME` with these themes.
  private func configuration(_ themes: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in themes { try folder.write(text, to: "downhill/themes/\(name).yaml") }
    return folder
  }

  private static let green = "summary: All green.\nbase: dark\nbackground: \"#001a00\""

  @Test func isListedAndUsed() throws {
    let folder = try configuration(["green": Self.green])
    let environment = ["XDG_CONFIG_HOME": folder.path, "COLORTERM": "truecolor"]
    let list = try CommandRun(["list", "themes"], environment: environment)
    #expect(list.lines.last == "green\tAll green.")
    #expect(list.errors.isEmpty)
    let picture = try CommandRun(
      ["picture", "ravine", "--theme", "green", "--format", "ansi"], environment: environment)
    #expect(picture.output.contains("48;2;0;26;0m"))
    let terminal = try Pseudoterminal(
      Pseudoterminal.downhill, ["--theme", "green"], environment: environment)
    try terminal.read(until: "? help")
    #expect(terminal.renditions.contains { $0.contains([48, 2, 0, 26, 0]) })
  }

  @Test func goesRoundWithTheOthers() throws {
    let folder = try configuration(["green": Self.green])
    let terminal = try Pseudoterminal.pausedScene(environment: ["XDG_CONFIG_HOME": folder.path])
    try terminal.type("T", until: "theme green")
    try terminal.type("t", until: "theme dark")
  }

  @Test func aFaultyOneThatWasAskedForIsAnError() throws {
    let folder = try configuration(["broken": "base: dark\nbackgrund: 1"])
    let run = try CommandRun(
      ["ravine", "--theme", "broken"], environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(run.ending == .exited(65))
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("broken.yaml:2:1: error: unknown key 'backgrund' in the theme"))
  }

  @Test func aFaultyOneIsWarnedOfAndTheProgramStarts() throws {
    let folder = try configuration(["green": Self.green, "broken": "base: dark\nbackgrund: 1"])
    let environment = ["XDG_CONFIG_HOME": folder.path]
    let run = try CommandRun(["ravine", "--theme", "green"], environment: environment)
    #expect(run.ending == .exited(0))
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("broken.yaml:2:1: warning: unknown key 'backgrund' in the theme"))
    #expect(run.errors.contains("did you mean 'background'?"))
    let terminal = try Pseudoterminal(environment: environment)
    try terminal.read(until: "? help")
    #expect(try terminal.quit() == .exited(0))
  }
}
