import ArgumentParser
import Interface
import Plotting
import Presets

/// What `downhill [PRESET]` does: opens the screen, or says in text what would be on it.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a preset on the screen; the welcome scene by default.",
    usage: """
      downhill [<preset>] [--summary [--at <step>]] [<options>]
      downhill --print-config
      """)

  /// What is opened where nothing is asked for.
  static let standardPreset = PresetLibrary.welcome

  @Argument(help: "A preset's name, a file, or - for standard input.")
  var preset = standardPreset

  @Flag(help: "Say in plain text what the screen would show, for screen readers.")
  var summary = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The step to sum up; the last by default.", valueName: "step"))
  var at: Int?

  @Flag(help: "Write a configuration file with every key at its default.")
  var printConfig = false

  @OptionGroup var notes: NotesOption

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if at != nil, !summary { throw ValidationError("--at goes with --summary") }
    if let at, at < 0 { throw ValidationError("--at takes a number from 0 on") }
    if printConfig, summary { throw ValidationError("--print-config goes alone") }
  }

  /// Opens a preset as far as nothing else was asked for.
  static func show(_ preset: String) throws {
    try reportingFailures { try Show(preset: preset, preferences: Preferences()).run() }
  }

  func run() throws {
    try reportingFailures {
      if printConfig {
        try Console.write(ConfigurationFile.standardText)
      } else if summary {
        try printSummary()
      } else {
        try Show(preset: preset, preferences: Preferences(options), notes: notes.path).run()
      }
    }
  }

  private func printSummary() throws {
    let preset = try PresetLoader(Preferences(options)).preset(preset)
    var state = State(
      preset, size: Renderer.smallestSize,
      display: Display(tier: .mono, glyphs: .ascii, theme: .mono))
    state.show(step: try preset.step(at))
    state.finishJobs()
    try Console.write(state.summary)
  }
}
