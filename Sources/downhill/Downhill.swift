import ArgumentParser

/// The command: what is typed after `downhill` opens a preset unless it names something else to do.
@main
struct Downhill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "downhill",
    abstract: "See how optimizers find their way down a loss surface.",
    discussion: """
      Without arguments the welcome scene opens. 'downhill list presets' names the others; a path \
      opens a preset file, '-' reads one from standard input.
      """,
    version: "downhill 0.1.0",
    subcommands: [
      OpenCommand.self, PlayCommand.self, ListCommand.self, CheckCommand.self, RunCommand.self,
      PictureCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}
