import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// What was changed by hand can be taken back and made again, whatever it was.
@Suite struct EditingTests {
  @Test func everyKindOfChangeCanBeTakenBackAndMadeAgain() {
    var state = State.on(.crowd(4), 120, 40)
    state.show(step: 40)
    var seen = [(state.past, state.scene.preset.content)]
    for keys in ["1]", "2'", "3a", "R", "B", "D", "1X", "2'", "3aa"] {
      state.press(keys)
      state.show(step: 40)
      seen.append((state.past, state.scene.preset.content))
    }
    let count = state.scene.done.count
    #expect(count == 10)
    for _ in 0..<count { state.press("U") }
    #expect(state.scene.preset.content == seen[0].1)
    state.show(step: 40)
    #expect(state.past == seen[0].0)
    for _ in 0..<count { state.press(.control("r")) }
    #expect(state.scene.preset.content == seen[seen.endIndex - 1].1)
    state.show(step: 40)
    #expect(state.past == seen[seen.endIndex - 1].0)
    state.press(.control("r"))
    #expect(state.input.toast?.text == "nothing to redo")
  }

  @Test func aNewChangeDropsWhatWasTakenBack() {
    var state = State.on(.crowd(2))
    state.press("]U[")
    #expect(state.scene.undone.isEmpty)
    state.press("UU")
    #expect(state.input.toast?.text == "nothing to undo")
    #expect(!state.isChangedByHand)
  }

  @Test func takingBackStaysAtTheStep() {
    var state = State.on(.crowd(3))
    state.show(step: 90)
    state.press("]")
    state.show(step: 200)
    state.press("U")
    #expect(state.scene.timeline.step == 200)
    var plain = State.on(.crowd(3))
    plain.show(step: 200)
    #expect(state.past == plain.past)
  }
}
