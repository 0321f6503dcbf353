import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct HelpViewTests {
  /// The text of the help on a screen, from all positions it can be scrolled to.
  private static func text(columns: Int, rows: Int, glyphs: GlyphSet = .braille) -> String {
    var state = State.on(.crowd(2), columns, rows, glyphs: glyphs)
    state.press("?")
    var texts = [state.text]
    for _ in 0..<HelpLayout(state.view.size, in: .en).mostScroll {
      state.press("j")
      texts.append(state.text)
    }
    return texts.joined(separator: "\n")
  }

  @Test(arguments: [(80, 24), (40, 12), (75, 13), (120, 40), (300, 80)])
  func everyRowCanBeRead(columns: Int, rows: Int) {
    let text = Self.text(columns: columns, rows: rows)
    for entry in KeyTable.help() {
      let shown =
        entry.isHeading
        ? entry.label
        : entry.keys + String(repeating: " ", count: HelpLayout.keyColumns - entry.keys.count)
          + entry.label
      #expect(text.contains(shown), "\(entry.keys): \(entry.label)")
    }
  }

  @Test func largeScreensShowAllAtOnce() {
    #expect(HelpLayout(Size(columns: 80, rows: 36), in: .en).mostScroll == 0)
    #expect(HelpLayout(Size(columns: 120, rows: 40), in: .en).mostScroll == 0)
    #expect(HelpLayout(Size(columns: 40, rows: 12), in: .en).mostScroll > 0)
  }

  @Test func aScrolledHelpSaysWhereItIs() {
    var state = State.on(.crowd(2), 40, 12)
    state.press("?")
    let total = KeyTable.help().count
    #expect(state.text.contains("1-9 of \(total), j k"))
    state.press(.pageDown)
    #expect(state.text.contains("9-17 of \(total), j k"))
    // The screen grows; the text does not hang in the air.
    _ = update(&state, .resize(Size(columns: 40, rows: 90)))
    #expect(state.text.contains("Time"))
  }

  @Test func aFilterLeavesTheRowsThatFitBelowTheirHeadings() {
    var state = State.on(.crowd(2))
    state.press("?/noi")
    let layout = HelpLayout(state.view.size, filter: Query("noi"), in: .en)
    #expect(layout.box == HelpLayout(state.view.size, in: .en).box)
    let labels = layout.lines.flatMap { $0.map(\.label) }
    #expect(
      labels == ["Time", "restart; R: other noise", "Optimizers", "noise sigma from now on"])
    #expect(state.text.contains("/noi"))
    #expect(!state.text.contains("iso-lines"))
    state.press("zzz")
    #expect(HelpLayout(state.view.size, filter: Query("noizzz"), in: .en).lineCount == 0)
    #expect(!state.text.contains("other noise"))
  }

  @Test func everyRowOfTheKeyTableIsAnEntry() {
    let rows = KeyTable.bindings.filter { $0.group != nil }
    #expect(KeyTable.help().filter { !$0.isHeading }.count == rows.count + 3)
    #expect(
      KeyTable.help().filter(\.isHeading).map(\.label) == KeyTable.Group.allCases.map(\.heading.en)
    )
    // Keys whose rows have no heading are named by another row.
    let shown = Set(KeyTable.help().map(\.keys).joined(separator: " ").split(separator: " "))
    for binding in KeyTable.bindings where binding.contexts.contains(.scene) && binding.group == nil
    {
      for key in binding.keys {
        let isDigit = ("2"..."9").contains(key.name)
        #expect(isDigit || shown.contains(Substring(key.name)), "\(key.name)")
      }
    }
  }
}
