import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct FooterViewTests {
  private static func footer(_ state: State) -> String { state.lines.last ?? "" }

  /// What the footer says with room for everything.
  private static func whole(_ state: State) -> String {
    let hints = KeyTable.bindings
      .filter { $0.hint != nil && $0.contexts.contains(state.keyContext) }
      .filter { !$0.isForPause || !state.playback.isPlaying }
      .sorted { ($0.hint ?? 0, $0.label.en) < ($1.hint ?? 0, $1.label.en) }
      .prefix(FooterView.mostHints)
      .map { binding in
        let isPlay = binding.action == .togglePlaying
        let label = state.playback.isPlaying ? "pause" : "play"
        return
          "\(binding.shownKeys(in: .en)) \(isPlay ? label : (binding.brief ?? binding.label).en)"
      }
    return (hints.dropFirst() + hints.prefix(1)).joined(separator: "  ")
  }

  @Test func hintsAreThoseOfTheKeyTable() {
    var state = State.on(.crowd(2), 300, 24)
    #expect(Self.footer(state).trimmed == Self.whole(state))
    #expect(!Self.footer(state).contains(". step"))
    state.press(" ")
    #expect(Self.footer(state).trimmed == Self.whole(state))
    #expect(Self.footer(state).contains(". step"))
  }

  @Test(arguments: Overlay.Kind.allCases) func hintsAreThoseOfWhatIsOnTop(kind: Overlay.Kind) {
    var state = State.on(.crowd(2), 300, 24)
    _ = state.perform(.toggle(kind))
    let line = Self.footer(state).trimmed
    #expect(line == Self.whole(state))
    #expect(line.hasSuffix(kind.isPicker ? "F1 help" : "? help"))
    #expect(line.contains("Esc"))
  }

  @Test(arguments: [40, 41, 57, 80, 119]) func whatFitsIsWholeAndHelpIsAmongIt(columns: Int) {
    let line = Self.footer(.on(.crowd(2), columns, 24)).trimmed
    #expect(line.hasSuffix("? help"))
    let all = Self.footer(.on(.crowd(2), 300, 24)).trimmed
    #expect(all.hasPrefix(String(line.dropLast("? help".count)).trimmed))
  }

  @Test func spaceSaysWhatItWouldDo() {
    var state = State.on(.crowd(2))
    #expect(Self.footer(state).contains("space pause"))
    state.press(" ")
    #expect(Self.footer(state).contains("space play"))
  }

  @Test func overTheHelpOnlyItsKeysAreOffered() {
    var state = State.on(.crowd(2), 120, 40)
    state.press("?")
    #expect(Self.footer(state).trimmed == "Esc q close  / find  j k scroll  : commands  ? help")
  }

  @Test(arguments: [5, 30, 60, 70, 76, 77, 78, 79, 200]) func remarksAndHintsKeepApart(length: Int)
  {
    var state = State.on(.crowd(2))
    let remark = String(repeating: "m", count: length)
    _ = update(&state, .failed(remark))
    let line = Self.footer(state)
    if length <= 78 {
      #expect(line.hasSuffix("\(remark) "))
    } else {
      #expect(line.hasSuffix("m\u{2026} "))
    }
    // Without the remark and the blank behind it.
    let hints = line.dropLast(min(length, 78) + 1)
    #expect(hints.allSatisfy { $0 == " " } || hints.hasSuffix("  "))
  }

  @Test func aRemarkGoesAfterTwoSeconds() {
    var state = State.on(.crowd(2))
    state.press(" t+")
    #expect(state.isAnimated)
    #expect(Self.footer(state).contains("60 steps a second"))
    state.wait(.milliseconds(1900))
    #expect(Self.footer(state).contains("60 steps a second"))
    state.wait(.milliseconds(101))
    #expect(!Self.footer(state).contains("steps a second"))
    #expect(!state.isAnimated, "nothing to wake up for")
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
