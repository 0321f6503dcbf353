import ArgumentParser
import Presets
import Testing

@testable import downhill

@Suite struct PreferencesTests {
  private func preferences(
    _ arguments: [String] = [], _ configuration: Configuration = Configuration(),
    environment: [String: String] = [:]
  ) throws -> Preferences {
    Preferences(
      try GlobalOptions.parse(arguments), configuration: configuration,
      library: ThemeLibrary(folder: nil)
    ) { environment[$0] }
  }

  private func configuration(_ change: (inout Configuration) -> Void) -> Configuration {
    var configuration = Configuration()
    change(&configuration)
    return configuration
  }

  @Test(arguments: [("1", true), ("yes", true), ("0", false), ("false", false), ("No", false)])
  func lessMotionFromTheEnvironment(value: String, isReduced: Bool) throws {
    let environment = ["REDUCE_MOTION": value]
    #expect(try preferences(environment: environment).reducesMotion == isReduced)
    let still = configuration { $0.reducesMotion = !isReduced }
    #expect(try preferences([], still, environment: environment).reducesMotion == !isReduced)
    let option = isReduced ? "--reduced-motion" : "--no-reduced-motion"
    #expect(try preferences([option], still, environment: environment).reducesMotion == isReduced)
  }

  @Test func theLanguageOfTheLocale() throws {
    #expect(try preferences().language == .en)
    for (locale, language) in [
      ("zh_CN.UTF-8", Language.zh), ("zh", .zh), ("zh_TW", .zh), ("de_DE.UTF-8", .en), ("C", .en),
      ("zhx", .en),
    ] {
      #expect(try preferences(environment: ["LANG": locale]).language == language)
      let other = language == .en ? "zh_CN.UTF-8" : "C"
      #expect(
        try preferences(environment: ["LANG": other, "LC_MESSAGES": locale]).language == language)
      #expect(
        try preferences(
          environment: ["LANG": other, "LC_MESSAGES": other, "LC_ALL": locale]
        ).language == language)
      #expect(
        try preferences(["--lang", "zh"], environment: ["LC_ALL": locale]).language == .zh)
    }
    #expect(throws: (any Error).self) { try preferences(["--lang", "de"]) }
  }

  @Test func lessMotionIsFourFramesASecondAtMost() throws {
    #expect(try preferences().framesPerSecond == 60)
    #expect(try preferences(["--reduced-motion"]).framesPerSecond == 4)
    let slow = configuration { $0.framesPerSecond = 2 }
    #expect(try preferences(["--reduced-motion"], slow).framesPerSecond == 2)
    #expect(try preferences([], slow).framesPerSecond == 2)
  }

  @Test func anOptionComesBeforeTheConfiguration() throws {
    let configured = configuration {
      $0.theme = "mono"
      $0.glyphs = .blocks
      $0.takesMouse = false
      $0.presets = "/configured"
    }
    let plain = try preferences([], configured)
    #expect(try plain.themes().asked == .mono)
    #expect(plain.glyphs == .blocks)
    #expect(!plain.takesMouse)
    #expect(plain.presets == "/configured")
    let asked = try preferences(
      ["--theme", "cividis", "--ascii", "--mouse", "--presets", "/asked"], configured)
    #expect(try asked.themes().asked == .cividis)
    #expect(asked.glyphs == .ascii)
    #expect(asked.takesMouse)
    #expect(asked.presets == "/asked")
    #expect(try preferences(["--theme", "auto"], configured).themes().asked == nil)
  }
}
