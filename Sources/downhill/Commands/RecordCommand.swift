import ArgumentParser
import Interface
import Plotting
import Presets
import Recording

/// `downhill record`: the whole playback in a file.
struct RecordCommand: ParsableCommand {
  /// What a recording is written as.
  enum Format: String, ExpressibleByArgument, FileFormat {
    case cast
    case cast2
    case svg
    case gif
    case html

    /// The most screens that make a file of a sensible size; a browser keeps all of an SVG in mind.
    var screenLimit: Int {
      switch self {
      case .cast, .cast2: 12_000
      case .svg: 150
      case .gif, .html: 600
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record the whole playback of a preset.",
    usage: "downhill record <preset> [<options>]",
    discussion: """
      Writes an asciicast (version 3, or 2 with --format cast2), which terminals play, with a \
      marker at each beat, an animated SVG, which browsers play, a GIF, which everything plays, or \
      a page that is a lesson by itself: its beats to click through, its questions to be answered. \
      Time is virtual: the same preset gives the same bytes. Where the preset pauses, the \
      recording does as long as it takes to read what is said. What would take longer than five \
      minutes is played faster.
      """)

  @Argument(help: "A preset's name, a file, or - for standard input.")
  var preset: String

  @OptionGroup var size: PictureSizeOption

  @OptionGroup var pace: SpeedOption

  @Option(help: "What to show, instead of the preset's layout.")
  var layout: LayoutName?

  @Option(help: "What to write it as; by default as the file's name ends, else a cast.")
  var format: Format?

  @OptionGroup var output: OutputOption

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    _ = try output.format(asked: format, standard: .cast)
  }

  func run() throws {
    try reportingFailures {
      let preferences = Preferences(options)
      let format = try output.format(asked: format, standard: .cast)
      var preset = try PresetLoader(preferences).preset(preset)
        .shown(in: layout?.layout)
      if let speed = pace.speed { preset.speed = speed }
      var film = Film(
        preset, size: size.cells,
        display: Display(
          tier: preferences.color.tier ?? .truecolor, glyphs: preferences.glyphs ?? .braille,
          theme: try preferences.themes().theme(),
          reducesMotion: preferences.reducesMotion, trail: preferences.trail,
          language: preferences.language),
        screenLimit: format.screenLimit, framesPerSecond: preferences.framesPerSecond,
        words: format != .html, keys: format != .gif)
      if film.speed > preset.speed {
        Console.complain(
          "downhill: played at \(Int(film.speed.rounded())) steps a second instead of "
            + "\(preset.speed), to end within five minutes; --speed sets it")
      }
      var writer = try OutputWriter(path: output.path)
      var progress = Progress(total: preset.steps, writingTo: writer)
      var recorder = FileRecorder(format, of: preset)
      let end = try film.play { screen, time, steps in
        try writer.write(recorder.add(screen, at: time))
        progress.advance(by: steps)
      } mark: { event, time in
        try writer.write(recorder.mark(event, at: time))
      }
      try writer.write(recorder.finish(at: end))
      progress.clear()
      try writer.finish()
    }
  }
}
