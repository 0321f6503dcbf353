import ArgumentParser
import Interface
import Optimization
import Plotting
import Presets

/// `downhill sweep`: what becomes of optimizers over a grid of settings.
struct SweepCommand: ParsableCommand {
  /// What a sweep is written as.
  enum Format: String, CaseIterable, ExpressibleByArgument, FileFormat {
    case csv
    case text
    case svg
    case pdf
    case png

    /// What it is as a figure for paper; nil for what is no figure.
    var paper: PaperFormat? { PaperFormat(rawValue: rawValue) }
    var ending: String { self == .text ? "txt" : rawValue }
  }

  static let configuration = CommandConfiguration(
    commandName: "sweep", abstract: "Run a preset's optimizers over a grid of settings.",
    usage: "downhill sweep <preset> --vary <name.setting=from..to:count[:log]> ... [<options>]",
    discussion: """
      A run from the start for every point of the grid, with a row for each optimizer that is varied. \
      A setting is learning_rate, weight_decay, batch, noise.sigma, noise.eta, noise.gamma, \
      noise.temperature, clip.norm, clip.value or a hyper-parameter of the rule. A schedule keeps its \
      shape and gets another first value.
      """)

  @Argument(help: "A preset's name, a file, or - for standard input.")
  var preset: String

  @Option(
    help: ArgumentHelp(
      "A setting and its values, as in 'Adam.learning_rate=1e-3..1:60:log'; once for each axis.",
      valueName: "name.setting=from..to:count[:log]"),
    transform: VaryRequest.init(parsing:))
  var vary: [VaryRequest]

  @Option(help: "What to measure; final_loss by default.")
  var measure: MeasureRequest?

  @Option(
    help: ArgumentHelp(
      "Only part I of N of the grid; the parts, one header aside, put together are the whole.",
      valueName: "I/N"))
  var shard: ShardRequest?

  @OptionGroup var length: StepsOption

  @Option(help: "What to write it as; by default as the file's name ends, else text.")
  var format: Format?

  @OptionGroup var output: OutputOption

  @OptionGroup var options: GlobalOptions

  private static let mostPoints = 4_000_000

  func validate() throws {
    let format = try output.format(asked: format, standard: .text)
    guard !vary.isEmpty else { throw ValidationError("--vary says which setting to vary") }
    var points = 1
    for request in vary {
      points = points.multipliedReportingOverflow(by: request.values.count).partialValue
      guard points > 0, points <= Self.mostPoints else {
        throw ValidationError("--vary makes a grid of at most \(Self.mostPoints) points")
      }
    }
    if format.paper != nil {
      guard vary.count <= 2 else {
        throw ValidationError("--format \(format.rawValue) draws one or two axes")
      }
      guard shard == nil else {
        throw ValidationError("--format \(format.rawValue) draws the whole, not a shard")
      }
    }
  }

  func run() throws {
    try reportingFailures {
      let format = try output.format(asked: format, standard: .text)
      let preferences = Preferences(options)
      let preset = try PresetLoader(preferences).preset(preset)
      let axes = try vary.map { try $0.axis(in: preset) }
      for axis in axes where preset.optimizers[axis.optimizer].particles > 1 {
        throw Failure.usage(
          "downhill: \(preset.optimizers[axis.optimizer].name.escapingControls) is an ensemble; a "
            + "sweep is of single runs, without 'particles'")
      }
      let measure = measure?.measure ?? .finalLoss
      var minima: [[Vector]] = []
      if measure == .distance {
        var search = preset.search(findsBasins: false)
        let findings = search.finish()
        minima = preset.optimizers.map { findings.turned(for: $0, on: preset.landscape).minima }
        guard !findings.minima.isEmpty else {
          throw Failure.usage(
            "downhill: --measure distance needs a minimum, and none is known here")
        }
      }
      var writer = try OutputWriter(path: output.path)
      var sweep = try sweep(preset, axes, measure, minima)
      let rows = sweep.finish(showingProgressBeside: writer)
      let table = SweepTable(
        preset: preset, axes: axes, names: vary.map(\.target),
        measure: self.measure?.text ?? "final_loss", rows: rows)
      if let paper = format.paper {
        let palette = try preferences.paperTheme(options).palette(for: .truecolor)
        let page = SweepPage(
          table: table, isLogarithmic: vary.map(\.isLogarithmic), measure: measure,
          palette: palette, texts: SweepTexts(in: preferences.language)
        ).page
        try writer.write(
          paper.encode(page.drawing(width: FigureCommand.standardWidth, palette: palette)))
      } else {
        for line in format == .csv ? table.csv : table.text { try writer.writeLine(line) }
      }
      try writer.finish()
    }
  }

  /// What is wrong with a setting; the name that other libraries have for one is no riddle.
  private static func advice(_ error: ParameterError) -> String {
    guard case .unknown(let name, let owner, let known) = error else { return error.description }
    let spelling = Spelling.all(called: name, [.key]).first { known.contains($0.name) }
    let advice = spelling?.sentence ?? Suggestion(for: name, among: known).description
    return "\(owner) has no setting '\(name)' (\(advice))"
  }

  private func sweep(
    _ preset: Preset, _ axes: [Sweep.Axis], _ measure: Sweep.Measure, _ minima: [[Vector]]
  ) throws -> Sweep {
    do throws(ParameterError) {
      let shard = shard.map { ($0.index - 1, $0.count) } ?? (0, 1)
      return try Sweep(
        of: preset.race, along: axes, measuring: measure, steps: length.steps(of: preset),
        minima: minima, shard: shard)
    } catch {
      throw Failure.usage("downhill: --vary: \(Self.advice(error).escapingControls)")
    }
  }
}
