import Testing

@testable import Plotting
@testable import Presets

@Suite struct ThemeReaderTests {
  private func read(_ text: String) throws -> (theme: Theme, changed: [String]) {
    try Theme.read(Array(text.utf8), name: "mine", file: "mine.yaml")
  }

  private func faults(_ text: String) -> String {
    do {
      _ = try read(text)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [("dark", Theme.dark), ("light", .light)])
  func aBaseAloneIsThatTheme(name: String, base: Theme) throws {
    let (theme, changed) = try read("base: \(name)")
    #expect(theme.name == "mine")
    #expect(theme.colors == base.colors)
    #expect(changed.isEmpty)
  }

  @Test func everyColourCanBeGiven() throws {
    let (theme, changed) = try read(
      """
      summary: Ink on paper.
      base: light
      background: "#FBF1C7"
      text: "#3c3836"
      dimmed: "#504945"
      rule: "#bdae93"
      accent: "#79200a"
      warning: "#9d0006"
      selection: "#ebdbb2"
      selection_text: "#282828"
      isoline: "#282828"
      lines: ["#102a6b", "#5a1000"]
      terrain: ["#e8d8b0", "#fbf1c7"]
      """)
    #expect(changed.isEmpty)
    #expect(theme.summary == "Ink on paper.")
    #expect(
      theme.colors
        == ThemeColors(
          isDark: false, background: .rgb(0xFBF1C7), text: .rgb(0x3C3836), dimmed: .rgb(0x504945),
          rule: .rgb(0xBDAE93), accent: .rgb(0x79200A), warning: .rgb(0x9D0006),
          selectionText: .rgb(0x282828), selection: .rgb(0xEBDBB2), isoline: .rgb(0x282828),
          lines: [.rgb(0x102A6B), .rgb(0x5A1000)], terrain: [.rgb(0xE8D8B0), .rgb(0xFBF1C7)]))
  }

  @Test func whatIsTooFaintIsNamed() throws {
    let (theme, changed) = try read("base: dark\nlines: [\"#ffffff\", \"#101010\"]")
    #expect(changed == ["line 2"])
    #expect(theme.colors.lines[0] == .rgb(0xFFFFFF))
  }

  @Test(arguments: [
    ("base: dark\naccennt: \"#ffffff\"", "mine.yaml:2:1: error: unknown key 'accennt'"),
    ("base: dark\naccennt: \"#ffffff\"", "did you mean 'accent'?"),
    ("text: \"#ffffff\"", "mine.yaml:1:1: error: the theme needs the key 'base'"),
    ("base: darc", "mine.yaml:1:7: error: unknown base 'darc' (did you mean 'dark'?)"),
    ("base: dark\ntext: white", "mine.yaml:2:7: error: text must be a colour as in \"#ffb000\""),
    ("base: dark\ntext: \"#fffff\"", "not '#fffff'"),
    ("base: dark\ntext: \"#+fffff\"", "must be a colour"),
    ("base: dark\ntext: #ffffff", "what follows # is a comment unless quoted"),
    ("base: dark\nlines: []", "a list of 1 to 9 items"),
    ("base: dark\nlines: [red]", "mine.yaml:2:9: error: item 1 of lines must be a colour"),
    ("base: dark\nterrain: [\"#000000\"]", "a list of 2 to 16 items"),
    ("base: dark\nbackground: \"#eeeeee\"", "2:13: error: background is too light for the base"),
    ("base: light\nbackground: \"#111111\"", "use 'base: dark'"),
    ("- dark", "the theme must be a mapping, not a list"), ("", "the file is empty"),
    ("base: \u{1B}[2J", "U+001B"),
  ])
  func whatIsWrongIsSaidWithItsPlace(text: String, message: String) {
    #expect(faults(text).contains(message))
  }
}
