import ArgumentParser
import Testing

@testable import downhill

@Suite struct DownhillTests {
  @Test(arguments: [
    [], ["ravine"], ["a/b.yaml"], ["open.yaml"], ["two words"], ["\u{E9}"],
  ])
  func whatNeedsNoParsingIsWhatWouldBeParsed(arguments: [String]) throws {
    let command = try #require(try Downhill.parseAsRoot(arguments) as? OpenCommand)
    #expect(Downhill.plainPreset(arguments) == command.preset)
  }

  @Test(arguments: [
    ["-"], ["--help"], ["--version"], ["help"], ["open"], ["list"], ["complete"], [""],
    ["ravine", "--summary"], ["--theme", "dark"], ["ravine", "twice"],
  ])
  func allElseIsParsed(arguments: [String]) {
    #expect(Downhill.plainPreset(arguments) == nil)
  }

  @Test func everySubcommandIsParsed() {
    for command in Downhill.configuration.subcommands {
      #expect(Downhill.plainPreset([command._commandName]) == nil)
    }
  }
}
