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
      is not valid; 66: there is none; 1: a claim does not hold. A logged path that does not lie on \
      the landscape is a warning. With --gradients every exact \
      gradient on a grid over the view is held against central differences instead, and the worst \
      place is reported; beyond a relative error of \(GradientCheck.tolerance) the check fails. \
      Places near a kink or a pole are left out and counted, and where there is no gradient is said: \
      that is no failure.
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
    for objection in preset.pathObjections {
      Console.complain("\(file.escapingControls): warning: \(objection)")
    }
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
      guard check.leftOutCount == 0 else {
        throw Failure.running("\(name): no gradient could be compared\(remarks(check, preset))")
      }
      throw Failure.running("\(name): the landscape has no gradient anywhere in its view")
    }
    let report =
      "worst relative error \(worst.relativeError) at \(worst.position.text), exact "
      + "\(worst.exact.text), differences \(worst.differences.text), of \(check.count) places"
      + remarks(check, preset)
    guard check.isPassed else {
      throw Failure.running("\(name): gradients differ by more than rounding: \(report)")
    }
    try Console.write("\(name): gradients ok, \(report)\n")
  }

  /// What was left out, and where there is no gradient: a few places stand for all.
  private func remarks(_ check: GradientCheck, _ preset: Preset) -> String {
    var remarks = ""
    if check.leftOutCount > 0 {
      let isGrid = preset.landscape.unturned is GridLandscape
      remarks +=
        "; \(check.leftOutCount) left out beside "
        + (isGrid ? "a kink, a pole or a line of the grid" : "a kink or a pole")
    }
    guard !check.kinks.isEmpty else { return remarks }
    let isCurve = preset.landscape.dimension == 1
    let places = check.kinks.prefix(3).map { kink in
      isCurve ? "x = \(kink.x.short)" : "(\(kink.x.short), \(kink.y.short))"
    }
    let more = check.kinks.count > 3 ? " and \(check.kinks.count - 3) more places" : ""
    return remarks + "; not differentiable at " + places.joined(separator: ", ") + more
  }
}

extension Vector {
  fileprivate var text: String { "(\(x), \(y))" }
}

extension Double {
  /// To nine places behind the point, as near as kinks are found.
  fileprivate var short: String { "\((self * 1e9).rounded() / 1e9 + 0)" }
}
