import Plotting
import Testing

@testable import Presets

@Suite struct ThemeLibraryTests {
  private func library(_ files: [String: String]) -> ThemeLibrary {
    ThemeLibrary(folder: "/themes", files: Drawer(files: files))
  }

  @Test func withoutAFolderThereAreTheBundledOnes() throws {
    for library in [ThemeLibrary(folder: nil), library([:])] {
      #expect(library.themes == Theme.bundled)
      #expect(library.warnings.isEmpty)
    }
  }

  @Test func theUsersComeAfterThem() throws {
    let library = library([
      "/themes/zebra.yaml": "base: light", "/themes/apple.yaml": "base: dark",
      "/themes/notes.txt": "base: dark", "/themes/.hidden.yaml": "base: dark",
    ])
    #expect(library.themes.map(\.name) == Theme.bundled.map(\.name) + ["apple", "zebra"])
    #expect(try library.theme(named: "zebra").isDark == false)
    #expect(library.warnings.isEmpty)
  }

  @Test func oneOfTheUsersTakesThePlaceOfABundledOne() throws {
    let library = library(["/themes/dark.yaml": "summary: Mine.\nbase: dark"])
    #expect(library.themes.map(\.name) == Theme.bundled.map(\.name))
    #expect(try library.theme(named: "dark").summary == "Mine.")
  }

  @Test func aFaultyFileIsLeftOutAndNamed() throws {
    let library = library(["/themes/broken.yaml": "base: dark\nacent: 1\nx: 2"])
    #expect(library.themes == Theme.bundled)
    #expect(
      library.warnings == [
        "/themes/broken.yaml:2:1: warning: unknown key 'acent' in the theme"
          + " (did you mean 'accent'?); the theme is left out"
      ])
    do {
      _ = try library.theme(named: "broken")
      Issue.record("a theme with a fault was found")
    } catch {
      #expect(
        "\(error)".hasPrefix(
          "/themes/broken.yaml:2:1: error: unknown key 'acent' in the theme"
            + " (did you mean 'accent'?)\n/themes/broken.yaml:3:1: error: "))
    }
  }

  @Test func whatWasTooFaintIsNamed() {
    let library = library(["/themes/faint.yaml": "base: dark\ntext: \"#111111\""])
    #expect(library.themes.last?.name == "faint")
    #expect(
      library.warnings
        == ["/themes/faint.yaml: warning: too faint to be seen, shown lighter: text"])
  }

  @Test func aNameWithControlsIsPrintable() {
    let library = library(["/themes/a\u{1B}[2J.yaml": "base"])
    #expect(library.warnings.count == 1)
    #expect(library.warnings.allSatisfy { !$0.contains("\u{1B}") })
  }

  @Test func aThemeThatIsNotThereIsAnError() {
    #expect(throws: ThemeLibraryError.self) { try library([:]).theme(named: "drak") }
    do {
      _ = try library([:]).theme(named: "drak")
    } catch {
      #expect("\(error)" == "there is no theme 'drak' (did you mean 'dark'?)")
    }
  }

  @Test(arguments: [
    (["HOME": "/home/me"], "/home/me/.config/downhill/themes/mine.yaml"),
    (["HOME": "/home/me", "XDG_CONFIG_HOME": "/etc/me"], "/etc/me/downhill/themes/mine.yaml"),
    (["HOME": "/home/me", "XDG_CONFIG_HOME": "me"], "/home/me/.config/downhill/themes/mine.yaml"),
  ])
  func theFolderIsInTheConfigurationHome(environment: [String: String], file: String) {
    let library = ThemeLibrary.standard(
      environment: environment, files: Drawer(files: [file: "base: dark"]))
    #expect(library.themes.last?.name == "mine")
  }
}
