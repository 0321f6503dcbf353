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

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Steps a second, instead of the preset's.", valueName: "rate"))
  var speed: Double?

  @Option(
    help: ArgumentHelp("Use only so many cells of the terminal, as in 100x30.", valueName: "WxH"))
  var size: Size?

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    try speed?.requireSpeed()
    try size?.requireRoomForScene()
  }

  func run() throws {
    try reportingFailures {
      try Show(
        preset: preset, preferences: Preferences(options), autoplay: autoplay, exitAtEnd: exitAtEnd,
        speed: speed,
        size: size
      ).run()
    }
  }
}

extension Double {
  /// Throws where it is no number of steps a second.
  func requireSpeed() throws {
    guard self > 0, self <= 100_000 else {
      throw ValidationError("--speed takes a number greater than 0, at most 100000")
    }
  }
}
