import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct FinalTableTests {
  @Test func numbersOfEveryOptimizer() throws {
    var state = try State.bundled("ravine")
    state.show(step: 60)
    #expect(
      state.finalTable == """
        optimizer  step       loss     |grad|      eta  sigma        x       y  state
        GD .1        60  2.213e-01  2.976e-01  0.10000      -  -1.4878  0.0000  step limit
        GD .25       60  5.306e-03  4.607e-02  0.25000      -  -0.2303  0.0000  step limit
        GD .4        60  1.128e-04  6.718e-03  0.40000      -  -0.0336  0.0000  step limit
        """)
  }

  @Test func columnsOfWideNamesAreAligned() {
    var state = State.on(.crowd(2) { $0 == 0 ? "\u{6700}\u{901F}\u{964D}\u{4E0B}" : "plain" })
    state.show(step: 3)
    let lines = state.finalTable.split(separator: "\n")
    let widths = lines.map { line in
      line.range(of: " 3 ").map { TextLayout.columns(of: String(line[..<$0.lowerBound])) }
    }
    #expect(widths[1] == widths[2])
  }

  @Test func controlsInNamesAreShown() {
    let state = State.on(.crowd(1) { _ in "red\u{1B}[31m" })
    #expect(!state.finalTable.unicodeScalars.contains("\u{1B}"))
  }
}
