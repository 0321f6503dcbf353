import ArgumentParser

/// What `downhill [PRESET]` does: opens the screen.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a preset on the screen; the welcome scene by default.",
    usage: "downhill [<preset>] [<options>]", shouldDisplay: false)

  @Argument(help: "A preset's name, a file, or - for standard input.")
  var preset = "welcome"

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try reportingFailures { try Show(preset: preset, preferences: Preferences(options)).run() }
  }
}
