import ArgumentParser
import Optimization
import Presets

/// `downhill check`: reads presets, then runs what they claim.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read presets and test what they claim.",
    usage: "downhill check <file> ... [<options>]",
    discussion: """
      Every fault is a line FILE:LINE:COLUMN: error: ... on standard error. Exit code 65: a preset \
      is not valid; 66: there is none; 1: a claim does not hold. With --gradients every exact \
      gradient on a grid over the view is held against central differences instead, and the worst \
      place is reported; beyond a relative error of \(GradientCheck.tolerance) the check fails.
      """)

  @Argument(
    help: ArgumentHelp("Preset files or names, or - for standard input.", valueName: "file"))
  var files: [String]

  @Flag(help: "Compare exact gradients with central differences over the view.")
  var gradients = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let loader = try reportingFailures { try PresetLoader(Preferences(options)) }
    var worst = ExitCode.success
    for file in files {
      do {
        try reportingFailures {
          try gradients ? checkGradients(file, loader) : check(file, loader)
        }
      } catch let code as ExitCode {
        if worst == .success || worst == ExitCode(1) { worst = code }
      }
    }
    guard worst == .success else { throw worst }
  }

  private func check(_ file: String, _ loader: PresetLoader) throws {
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

  private func checkGradients(_ file: String, _ loader: PresetLoader) throws {
    let preset = try loader.preset(file)
    let check = GradientCheck(preset.landscape, over: preset.view)
    let name = file.escapingControls
    guard let worst = check.worst else {
      throw Failure.running("\(name): the landscape has no gradient anywhere in its view")
    }
    let report =
      "worst relative error \(worst.relativeError) at \(worst.position.text), exact "
      + "\(worst.exact.text), differences \(worst.differences.text), of \(check.count) places"
    guard check.isPassed else {
      throw Failure.running("\(name): gradients differ by more than rounding: \(report)")
    }
    try Console.write("\(name): gradients ok, \(report)\n")
  }
}

extension Vector {
  fileprivate var text: String { "(\(x), \(y))" }
}
