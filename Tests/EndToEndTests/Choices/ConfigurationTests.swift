import Plotting
import Testing

/// The configuration file, as the program uses it.
@Suite(.hangGuard)
struct ConfigurationTests {
  private func configuration(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "downhill/config.yaml")
    return folder
  }

  @Test func theDefaultFileChangesNothing() throws {
    let printed = try CommandRun(["--print-config"])
    #expect(printed.ending == .exited(0))
    let folder = try configuration(printed.output)
    let plain = try CommandRun(["picture", "ravine", "--format", "ansi"])
    let configured = try CommandRun(
      ["picture", "ravine", "--format", "ansi"], environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(configured.errors.isEmpty)
    #expect(configured.output == plain.output)
  }

  @Test func itWinsOverTheEnvironmentAndOptionsOverIt() throws {
    let folder = try configuration("color: 256\ntheme: light\nglyphs: ascii\n")
    let environment = ["XDG_CONFIG_HOME": folder.path, "NO_COLOR": "1"]
    let arguments = ["picture", "ravine", "--format", "ansi"]
    let configured = try CommandRun(arguments, environment: environment)
    #expect(configured.output.contains("48;5;"))
    #expect(configured.output.utf8.allSatisfy { $0 < 0x80 })
    let asked = try CommandRun(
      arguments + ["--color", "auto", "--theme", "auto", "--glyphs", "braille"],
      environment: environment)
    let plain = try CommandRun(arguments, environment: ["NO_COLOR": "1"])
    #expect(asked.output == plain.output)
  }

  @Test func aFolderWithPresets() throws {
    let presets = try TemporaryFolder()
    try presets.write(
      """
      title: Mine
      landscape: rosenbrock
      optimizers: [{name: GD, rule: gradient_descent, learning_rate: 0.001}]
      """, to: "mine.yaml")
    let folder = try configuration("presets: \(presets.path)")
    let environment = ["XDG_CONFIG_HOME": folder.path]
    #expect(try CommandRun(["mine"], environment: environment).lines[0].contains("Mine"))
  }

  @Test func aFaultIsAWarningAndTheProgramStarts() throws {
    let folder = try configuration("them: dark\nmouse: false\n")
    let environment = ["XDG_CONFIG_HOME": folder.path]
    let run = try CommandRun(["check", "ravine", "saddle"], environment: environment)
    #expect(run.ending == .exited(0))
    #expect(
      run.errorLines == [
        "\(folder.path)/downhill/config.yaml:1:1: warning: unknown key 'them' in the configuration"
          + " (did you mean 'theme'?)"
      ])
    let terminal = try Pseudoterminal.pausedScene(environment: environment)
    #expect(terminal.modesLeftOn.isDisjoint(with: [1000, 1002, 1003, 1006]))
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func theMouseCanBeAskedForAllTheSame() throws {
    let folder = try configuration("mouse: false")
    let terminal = try Pseudoterminal.pausedScene(
      ["--mouse"], environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(!terminal.modesLeftOn.isDisjoint(with: [1000, 1002, 1003]))
  }
}
