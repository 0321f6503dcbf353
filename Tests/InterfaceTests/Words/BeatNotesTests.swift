import Presets
import Testing

@testable import Interface

/// What only the speaker reads.
@Suite struct BeatNotesTests {
  @Test func theyAreThoseOfTheLastBeat() throws {
    let beats = """
        - {at: 0, say: First., notes: "Wait for them.\\nThen go on: {B.x}."}
        - {at: 5, ask: Which?, choices: [A, B], answer: 1}
      """
    var state = try State.lesson(beats)
    let first = """
      beat 1/2  step 0  Halves
      > First.
      Wait for them.
      Then go on: 8.0000.


      """
    #expect(state.beatNotes?.text == first)
    state.show(step: 4)
    #expect(state.beatNotes?.text == first)
    state.show(step: 5)
    #expect(
      state.beatNotes?.text == "beat 2/2  step 5  Halves\n> Which?\n> A\n> B\n\n")
  }

  @Test func theyAreMadeSafe() throws {
    var state = try State.lesson("  - {at: 0, say: x}")
    state.scene.preset.beats[0].notes = Wording("a\u{1B}[2Jb\u{202E}")
    let text = try #require(state.beatNotes?.text)
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func withoutABeatThereAreNone() throws {
    var state = try State.lesson("  - {at: 5, say: x}")
    #expect(state.beatNotes == nil)
    state.show(step: 5)
    #expect(state.beatNotes != nil)
    #expect(State.on(.crowd(1)).beatNotes == nil)
  }
}
