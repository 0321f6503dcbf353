import ArgumentParser
import Presets

/// `downhill complete`: what the scripts of `downhill completions` ask for at every press of Tab.
struct CompleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: "Complete a command line, for shells.",
    shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough, help: "The words after the command's name.")
  var words: [String] = []

  func run() throws {
    try reportingFailures(complete)
  }

  private func complete() throws {
    let themes = ThemeLibrary.standard()
    let configuration = ConfigurationFile.standard(themes: themes).configuration
    let names = Completion.Names(
      presets: (try? PresetLibrary.standard(asked: configuration.presets))?.names ?? [],
      themes: themes.themes.map(\.name))
    let completion = Completion(of: try .downhill, names: names)
    for candidate in completion.candidates(for: words) { try Console.write(line(candidate)) }
  }

  /// A word, a tab and what it is; a colon begins what the shell shall complete itself.
  private func line(_ candidate: Completion.Candidate) -> String {
    switch candidate {
    case .word(let word, let summary):
      "\(word.escapingControls)\t\(summary.escapingControls)\n"
    case .files: ":files\n"
    case .folders: ":folders\n"
    }
  }
}
