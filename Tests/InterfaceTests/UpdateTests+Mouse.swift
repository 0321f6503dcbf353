import Plotting
import Presets
import Testing

@testable import Interface

/// Whose the mouse is, and whether anyone looks.
extension UpdateTests {
  @Test func theMouseIsGivenBackAndTaken() throws {
    var state = State.on(.crowd(2))
    #expect(!state.text.contains("mouse off"))
    #expect(state.press("m") == [.setMouse(false)])
    #expect(state.lines[0].contains("mouse off"))
    #expect(state.input.toast != nil)
    // What was on its way when it was given back.
    state.click(x: 30, y: 8)
    #expect(state.origins == State.on(.crowd(2)).origins)
    #expect(state.press("m") == [.setMouse(true)])
    #expect(!state.text.contains("mouse off"))
    state.click(x: 30, y: 8)
    #expect(state.origins != State.on(.crowd(2)).origins)
  }

  @Test func theMouseMayNotBeOursFromTheStart() {
    var state = State(
      .crowd(2), size: Size(columns: 80, rows: 24),
      display: Display(tier: .mono, glyphs: .braille, theme: .dark), takesMouse: false)
    #expect(state.lines[0].contains("mouse off"))
    #expect(state.press("m") == [.setMouse(true)])
  }

  @Test func withoutTheKeyboardThePictureStays() {
    var state = State.on(.crowd(2))
    state.wait(.milliseconds(100))
    let (revision, past) = (state.view.revision, state.past)
    _ = update(&state, .focus(false))
    #expect(!state.input.hasKeyboard)
    #expect(state.view.revision == revision && state.past == past && state.playback.isPlaying)
    _ = update(&state, .focus(true))
    #expect(state.input.hasKeyboard)
    #expect(state.view.revision == revision)
  }

  @Test func fewerFramesMakeTheSameSteps() {
    var attended = State.on(.crowd(2))
    var unattended = attended
    _ = update(&unattended, .focus(false))
    for _ in 0..<60 { attended.wait(.seconds(1) / 60) }
    for _ in 0..<15 { unattended.wait(.seconds(1) / 15) }
    #expect(abs(attended.scene.timeline.step - unattended.scene.timeline.step) <= 1)
    #expect(unattended.scene.timeline.step >= 29)
  }
}
