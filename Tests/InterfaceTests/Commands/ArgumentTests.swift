import Optimization
import Presets
import Testing

@testable import Interface

@Suite struct ArgumentTests {
  private static func typed(_ text: String) -> State {
    var state = State.on(.crowd(3))
    state.show(step: 5)
    state.press(":")
    state.press(text)
    return state
  }

  /// The scene after typing a command and Enter.
  private static func done(_ text: String) -> State {
    var state = typed(text)
    state.press(.enter)
    return state
  }

  /// Why a command is refused.
  private static func refusal(_ text: String) -> String? {
    guard case .refusal(let reason)? = typed(text).chosen?.answer else { return nil }
    return reason
  }

  @Test func learningRatesAreSetFromThisStepOn() {
    let state = Self.done("set eta 0.04")
    #expect(state.input.overlays.isEmpty)
    #expect(abs(state.scene.timeline.race.runs[0].learningRate - 0.04) < 1e-15)
    #expect(state.scene.timeline.race.score.changes.map(\.step) == [5])
    #expect(state.input.toast?.text == "Optimizer 0: eta 0.01000 -> 0.04000 from step 5")
  }

  @Test func sigmasAreSetWithNoiseAndWithout() {
    #expect(Self.done("set sigma 0.25").scene.timeline.race.runs[0].sigma == 0.25)
    var state = Self.typed("")
    state.press(.escape)
    state.press("2:set sigma .5")
    state.press(.enter)
    #expect(abs(state.scene.timeline.race.runs[1].sigma - 0.5) < 1e-15)
  }

  @Test func stepsAndSpeeds() {
    let state = Self.done("go to step 120")
    #expect(state.scene.timeline.step == 120)
    #expect(!state.playback.isPlaying)
    #expect(Self.done("step 0").scene.timeline.step == 0)
    #expect(Self.done("speed 250").playback.speed == 250)
    #expect(Self.done("SPEED 0.5").playback.speed == 0.5)
  }

  @Test(arguments: [
    ("set eta 0", "eta has to be greater than 0"),
    ("set eta abc", "'abc' is not a number"),
    ("set eta -1", "eta has to be greater than 0"),
    (
      "set eta 0,1",
      "'0,1' is not a number: write '.' for the decimal point, and no other separator"
    ),
    ("set eta nan", "'nan' is not a number: it must be finite"),
    ("set sigma -1", "sigma has to be 0 or greater"),
    ("go to step 1.5", "a step is a whole number from 0 to 500"),
    ("go to step 501", "a step is a whole number from 0 to 500"),
    ("speed 0", "speed is greater than 0, at most 100000"),
    ("speed 1e6", "speed is greater than 0, at most 100000"),
    ("speed 1 2", "'1 2' is not a number"),
  ])
  func whatIsWrongIsSaidAndNothingIsDone(text: String, reason: String) {
    #expect(Self.refusal(text) == reason)
    let state = Self.done(text)
    #expect(state.input.overlays.map(\.kind) == [.commands])
    #expect(state.past == Self.typed("").past)
    #expect(state.text.contains(reason.prefix(40)))
  }

  @Test func aRateThatIsZeroHasNoFactor() {
    var preset = Preset.crowd(1)
    var linear = Linear()
    linear.to = 0
    linear.steps = 10
    preset.optimizers[0].learningRate = LearningRate(linear)
    var state = State.on(preset)
    state.show(step: 20)
    state.press(":set eta 0.1")
    guard case .refusal(let reason)? = state.chosen?.answer else {
      Issue.record("not refused")
      return
    }
    #expect(reason == "its schedule has eta 0 at this step; try another step")
  }

  @Test func withoutANumberItIsAskedForAndItsUseIsShown() {
    var state = Self.typed("spe")
    #expect(state.text.contains("steps a second, > 0; now 30"))
    state.press(.enter)
    #expect(state.input.overlays.last?.filter.text == "speed ")
    state.press("12")
    state.press(.enter)
    #expect(state.playback.speed == 12)
  }

  @Test func everyCommandSaysItsUse() {
    let state = State.on(.crowd(2))
    for command in Command.withValue + [.parameter("beta")] {
      let usage = command.argument.usage(in: state)
      #expect(!usage.isEmpty && !usage.contains("\n"))
      #expect(!command.argument.present(in: state).isEmpty || command == .parameter("beta"))
      #expect(command.split(command.name + " ") == nil)
      #expect(command.split(command.name + " x")?.argument == "x")
    }
  }
}
