import ArgumentParser
import Optimization
import Presets

/// `downhill run`: a preset without a screen, numbers out.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a preset without a screen and print its trajectories.",
    usage: "downhill run <preset> [<options>]",
    discussion: """
      The row of step k is the position after k updates; learning rate and sigma are those of the \
      update about to be made from it. In csv and jsonl every number reads back to the same \
      double; the table is for the eye.
      """)

  @Argument(help: "A preset's name, a file, or - for standard input.")
  var preset: String

  @OptionGroup var length: StepsOption

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Print every so many steps, and always the last; in a table 20 rows by default.",
      valueName: "count"))
  var every: Int?

  @Option(help: "How rows are written; by default as the file's name ends, else a table.")
  var format: TrajectoryFormat?

  @OptionGroup var output: OutputOption

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    _ = try output.format(asked: format, standard: .table)
    if let every, every < 1 { throw ValidationError("--every takes a number from 1 on") }
  }

  func run() throws {
    try reportingFailures {
      var preset = try PresetLoader(Preferences(options)).preset(preset)
      preset.steps = length.steps(of: preset)
      preset.rehearse()
      let format = try output.format(asked: format, standard: .table)
      let interval = every ?? (format == .table ? max(1, preset.steps / 20) : 1)
      var writer = try OutputWriter(path: output.path)
      try Trajectories(preset: preset, every: interval, format: format).write(to: &writer)
      try writer.finish()
    }
  }
}
