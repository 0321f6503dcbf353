import ArgumentParser
import Plotting

/// `downhill play`: a preset as a film.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Play a preset as a film.",
    usage: "downhill play <preset> [<options>]",
    discussion: "As opening it, with options for talks, exhibitions and recordings.")

  @Argument(help: "A preset's name, a file, or - for standard input.")
  var preset: String

  @Flag(help: "Do not wait where the preset pauses.")
  var autoplay = false

  @Flag(help: "Leave when the last step has been made.")
  var exitAtEnd = false

  @OptionGroup var pace: SpeedOption

  @Option(
    help: ArgumentHelp("Use only so many cells of the terminal, as in 100x30.", valueName: "WxH"))
  var size: Size?

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    try size?.requireRoomForScene()
  }

  func run() throws {
    try reportingFailures {
      try Show(
        preset: preset, preferences: Preferences(options), autoplay: autoplay, exitAtEnd: exitAtEnd,
        speed: pace.speed, size: size
      ).run()
    }
  }
}
