import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct TooSmallViewTests {
  @Test func saysWhatThereIsAndWhatItTakes() {
    let text = State.on(.crowd(2), 39, 12).text
    #expect(text.contains("too small"))
    #expect(text.contains("39x12"))
    #expect(text.contains("needs 40x12"))
    #expect(text.contains("q quits"))
  }

  @Test func followsTheTerminal() {
    var state = State.on(.crowd(2), 30, 10)
    #expect(state.text.contains("30x10"))
    _ = update(&state, .resize(Size(columns: 33, rows: 5)))
    #expect(state.text.contains("33x5"))
    _ = update(&state, .resize(Size(columns: 40, rows: 12)))
    #expect(!state.text.contains("needs"))
  }

  @Test func aFewRowsHoldWhatHelps() {
    #expect(State.on(.crowd(2), 20, 1).text.contains("needs 40x12"))
    #expect(
      State.on(.crowd(2), 20, 2).lines.map { $0.filter { $0 != " " } } == ["needs40x12", "qquits"])
  }
}
