import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// A rate or a sigma that is typed is that number, where it is the same at every step.
@Suite struct TypedRateTests {
  private static func typed(_ keys: String, on state: State) -> State {
    var state = state
    state.press(keys)
    state.press(.enter)
    return state
  }

  private static func changes(_ state: State) -> [Change] { state.scene.preset.score.changes }

  @Test func aConstantRateIsTheNumberTyped() {
    var state = State.on(.crowd(3))
    state.show(step: 20)
    state = Self.typed("E0.3", on: state)
    #expect(Self.changes(state).map(\.setting) == [.learningRate(LearningRate(constant: 0.3))])
    #expect(state.past.samples[0].learningRate == 0.3)
    #expect(state.presetToKeep(as: "mine").text.contains("learning_rate: 0.3}"))
    // At the same step the last number counts.
    state = Self.typed("]E0.7", on: state)
    #expect(Self.changes(state).map(\.setting) == [.learningRate(LearningRate(constant: 0.7))])
    state.press("e")
    #expect(state.formRows.first { $0.path == ["learning_rate"] }?.value == "0.7")
  }

  /// The keys keep factors, and a schedule keeps its shape.
  @Test func whatIsScheduledIsMultiplied() {
    var preset = Preset.crowd(1)
    var schedule = Exponential()
    (schedule.from, schedule.gamma) = (0.1, 0.9)
    preset.optimizers[0].learningRate = LearningRate(schedule)
    var state = State.on(preset)
    state.show(step: 10)
    let rate = state.past.samples[0].learningRate
    state = Self.typed("E0.3", on: state)
    #expect(Self.changes(state).map(\.setting) == [.learningRateFactor(0.3 / rate)])
    var plain = State.on(.crowd(1))
    plain.press("]")
    #expect(Self.changes(plain).map(\.setting) == [.learningRateFactor(1.25)])
  }

  @Test(arguments: ["Ex2", "E*2", "E x 2", "E×2"])
  func aFactorMayBeTyped(keys: String) {
    let state = Self.typed(keys, on: State.on(.crowd(1)))
    #expect(Self.changes(state).map(\.setting) == [.learningRateFactor(2)])
    #expect(state.past.samples[0].learningRate == 0.02)
  }

  @Test(arguments: [("Ex0", "greater than 0"), ("Sx2", "sigma is 0 here"), ("Ex", "not a number")])
  func otherFactorsAreRefused(keys: String, reason: String) {
    let state = Self.typed(keys, on: State.on(.crowd(1), 120, 40))
    #expect(state.input.prompt?.fault?.contains(reason) == true)
    #expect(Self.changes(state).isEmpty)
  }

  @Test func constantNoiseIsTheNumberTypedAndZeroIsNone() {
    var state = State.on(.crowd(1))
    state = Self.typed("S0.3", on: state)
    state = Self.typed("S0.7", on: state)
    #expect(
      Self.changes(state).map(\.setting) == [.noise(GradientNoise(.constant(sigma: 0.7)))])
    state = Self.typed("S0", on: state)
    #expect(Self.changes(state).map(\.setting) == [.noise(nil)])
    #expect(state.scene.timeline.race.runs[0].optimizer.noise == nil)
    #expect(!state.isChangedByHand)
  }

  @Test func whatIsSoAlreadyIsNoChange() {
    var state = State.on(.crowd(1))
    for keys in ["E0.01", ":set eta 0.01", "S0"] {
      state = Self.typed(keys, on: state)
      #expect(state.handChangeCount == 0)
      #expect(state.input.toast?.text == "Optimizer 0: it is so already")
    }
  }
}
