import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct HandChangesTests {
  private let library = ["ravine", "saddle"].map(LibraryEntry.init)

  @Test func whatWouldLoseChangesAsksOnce() {
    var state = State.on(.crowd(2), library: library)
    state.press("]]R")
    #expect(state.handChangeCount == 3, "a new seed begins the race anew, with its changes")
    state.press("]")
    #expect(state.press("p").isEmpty)
    #expect(state.input.toast?.text == "again, to lose the 4 changes made here by hand")
    #expect(state.press("p") == [.load(0)])
  }

  @Test func anythingBetweenAsksAgain() {
    var state = State.on(.crowd(2), library: library)
    state.press("]pc")
    #expect(state.press("p").isEmpty)
    #expect(state.press("n").isEmpty, "another way to lose them is another question")
    #expect(state.scene.preset.title == "Crowd")
    state.press("n")
    #expect(state.scene.preset.title != "Crowd" && state.handChangeCount == 0)
  }

  @Test func whatNobodyChangedIsNotAskedFor() {
    var state = State.on(.crowd(2), library: library)
    state.press("c..vg")
    #expect(state.press("p") == [.load(0)])
  }

  @Test func inAListTheQuestionLeavesTheListOpen() {
    var state = State.on(.crowd(2), library: library)
    state.press("]:open preset rav")
    _ = state.press(.enter)
    #expect(state.input.overlays.count == 1)
    #expect(state.press(.enter).contains(.load(0)))
  }

  @Test func aCaptionIsDimmedOnceTheSceneIsAnother() throws {
    var state = try State.bundled("saddle", 120, 40)
    #expect(!state.text.contains("(the scene was changed)"))
    state.press("]")
    #expect(state.text.contains("(the scene was changed)"))
  }

  @Test func aNumberAloneIsAStep() {
    var state = State.on(.crowd(2))
    state.press(":20")
    _ = state.press(.enter)
    #expect(state.scene.timeline.step == 20 && state.input.overlays.isEmpty)
  }

  @Test func aVerbThatIsNotThereOffersNoPreset() throws {
    for verb in ["save", "export"] {
      var state = State.on(
        .crowd(2), library: library + [LibraryEntry(name: "polyak_averaging")])
      state.press(":" + verb)
      let matches = try state.matches(of: #require(state.input.overlays.last))
      #expect(!matches.contains { $0.choice.name.hasPrefix("open preset") })
    }
  }

  @Test func theViewGrowsAroundThePointer() {
    var state = State.on(.crowd(2))
    state.view.pointer = Vector(1, 2)
    let before = state.view.viewport
    state.press("z")
    let share = (1 - before.x.lowerBound) / before.width
    #expect(abs((1 - state.view.viewport.x.lowerBound) / state.view.viewport.width - share) < 1e-12)
    #expect(state.view.viewport.width != before.width)
  }
}
