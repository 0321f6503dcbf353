import Foundation
import Interface
import Presets
import Testing

@testable import downhill

@Suite struct ManualPageTests {
  private let text: String
  private let downhill: CommandDescription

  init() throws {
    downhill = try .downhill
    text = ManualPage(of: downhill).text
  }

  /// Text as the page has it.
  private func written(_ text: String) -> String { text.replacing("-", with: "\\-") }

  @Test func everyCommandAndOptionIsThere() {
    #expect(!downhill.shownSubcommands.isEmpty)
    for command in [downhill] + downhill.shownSubcommands {
      if command.commandName != downhill.defaultSubcommand {
        #expect(text.contains(command.commandName))
      }
      for name in command.shownArguments.flatMap(\.typedNames) {
        #expect(text.contains("\\fB\(written(name))\\fR"), "\(name)")
      }
    }
  }

  @Test func everyKeyAndEverySettingIsThere() {
    for entry in KeyTable.help() where !entry.isHeading {
      #expect(text.contains(".TP\n\(Roff.bold(entry.keys))\n"), "\(entry.keys)")
    }
    for setting in ConfigurationSetting.all {
      #expect(text.contains(".TP\n\(Roff.bold(setting.key))\n"))
    }
  }

  @Test func everyCommandOfTheScreenIsThere() {
    #expect(CommandReference.entries.count > 10 && CommandReference.actions.count > 40)
    for entry in CommandReference.entries {
      #expect(
        text.contains("\(Roff.bold(entry.name)) \(Roff.placeholder(entry.placeholder))"),
        "\(entry.name)")
    }
    for action in CommandReference.actions { #expect(text.contains(Roff.bold(action.name))) }
  }

  /// The README has the table of commands as the program prints it.
  @Test func theReadmeHasTheTableOfCommands() throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let table = CommandReference.markdown
    #expect(readme.contains(table), "put this into README.md:\n\(table)")
  }

  /// On a narrow page a line has to be broken within a long path.
  @Test func pathsMayBeBroken() {
    #expect(text.contains("\\fB$XDG_CONFIG_HOME/\\:downhill/\\:themes/\\:*.yaml\\fR"))
    #expect(text.contains("\\fIname.setting=\\:from..to:count[:log]\\fR"))
    #expect(text.contains("\n.ad l\n"))
  }

  @Test func noLineIsARequestByAccident() {
    let requests = text.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
    for line in requests {
      #expect(
        [".TH", ".ad", ".SH", ".SS", ".TP", ".br"].contains(String(line.prefix(3))), "\(line)")
    }
  }

  @Test func oddTextStaysText() {
    #expect(Roff.text(".TH a\\b") == "\\&.TH a\\eb")
    #expect(Roff.text("'x") == "\\(aqx")
    let long = Roff.text(String(repeating: "word ", count: 40))
    #expect(long.split(separator: "\n").allSatisfy { $0.count <= 78 })
  }

  @Test func theCommandWritesIt() throws {
    let run = try CommandRun(["manual"])
    #expect(run.ending == .exited(0))
    #expect(run.output == text)
  }
}
