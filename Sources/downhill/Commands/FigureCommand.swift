import ArgumentParser
import Interface
import Plotting
import Presets

/// `downhill figure`: a figure for paper and slides, of true curves instead of cells.
struct FigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure", abstract: "Draw a figure for a paper or a slide.",
    usage: "downhill figure <preset> -o <file> [<options>]",
    discussion: """
      Bands along the true contours, trails, signs, axes and curves, dark on white unless a theme is \
      asked for. Text stays text, but for png, which has 192 pixels to the inch.
      """)

  @Argument(help: "A preset's name, a file, or - for standard input.")
  var preset: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The step to show; the last by default.", valueName: "step"))
  var at: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How wide it is, in millimetres; 160 by default.", valueName: "mm"),
    transform: Self.millimetres)
  var width: Double?

  @Option(help: "What to show, instead of the preset's layout.")
  var layout: LayoutName?

  @Option(
    help: ArgumentHelp(
      "What to draw on the maps besides: theory (where noise keeps an optimizer), arrows (its next move), curvature (where it is not convex), basins or field; may be repeated.",
      valueName: "layer"))
  var show: [FigureLayer] = []

  @Option(help: "What to write it as; by default as the file's name ends, else svg.")
  var format: PaperFormat?

  @OptionGroup var output: OutputOption

  @OptionGroup var options: GlobalOptions

  /// The number in `text`; throws where it has a unit.
  private static func millimetres(_ text: String) throws -> Double {
    do throws(Numeral.Failure) {
      return try Numeral(text).value
    } catch {
      throw ValidationError("a plain number of millimetres is wanted, as in 160")
    }
  }

  /// How wide a figure is, in millimetres, where nothing else is asked for.
  static let standardWidth = 160.0
  private static let widths = 40.0...1000

  func validate() throws {
    _ = try output.format(asked: format, standard: .svg)
    if let at, at < 0 { throw ValidationError("--at takes a number from 0 on") }
    if let width, !Self.widths.contains(width) {
      throw ValidationError("--width takes a number of millimetres from 40 to 1000")
    }
  }

  func run() throws {
    try reportingFailures {
      let preferences = Preferences(options)
      let format = try output.format(asked: format, standard: .svg)
      let theme = try preferences.paperTheme(options)
      let preset = try PresetLoader(preferences).preset(preset).shown(in: layout?.layout)
      let page = Still(
        preset: preset, step: try preset.step(at), size: Self.screen,
        display: Display(
          tier: .truecolor, glyphs: .braille, theme: theme, trail: preferences.trail,
          language: preferences.language)
      ).page(width: width ?? Self.standardWidth, showing: Set(show))
      var writer = try OutputWriter(path: output.path)
      let drawing = page.drawing(
        width: width ?? Self.standardWidth, palette: theme.palette(for: .truecolor))
      try writer.write(format.encode(drawing))
      try writer.finish()
    }
  }

  /// Nothing of a figure depends on a screen, but every scene has one.
  private static let screen = Size(columns: 120, rows: 40)
}

extension FigureLayer: ExpressibleByArgument {}
