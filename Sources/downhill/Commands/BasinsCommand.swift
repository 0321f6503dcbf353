import ArgumentParser
import Interface
import Optimization
import Plotting
import Presets
import Recording

/// `downhill basins`: which minimum is reached from where.
struct BasinsCommand: ParsableCommand {
  /// What a map of basins is written as.
  enum Format: String, CaseIterable, ExpressibleByArgument, FileFormat {
    case csv
    case text
    case ansi
    case svg
    case pdf
    case png

    /// What it is as a figure for paper; nil for what is no figure.
    var paper: PaperFormat? { PaperFormat(rawValue: rawValue) }
    var ending: String { self == .text ? "txt" : rawValue }
  }

  static let configuration = CommandConfiguration(
    commandName: "basins", abstract: "Find out which minimum an optimizer reaches from where.",
    usage: "downhill basins <preset> [<options>]",
    discussion: """
      A run from the middle of every cell of the view. In csv minimum is the number of the minimum, \
      the lowest first, from 0; -1 where the run diverged, -2 where it ended at none. A run has reached \
      a minimum when it ends within a hundredth of the view's width; steps are those until it was \
      first so near. As svg, pdf or png it is a figure with axes and a legend, dark on white unless a \
      theme is asked for.
      """)

  @Argument(help: "A preset's name, a file, or - for standard input.")
  var preset: String

  @Option(help: ArgumentHelp("Whose; the first by default.", valueName: "name"))
  var optimizer: String?

  @Option(
    help: ArgumentHelp(
      "Columns and rows of cells, as in 200x100; by default 80x24, or 160x120 in a figure.",
      valueName: "WxH"))
  var size: Size?

  @OptionGroup var length: StepsOption

  @Option(help: "What to write it as; by default as the file's name ends, else text.")
  var format: Format?

  @OptionGroup var output: OutputOption

  @OptionGroup var options: GlobalOptions

  private static let mostCells = 4_000_000
  private static let screen = Size(columns: 80, rows: 24)
  /// As many as borders need to be smooth on paper.
  private static let figure = Size(columns: 160, rows: 120)

  func validate() throws {
    let format = try output.format(asked: format, standard: .text)
    if format == .text || format == .ansi { try size?.requirePictureSize() }
    if let size, size.columns < 1 || size.rows < 1 || size.columns * size.rows > Self.mostCells {
      throw ValidationError("--size takes at least 1x1 and at most \(Self.mostCells) cells")
    }
  }

  func run() throws {
    try reportingFailures {
      let preferences = Preferences(options)
      let format = try output.format(asked: format, standard: .text)
      let preset = try PresetLoader(preferences).preset(preset)
      let index = try preset.place(ofOptimizer: optimizer)
      guard preset.optimizers[index].particles == 1 else {
        throw Failure.usage(
          "downhill: \(preset.optimizers[index].name.escapingControls) is an ensemble; basins are of "
            + "single runs, without 'particles'")
      }
      var search = preset.search(findsBasins: false)
      let minima = search.finish().turned(for: preset.optimizers[index], on: preset.landscape)
        .minima
      let size = size ?? (format.paper == nil ? Self.screen : Self.figure)
      var writer = try OutputWriter(path: output.path)
      var map = BasinMap(
        of: preset.race(of: index).runs[0], to: minima, in: preset.view, columns: size.columns,
        rows: size.rows, steps: length.steps(of: preset))
      let cells = map.finish(showingProgressBeside: writer)
      if let paper = format.paper {
        let theme = try preferences.paperTheme(options)
        let page = BasinPage(
          of: index, in: preset, minima: minima, cells: cells, columns: map.columns,
          display: Display(
            tier: .truecolor, glyphs: .braille, theme: theme, language: preferences.language)
        ).page
        try writer.write(
          paper.encode(
            page.drawing(
              width: FigureCommand.standardWidth, palette: theme.palette(for: .truecolor))))
      } else if format == .csv {
        try writer.writeLine("x,y,minimum,steps")
        for cell in cells {
          try writer.writeLine("\(cell.start.x),\(cell.start.y),\(cell.end.number),\(cell.steps)")
        }
      } else {
        try writer.write(text(of: cells, columns: map.columns, format, preferences))
      }
      try writer.finish()
    }
  }

  private func text(
    of cells: [BasinMap.Cell], columns: Int, _ format: Format, _ preferences: Preferences
  ) throws -> String {
    let theme = try preferences.themes().theme()
    let tier = format == .text ? .mono : preferences.color.tier ?? .truecolor
    let buffer = BasinPicture(cells: cells, columns: columns).draw(
      palette: theme.palette(for: tier))
    return format == .ansi ? ANSI.encode(buffer) : PlainText.encode(buffer)
  }
}

extension BasinMap.End {
  /// As files have it.
  var number: Int {
    switch self {
    case .minimum(let number): number
    case .diverged: -1
    case .nowhere: -2
    }
  }
}

extension Preset {
  /// The place of the optimizer of this name, or of the first where none is named.
  func place(ofOptimizer name: String?) throws -> Int {
    guard let name else { return 0 }
    guard let place = optimizers.firstIndex(where: { $0.name == name }) else {
      let names = optimizers.map { "'\($0.name.escapingControls)'" }.joined(separator: ", ")
      throw Failure.usage(
        "downhill: there is no optimizer '\(name.escapingControls)'; there are \(names)")
    }
    return place
  }
}
