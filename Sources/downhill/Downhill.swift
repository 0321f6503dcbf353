import ArgumentParser

/// The command: what is typed after `downhill` opens a preset unless it names something else to do.
@main
struct Downhill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "downhill",
    abstract: "See how optimizers find their way down a loss surface.",
    usage: """
      downhill [<preset>] [<options>]
      downhill <subcommand> [<options>]
      """,
    discussion: """
      Opens a preset on the screen, the welcome scene by default. A preset is a name from \
      'downhill list presets', a file, or - for standard input. On the screen ? shows all keys. \
      Where standard output is no terminal, a still frame and a table are printed instead.
      """,
    version: "downhill 0.1.0",
    subcommands: [
      OpenCommand.self, PlayCommand.self, ListCommand.self, CheckCommand.self, RunCommand.self,
      PictureCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Here too, so that they may stand before the subcommand.
  @OptionGroup var options: GlobalOptions
}
