import Plotting
import Presets
import Testing

@testable import downhill

@Suite struct ThemeChoiceTests {
  private func choice(
    option: String? = nil, configured: String? = nil, folder: String? = nil
  ) throws -> ThemeChoice {
    try ThemeChoice(
      option: option, configured: configured, library: ThemeLibrary(folder: folder))
  }

  @Test func anOptionComesBeforeTheConfigurationAndThatBeforeTheBackground() throws {
    let white = Color.rgb(0xFFFFFF)
    let asked = try choice(option: "mono", configured: "cividis")
    #expect(asked.theme(background: white, colorFgBg: "0;15") == .mono)
    let configured = try choice(configured: "cividis")
    #expect(configured.theme(background: white, colorFgBg: "0;15") == .cividis)
  }

  private static let backgrounds: [(background: UInt32?, colorFgBg: String?, theme: Theme)] = [
    (nil, nil, .dark), (0xFFFFFF, nil, .light), (0xFDF6E3, "15;0", .light),
    (0x000000, "0;15", .dark), (nil, "0;15", .light), (nil, "0;default;7", .light),
    (nil, "15;0", .dark), (nil, "12;8", .dark), (nil, "0;default", .dark), (nil, "", .dark),
    (nil, ";;", .dark), (nil, "15", .light),
  ]

  @Test(arguments: backgrounds)
  func theBackgroundComesBeforeCOLORFGBGAndThatBeforeDark(
    background: UInt32?, colorFgBg: String?, theme: Theme
  ) throws {
    #expect(
      try choice().theme(background: background.map(Color.rgb), colorFgBg: colorFgBg) == theme)
  }

  @Test func aDarkThemeOfTheUsersIsTheDarkTheme() throws {
    let folder = try TemporaryFolder()
    try folder.write("summary: Mine.\nbase: dark", to: "dark.yaml")
    #expect(try choice(folder: folder.path).theme().summary == "Mine.")
  }

  @Test func aFaultyThemeThatWasAskedForIsAnErrorWithItsPlace() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("base: 1", to: "mine.yaml")
    let failure = #expect(throws: Failure.self) {
      try choice(option: "mine", folder: folder.path)
    }
    #expect(failure?.code.rawValue == 65)
    #expect(failure?.lines == ["\(file):1:7: error: unknown base '1' (valid: dark, light)"])
  }

  @Test func aFaultyThemeOfTheConfigurationLeavesItToTheBackground() throws {
    let folder = try TemporaryFolder()
    try folder.write("base: 1", to: "mine.yaml")
    let choice = try ThemeChoice(
      option: nil, configured: "mine", library: ThemeLibrary(folder: folder.path))
    #expect(choice.asked == nil)
    #expect(choice.theme(background: .rgb(0xFFFFFF)) == .light)
  }

  @Test func anUnknownNameIsWrongUsage() {
    let failure = #expect(throws: Failure.self) { try choice(option: "drak") }
    #expect(failure?.code.rawValue == 64)
    #expect(
      failure?.lines == ["downhill: there is no theme 'drak' (did you mean 'dark'?)"])
  }
}
