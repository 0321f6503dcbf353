import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct SummaryTests {
  @Test(arguments: ["ravine", "welcome", "polyak_averaging", "escape"])
  func everythingInReadingOrder(name: String) throws {
    var state = try State.bundled(name)
    state.show(step: 20)
    try Golden.expect(state.summary, name: "\(name)-summary.txt")
  }

  @Test func whatHasNotBeenSaidIsNotThere() throws {
    var state = try State.bundled("ravine")
    state.show(step: 0)
    #expect(state.summary.split(separator: "\n").count { $0.hasPrefix("said at") } == 1)
    state.show(step: 60)
    #expect(
      state.summary.split(separator: "\n").count { $0.hasPrefix("said at") }
        == state.scene.preset.beats.count)
  }

  @Test func controlsInNamesAreShown() {
    let state = State.on(.crowd(1) { _ in "red\u{1B}[31m" })
    #expect(!state.summary.unicodeScalars.contains("\u{1B}"))
  }
}
