import Foundation
import Testing

/// Text from file names, files and arguments never reaches the terminal as it is.
@Suite(.hangGuard)
struct HostileNamesTests {
  /// Writes the clipboard, turns text round, and begins a control sequence in one byte.
  private static let hostile = "x\u{1B}]52;c;eA==\u{7}\u{202E}\u{9B}2J"

  private static let preset = """
    title: "Title \\e]52;c;eA==\\a\\u202E"
    landscape: rosenbrock
    steps: 2
    optimizers: [{name: "N\u{202E}ame", rule: adam, learning_rate: 0.1}]
    """

  /// A folder with presets and themes of hostile names and contents.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.preset.replacing("Title \\e]52;c;eA==\\a\\u202E", with: "T\u{202E}itle"),
      to: "Presets/good\u{202E}\u{1B}]52;c;eA==\u{7}.yaml")
    try folder.write(Self.preset, to: "Presets/\(Self.hostile).yaml")
    try folder.write("summary: \"S\\u202E\"\nbase: dark", to: "downhill/themes/zebra.yaml")
    try folder.write("base: \u{202E}", to: "downhill/themes/\(Self.hostile).yaml")
    return folder
  }

  private static let commands = [
    ["nosuch"], ["run", "nosuch"], ["check", "nosuch"], ["picture", "nosuch"],
    ["record", "nosuch"],
    ["run", "ravine", "--theme", "nosuch"], ["picture", "ravine", "--theme", "nosuch"],
    ["picture", "ravine", "--theme", hostile], ["list"], ["list", "presets"], ["list", "themes"],
    [hostile], ["run", hostile], ["check", hostile], ["picture", hostile], ["record", hostile],
    ["run", "ravine", "--format", hostile], ["run", "ravine", "--steps", hostile],
    ["picture", "ravine", "--size", hostile], ["picture", "ravine", "-o", hostile],
    ["run", "ravine", "-o", "nofolder/\(hostile).csv"], ["list", hostile], ["--\(hostile)"],
    ["check", "Presets/\(hostile).yaml"], ["run", "Presets/\(hostile).yaml"],
    ["Presets/good\u{202E}\u{1B}]52;c;eA==\u{7}.yaml"],
    ["picture", "Presets/good\u{202E}\u{1B}]52;c;eA==\u{7}.yaml"],
    ["check", "Presets/good\u{202E}\u{1B}]52;c;eA==\u{7}.yaml"],
    ["Presets/good\u{202E}\u{1B}]52;c;eA==\u{7}.yaml", "--summary"],
    ["--presets", hostile, "list"], ["--glyphs", hostile],
  ]

  @Test(arguments: commands) func nothingIsObeyed(arguments: [String]) throws {
    let folder = try folder()
    let run = try CommandRun(
      arguments, environment: ["XDG_CONFIG_HOME": folder.path], in: folder)
    for text in [run.output, run.errors] {
      let obeyed = text.unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .control: scalar != "\n" && scalar != "\t"
        case .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
      #expect(obeyed.isEmpty, "\(arguments): \(text.debugDescription)")
    }
    #expect(!(run.output + run.errors).isEmpty)
  }
}
