import Plotting
import Testing

@testable import Presets

@Suite struct ConfigurationFileTests {
  private static let path = "/home/config.yaml"

  private func file(_ text: String?, others: [String: String] = [:]) -> ConfigurationFile {
    let files = Drawer(files: others.merging(text.map { [Self.path: $0] } ?? [:]) { $1 })
    return ConfigurationFile(
      path: Self.path,
      in: .init(themes: ThemeLibrary(folder: "/themes", files: files), home: "/home", files: files))
  }

  @Test func everyKeyIsRead() {
    let file = file(
      """
      theme: mine
      color: 256
      glyphs: ascii
      mouse: false
      reduced_motion: true
      trail: 50
      frames_per_second: 15
      presets: ~/lessons
      """, others: ["/themes/mine.yaml": "base: dark", "/home/lessons/one.yaml": ""])
    var expected = Configuration()
    expected.theme = "mine"
    expected.color = .palette
    expected.glyphs = .ascii
    expected.takesMouse = false
    expected.reducesMotion = true
    expected.trail = .last(50)
    expected.framesPerSecond = 15
    expected.presets = "/home/lessons"
    #expect(file.configuration == expected)
    #expect(file.warnings == [])
  }

  @Test(arguments: [nil, "", "\n", "# nothing\n  # at all\n"])
  func withoutSettingsTheStandardHolds(text: String?) {
    let file = file(text)
    #expect(file.configuration == Configuration())
    #expect(file.warnings == [])
  }

  @Test func theStandardFileSaysTheStandard() throws {
    let file = file(ConfigurationFile.standardText)
    #expect(file.configuration == Configuration())
    #expect(file.warnings == [])
    for setting in ConfigurationSetting.all {
      let text = ConfigurationFile.standardText
      #expect(text.contains("# \(setting.summary)\n# Values: \(setting.values).\n"))
      #expect(text.contains("\n\(setting.key): ") == (setting.standard != nil))
    }
  }

  @Test func theExampleOfAKeyWithoutAStandardIsAccepted() {
    let text = ConfigurationFile.standardText.replacing("# presets:", with: "presets:")
    let file = file(text, others: ["/home/presets/one.yaml": ""])
    #expect(file.configuration.presets == "/home/presets")
    #expect(file.warnings == [])
  }

  private static let faults: [(line: String, warning: String)] = [
    ("them: dark", "1:1: warning: unknown key 'them' in the configuration (did you mean 'theme'?)"),
    ("theme: drak", "1:8: warning: unknown theme 'drak' (did you mean 'dark'?)"),
    ("color: tru", "1:8: warning: unknown color 'tru' (did you mean 'truecolor'?)"),
    ("glyphs: block", "1:9: warning: unknown glyphs 'block' (did you mean 'blocks'?)"),
    ("mouse: 1", "1:8: warning: mouse must be true or false, not '1'"),
    (
      "reduced_motion: ture",
      "1:17: warning: unknown reduced_motion 'ture' (did you mean 'true'?)"
    ),
    (
      "trail: atuo",
      "1:8: warning: trail must be a number of steps or a word, not 'atuo' (did you mean 'auto'?)"
    ),
    ("trail: 0", "1:8: warning: trail must be from 1 to 10000000, not 0"),
    (
      "frames_per_second: 0", "1:20: warning: frames_per_second must be from 1 to 120, not 0"
    ),
    (
      "presets: mine",
      "1:10: warning: presets must be an absolute path, or begin with ~/, not 'mine'"
    ),
    (
      "presets: /mine",
      "1:10: warning: presets must be a folder that is there; there is no '/mine'"
    ),
    ("- a", "1:1: warning: the configuration must be a mapping, not a list"),
    ("theme: \"\\e[31m\"", #"1:8: warning: unknown theme '\u{1B}[31m'"#),
  ]

  @Test(arguments: faults)
  func aFaultIsAWarningAndTheRestHolds(line: String, warning: String) {
    let file = file("\(line)\n")
    #expect(file.configuration == Configuration())
    #expect(file.warnings.count == 1)
    #expect(file.warnings.first?.hasPrefix("\(Self.path):\(warning)") == true)
  }

  @Test func whatIsRightBesideAFaultIsUsed() {
    let file = file("theme: drak\nmouse: false\ncolour: 8\n")
    #expect(!file.configuration.takesMouse)
    #expect(file.warnings.count == 2)
  }

  @Test func aFaultyThemeOfTheUsersIsNoUnknownOne() {
    let file = file("theme: mine", others: ["/themes/mine.yaml": "base: drak"])
    #expect(file.configuration.theme == "mine")
    #expect(file.warnings == [])
  }

  @Test func aFileThatCannotBeReadIsSaidSo() {
    let files = Drawer(files: [Self.path: nil])
    let file = ConfigurationFile(
      path: Self.path, in: .init(themes: ThemeLibrary(folder: nil), home: nil, files: files))
    #expect(file.warnings == ["\(Self.path): warning: cannot be read: permission denied"])
  }

  @Test func itsPlaceIsTheUsersFolder() {
    let files = Drawer(files: [
      "/c/downhill/config.yaml": "mouse: false", "/h/.config/downhill/config.yaml": "color: 8",
    ])
    func read(_ environment: [String: String]) -> Configuration {
      ConfigurationFile.standard(
        themes: ThemeLibrary(folder: nil), environment: environment, files: files
      ).configuration
    }
    #expect(!read(["XDG_CONFIG_HOME": "/c", "HOME": "/h"]).takesMouse)
    #expect(read(["XDG_CONFIG_HOME": "c", "HOME": "/h"]).color == .eight)
    #expect(read(["HOME": "/h"]).color == .eight)
    #expect(read([:]) == Configuration())
  }
}
