import ArgumentParser
import Presets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

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
      OpenCommand.self, PlayCommand.self, ListCommand.self, CourseCommand.self, NewCommand.self,
      CheckCommand.self,
      RunCommand.self, ExplainCommand.self, SweepCommand.self, BasinsCommand.self,
      PictureCommand.self, FigureCommand.self, RecordCommand.self, ManualCommand.self,
      CompletionsCommand.self,
      CompleteCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Here too, so that they may stand before the subcommand.
  @OptionGroup var options: GlobalOptions

  static func main() {
    takeOwnSignals()
    // The library's own scripts know neither presets nor what the default subcommand takes.
    let arguments = CommandLine.arguments.dropFirst().map {
      $0 == "--generate-completion-script" ? CompletionsCommand.name : $0
    }
    do {
      if let preset = plainPreset(arguments) {
        try OpenCommand.show(preset)
      } else {
        var command = try parseAsRoot(arguments)
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// The preset to open where that is all there is to the arguments.
  ///
  /// To parse them the library looks at every command by reflection, which takes a quarter of the
  /// time until the first frame, and is only worth it where there is something to parse.
  static func plainPreset(_ arguments: [String]) -> String? {
    guard let word = arguments.first else { return OpenCommand.standardPreset }
    let isCommand = configuration.subcommands.contains { $0._commandName == word }
    let isPlain = arguments.count == 1 && !word.hasPrefix("-") && !word.isEmpty
    return isPlain && !isCommand && word != "help" ? word : nil
  }

  /// What to say where the first word typed is neither a preset nor a command, but nearly a command; nil
  /// elsewhere.
  static func nearCommand(_ error: PresetLibraryError) -> String? {
    guard case .noSuchPreset(let name, let suggestion) = error,
      CommandLine.arguments.dropFirst().first(where: { !$0.hasPrefix("-") }) == name
    else { return nil }
    let commands = configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .map { $0._commandName }
    let near = Suggestion(for: name, among: commands + suggestion.names)
    guard near.nearest.contains(where: commands.contains) else { return nil }
    return "there is no preset or command '\(name.escapingControls)' (\(near))"
  }

  /// A request to quit is none to look for a fault in the program, and a file that may not grow is
  /// one that cannot be written.
  private static func takeOwnSignals() {
    let before = signal(SIGQUIT, SIG_DFL)
    // As in the background of a script.
    if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
      signal(SIGQUIT, SIG_IGN)
    }
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Says what there is to say, in words that can be shown, and ends.
  ///
  /// The library's own way would repeat an argument's control characters, in several lines.
  private static func end(with error: any Error) -> Never {
    var code = exitCode(for: error)
    if code.isSuccess {
      do {
        try reportingFailures { try Console.write(fullMessage(for: error) + "\n") }
      } catch {
        code = exitCode(for: error)
      }
    } else {
      let message = oneLine(message(for: error))
      if !message.isEmpty {
        Console.complain("downhill: \(message.escapingControls); see downhill --help")
      }
    }
    exit(withError: code)
  }

  /// A message without its line ends; the items of a list are parted by commas.
  private static func oneLine(_ message: String) -> String {
    var text = ""
    for line in message.split(separator: "\n") {
      let words = line.drop { $0 == " " }
      let isItem = words.hasPrefix("- ")
      let isFirst = text.isEmpty || text.hasSuffix(":")
      text +=
        (text.isEmpty ? "" : isItem && !isFirst ? ", " : " ") + words.dropFirst(isItem ? 2 : 0)
    }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
