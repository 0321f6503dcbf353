import ArgumentParser

/// The command: what is typed after `downhill` opens a preset unless it names something else to do.
@main
struct Downhill: ParsableCommand {
  private static let version = "0.1.0"
  /// The day of this version.
  static let released = "2026-11-21"

  static let configuration = CommandConfiguration(
    commandName: "downhill",
    abstract: "See how optimizers find their way down a loss surface.",
    usage: """
      downhill [<preset>] [--summary [--at <step>]] [<options>]
      downhill --print-config
      downhill <subcommand> [<options>]
      """,
    discussion: """
      Opens a preset on the screen, the welcome scene by default. A preset is a name from \
      'downhill list presets', a file, or - for standard input. On the screen ? shows all keys. \
      Where standard output is no terminal, a still frame and a table are printed instead.
      """,
    version: "downhill \(version)",
    subcommands: [
      OpenCommand.self, PlayCommand.self, ListCommand.self, CheckCommand.self, RunCommand.self,
      PictureCommand.self, RecordCommand.self, ManualCommand.self, CompletionsCommand.self,
      CompleteCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Here too, so that they may stand before the subcommand.
  @OptionGroup var options: GlobalOptions

  static func main() {
    // The library's own scripts know neither presets nor what the default subcommand takes.
    main(
      CommandLine.arguments.dropFirst().map {
        $0 == "--generate-completion-script" ? CompletionsCommand.name : $0
      })
  }
}
