import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// A scene is what it was when every change has been taken back, in whatever way.
@Suite struct ContentTests {
  @Test(arguments: ["][", "[]", ";'", "R", "]", "][]", "a"])
  func aChangeAndItsOppositeAreNone(keys: String) {
    var state = State.on(.crowd(2))
    state.press("2")
    state.press(keys)
    #expect(state.isChangedByHand == !["][", "[]", ";'"].contains(keys), "\(keys)")
  }

  /// In between the race was another.
  @Test func oppositesAtOtherStepsAreChanges() {
    var state = State.on(.crowd(2))
    state.press("]")
    state.show(step: 10)
    state.press("[")
    #expect(state.isChangedByHand)
  }

  /// Another rule begins its memory anew, even where it is the same at last.
  @Test func aRuleThatWasGoneIsAChange() {
    var state = State.on(.crowd(3))
    state.show(step: 10)
    state.press("2")
    for rule in ["adam", "momentum"] { _ = state.perform(.setRule(rule)) }
    #expect(state.isChangedByHand)
    var early = State.on(.crowd(3))
    early.press("2")
    for rule in ["adam", "momentum"] { _ = early.perform(.setRule(rule)) }
    #expect(!early.isChangedByHand)
  }
}
