import ArgumentParser
import Interface
import Plotting

/// `downhill play`: a preset as a film.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Play a preset as a film.",
    usage: "downhill play <preset> [<options>]",
    discussion: """
      As opening it, with options for talks, exhibitions and recordings: a kiosk runs \
      'downhill play <preset> --autoplay --loop'.
      """)

  @Argument(help: "A preset's name, a file, or - for standard input.")
  var preset: String

  @Flag(help: "Do not wait where the preset pauses.")
  var autoplay = false

  @Flag(help: "Leave when the last step has been made and what is said there could be read.")
  var exitAtEnd = false

  @Flag(help: "Begin anew at the end, as the preset has it, whatever hands have changed.")
  var loop = false

  @OptionGroup var pace: SpeedOption

  @Option(
    help: ArgumentHelp("Use only so many cells of the terminal, as in 100x30.", valueName: "WxH"))
  var size: Size?

  @OptionGroup var notes: NotesOption

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    try size?.requireRoomForScene()
    if loop, exitAtEnd { throw ValidationError("--loop and --exit-at-end exclude each other") }
  }

  func run() throws {
    try reportingFailures {
      try Show(
        preset: preset, preferences: Preferences(options),
        pace: Pace(
          waitsToBegin: true, isUnattended: autoplay,
          end: loop ? .beginsAnew : exitAtEnd ? .leaves : .stays),
        notes: notes.path, speed: pace.speed, size: size
      ).run()
    }
  }
}
