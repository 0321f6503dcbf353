import ArgumentParser
import Presets

/// `downhill check`: reads presets, then runs what they claim.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read presets and hold what they claim against their runs.",
    discussion: """
      Every fault is a line FILE:LINE:COLUMN: error: ... on standard error. Exit code 65: a preset \
      is not valid; 66: there is none; 1: a claim does not hold.
      """)

  @Argument(help: "Preset files or names, or - for standard input.")
  var files: [String]

  @OptionGroup var options: GlobalOptions

  func run() throws {
    var worst = ExitCode.success
    for file in files {
      do {
        let (preset, name) = try reportingFailures {
          let loader = try PresetLoader(options)
          return (try loader.preset(file), try loader.name(of: file))
        }
        let faults = Expectation.check(preset)
        guard faults.isEmpty else {
          Console.complain(PresetError(file: name, faults: faults).description)
          worst = worst == .success ? ExitCode(1) : worst
          continue
        }
        let count = preset.expectations.count
        Console.write(
          "\(file.escapingControls): ok, \(count) expectation\(count == 1 ? "" : "s") met\n")
      } catch let code as ExitCode {
        worst = worst == .success || worst == ExitCode(1) ? code : worst
      }
    }
    guard worst == .success else { throw worst }
  }
}
