import ArgumentParser
import Interface
import Plotting
import Presets
import Recording

/// `downhill picture`: one still frame.
struct PictureCommand: ParsableCommand {
  /// What a picture is written as.
  enum Format: String, ExpressibleByArgument, FileFormat {
    case text
    case ansi
    case svg
    case png

    var ending: String { self == .text ? "txt" : rawValue }

    /// The file that shows a screen.
    func encode(_ buffer: CellBuffer, title: String) -> [UInt8] {
      switch self {
      case .text: Array(PlainText.encode(buffer).utf8)
      case .ansi: Array(ANSI.encode(buffer).utf8)
      case .svg: Array(SVG(title: title).encode(buffer).utf8)
      case .png: PNG.encode(buffer)
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "picture", abstract: "Draw one still frame of a preset.",
    usage: "downhill picture <preset> [<options>]")

  @Argument(help: "A preset's name, a file, or - for standard input.")
  var preset: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The step to show; the last by default.", valueName: "step"))
  var at: Int?

  @OptionGroup var size: PictureSizeOption

  @Option(help: "What to write it as; by default as the file's name ends, else text.")
  var format: Format?

  @Option(help: "What to show, instead of the preset's layout.")
  var layout: LayoutName?

  @OptionGroup var output: OutputOption

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    _ = try output.format(asked: format, standard: .text)
    if let at, at < 0 { throw ValidationError("--at takes a number from 0 on") }
  }

  func run() throws {
    try reportingFailures {
      let preferences = Preferences(options)
      let format = try output.format(asked: format, standard: .text)
      let preset = try PresetLoader(preferences).preset(preset)
        .shown(in: layout?.layout)
      let still = Still(
        preset: preset, step: try preset.step(at), size: size.cells,
        display: try display(preferences, format))
      let buffer = still.buffer
      var writer = try OutputWriter(path: output.path)
      try writer.write(format.encode(buffer, title: preset.title))
      try writer.finish()
    }
  }

  private func display(_ preferences: Preferences, _ format: Format) throws -> Display {
    let glyphs = Environment.glyphs(
      isUTF8: format == .svg || format == .png || Terminal.isUTF8)
    return Display(
      tier: format == .text ? .mono : preferences.color.tier ?? .truecolor,
      glyphs: preferences.glyphs ?? glyphs, theme: try preferences.themes().theme(),
      trail: preferences.trail, language: preferences.language)
  }
}

extension Preset {
  /// The step that `--at` asks for, or the last.
  func step(_ asked: Int?) throws -> Int {
    guard let asked, asked > steps else { return asked ?? steps }
    throw Failure.usage("downhill: --at \(asked) is beyond the preset's last step, \(steps)")
  }
}

/// The name of a layout on the command line.
struct LayoutName: ExpressibleByArgument {
  var layout: Layout

  init?(argument: String) {
    guard let layout = Layout(rawValue: argument) else { return nil }
    self.layout = layout
  }

  static var allValueStrings: [String] { Layout.allCases.map(\.rawValue) }
}
