import ArgumentParser
import Presets

/// `downhill check`: reads presets, then runs what they claim.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read presets and test what they claim.",
    usage: "downhill check <file> ... [<options>]",
    discussion: """
      Every fault is a line FILE:LINE:COLUMN: error: ... on standard error. Exit code 65: a preset \
      is not valid; 66: there is none; 1: a claim does not hold.
      """)

  @Argument(
    help: ArgumentHelp("Preset files or names, or - for standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var options: GlobalOptions

  func run() throws {
    var worst = ExitCode.success
    for file in files {
      do {
        try reportingFailures { try check(file) }
      } catch let code as ExitCode {
        if worst == .success || worst == ExitCode(1) { worst = code }
      }
    }
    guard worst == .success else { throw worst }
  }

  private func check(_ file: String) throws {
    let loader = try PresetLoader(options)
    let preset = try loader.preset(file)
    let faults = Expectation.check(preset)
    guard faults.isEmpty else {
      let error = PresetError(file: try loader.name(of: file), faults: faults)
      throw Failure.running(error.description)
    }
    let count = preset.expectations.count
    try Console.write(
      "\(file.escapingControls): ok, \(count) expectation\(count == 1 ? "" : "s") met\n")
  }
}
