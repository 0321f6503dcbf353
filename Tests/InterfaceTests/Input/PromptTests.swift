import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct PromptTests {
  /// What the last row says.
  private static func row(_ state: State) -> String { state.lines.last ?? "" }

  @Test func aTypedRateHoldsFromThisStepOn() {
    var state = State.on(.crowd(3))
    state.show(step: 20)
    let before = state.past
    state.press("2E.05")
    #expect(Self.row(state).contains("Optimizer 1: eta .05"))
    #expect(state.past == before, "nothing holds before Enter")
    state.press(.enter)
    #expect(state.input.prompt == nil)
    #expect(abs(state.past.samples[1].learningRate - 0.05) < 1e-17)
    #expect(state.past.histories[1].dropLast() == before.histories[1].dropLast())
    #expect(state.input.toast?.text == "Optimizer 1: eta 0.01000 -> 0.05000 from step 20")
    state.show(step: 19)
    #expect(state.past.samples[1].learningRate == 0.01)
  }

  @Test(arguments: [0, 1]) func aTypedSigmaHoldsWithAndWithoutNoise(index: Int) {
    var state = State.on(.crowd(3))
    state.show(step: 20)
    state.press("\(index + 1)S2.5e-1")
    state.press(.enter)
    #expect(abs(state.past.samples[index].sigma - 0.25) < 1e-15)
    state.press("S0.5")
    state.press(.enter)
    #expect(abs(state.past.samples[index].sigma - 0.5) < 1e-15)
  }

  @Test func escapeChangesNothingNorDoesNothingTyped() {
    for keys in [[Key.character("5"), .escape], [.enter], [.escape]] {
      var state = State.on(.crowd(2))
      let before = state.past
      state.press("E")
      for key in keys { #expect(state.press(key).isEmpty) }
      #expect(state.input.prompt == nil)
      #expect(state.past == before)
    }
  }

  /// What is no part of a number stays to be seen, and is refused when the number is to be taken.
  @Test func whatIsTypedStays() {
    var state = State.on(.crowd(2))
    let focus = state.view.focus
    state.press("E1.2e-3]v")
    #expect(state.input.prompt?.field.text == "1.2e-3]v")
    #expect(
      state.view.focus == focus && state.view.layout == .overlay && state.input.overlays.isEmpty)
    state.press(.backspace)
    state.press(.home)
    state.press(.delete)
    #expect(state.input.prompt?.field.text == ".2e-3]")
    let before = state.past
    state.press(.enter)
    #expect(state.input.prompt?.fault == "'.2e-3]' is not a number")
    #expect(state.past == before)
  }

  @Test func aDecimalCommaIsRefusedAndNotDropped() {
    var state = State.on(.crowd(2))
    state.press("E0,5")
    state.press(.enter)
    #expect(
      state.input.prompt?.fault
        == "'0,5' is not a number: write '.' for the decimal point, and no other separator")
    #expect(state.past.samples[0].learningRate == 0.01)
  }

  @Test(arguments: [
    ("1e", "'1e' is not a number"), ("--1", "'--1' is not a number"),
    ("0", "eta has to be greater than 0"),
    ("-0.1", "eta has to be greater than 0"), ("1e999", "'1e999' is not a number: it is too"),
    ("1e-999", "'1e-999' is not a number: it is too"), ("1e307", "too far from the present eta"),
    ("1e-315", "too far from the present eta"),
  ])
  func aBadNumberSaysWhyAndStays(text: String, reason: String) {
    var state = State.on(.crowd(2))
    state.press("E" + text)
    state.press(.enter)
    #expect(state.input.prompt?.field.text == text)
    #expect(Self.row(state).contains(reason))
    #expect(state.past.samples[0].learningRate == 0.01)
    state.press(.backspace)
    #expect(!Self.row(state).contains(reason))
  }

  @Test func whereTheScheduleGivesZeroNoFactorHelps() throws {
    let text = """
      title: Warm-up
      landscape: quadratic
      optimizers:
        - name: GD
          rule: gradient_descent
          learning_rate: {schedule: constant, from: 0.1, warmup: {steps: 10, from: 0}}
      """
    var state = State.on(try Preset(reading: Array(text.utf8), file: "warmup.yaml"))
    state.press("E0.2")
    state.press(.enter)
    #expect(state.input.prompt?.fault == "its schedule has eta 0 at this step; try another step")
    state.press(.escape)
    state.show(step: 20)
    state.press("E0.2")
    state.press(.enter)
    #expect(state.past.samples[0].learningRate == 0.2)
  }

  @Test func pastesGoToThePromptAndNowhereElse() {
    var state = State.on(.crowd(2))
    let frame = state.frame
    _ = update(&state, .paste("q]n0.5"))
    #expect(state.frame == frame)
    state.press("E")
    _ = update(&state, .paste(" 0.0"))
    _ = update(&state, .paste("25\u{1B}\n"))
    state.press(.enter)
    #expect(abs(state.past.samples[0].learningRate - 0.025) < 1e-17)
    state.press("E")
    _ = update(&state, .paste("half"))
    state.press(.enter)
    #expect(state.input.prompt?.fault == "'half' is not a number")
  }

  @Test func aClickOnAValueAsksForIt() throws {
    var state = State.on(.crowd(3), 130, 44)
    let card = try #require(state.find("Optimizer 1"))
    let place = try #require(state.find("sigma", after: card.y))
    state.click(x: place.x + 8, y: place.y)
    #expect(state.view.focus == 1)
    #expect(state.input.prompt == Prompt(.setRate(.sigma)))
    // A press anywhere else is an answer too: no.
    state.click(x: card.x, y: card.y)
    #expect(state.input.prompt == nil)
  }

  @Test(arguments: [40, 60, 80, 200]) func theCursorIsSeen(columns: Int) throws {
    var state = State.on(.crowd(2) { _ in String(repeating: "long ", count: 20) }, columns, 24)
    state.press("E0.1")
    let frame = state.frame
    let cursors = (0..<columns).filter { frame[$0, 23].attributes.contains(.reverse) }
    #expect(cursors.count == 1)
    let cursor = try #require(cursors.first)
    #expect(String(Array(frame.lines[23])[(cursor - 3)..<cursor]) == "0.1")
  }

  @Test func timeGoesOnAndTheWayOutStaysOpen() {
    var state = State.on(.crowd(2))
    state.press("E")
    state.wait(.milliseconds(200))
    #expect(state.scene.timeline.step > 0)
    #expect(state.press(.control("c")) == [.quit])
    // Where there is no room for it, keys are keys.
    _ = update(&state, .resize(Size(columns: 20, rows: 5)))
    #expect(state.press("q") == [.quit])
  }

  @Test func anotherSceneAsksForNothing() {
    var state = State.on(.crowd(9))
    state.press("9E1")
    _ = update(&state, .loaded(.crowd(1), 0))
    #expect(state.input.prompt == nil)
  }
}
