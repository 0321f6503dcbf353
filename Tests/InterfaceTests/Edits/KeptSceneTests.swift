import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct KeptSceneTests {
  /// What is on the screen after all kinds of changes is what the kept preset plays, to the bit.
  @Test func aKeptSceneReplaysToTheBit() throws {
    var state = State.on(.crowd(4), 120, 40)
    state.show(step: 40)
    state.press("1]]2'3a")
    state.show(step: 60)
    state.press("B[[")
    state.show(step: 75)
    state.press("RD;zzlv:rule adam")
    _ = state.press(.enter)
    state.show(step: 150)
    state.press("1;A")
    for letter in "yogi" { state.press(String(letter)) }
    state.press(.enter)
    state.show(step: 200)
    let kept = state.presetToKeep
    let again = try Preset(reading: Array(kept.text.utf8), file: "kept.yaml")
    #expect(again.text == kept.text)
    var replay = State.on(again, 120, 40)
    replay.show(step: 200)
    #expect(replay.past == state.past)
    #expect(replay.view.viewport == state.view.viewport)
    #expect(replay.view.layout == state.view.layout)
  }

  @Test func aNameIsAskedFor() throws {
    var state = State.on(.crowd(1), 120, 40)
    state.press("w")
    #expect(state.text.contains("save as"))
    for letter in "mine" { state.press(String(letter)) }
    let effects = state.press(.enter)
    guard case .keep(let scene)? = effects.first else {
      Issue.record("nothing is written")
      return
    }
    #expect(scene.name == "mine")
    #expect(!scene.replaces)
    #expect(state.input.prompt == nil)
  }

  @Test func anotherPresetIsReplacedOnlyWhenAskedTwice() throws {
    var state = State.on(.crowd(1), 120, 40)
    _ = update(&state, .exists("mine"))
    #expect(state.text.contains("mine is there already; Enter replaces it"))
    guard case .keep(let scene)? = state.press(.enter).first else {
      Issue.record("nothing is written")
      return
    }
    #expect(scene.replaces)
    // Another name asks again.
    _ = update(&state, .exists("mine"))
    state.press("2")
    guard case .keep(let other)? = state.press(.enter).first else {
      Issue.record("nothing is written")
      return
    }
    #expect(other.name == "mine2")
    #expect(!other.replaces)
  }

  @Test(arguments: [
    "a/b", ".x", "-x", "x.yaml", "a\u{7}b", "\u{202E}a", String(repeating: "x", count: 81),
  ])
  func someNamesAreRefused(name: String) {
    #expect(KeptScene.objection(to: name) != nil)
  }
}
