import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct TuningTests {
  @Test func learningRateChangesFromThisStepOnForTheFocusedOnly() {
    var state = State.on(.crowd(3))
    state.show(step: 20)
    let untouched = state.past
    state.press("2]")
    #expect(state.past.samples[1].learningRate == 0.0125)
    #expect(state.past.samples[0] == untouched.samples[0])
    #expect(state.past.histories[1].dropLast() == untouched.histories[1].dropLast())
    state.press("[")
    #expect(abs(state.past.samples[1].learningRate - 0.01) < 1e-17)
  }

  @Test func sigmaChangesFromThisStepOn() {
    var state = State.on(.crowd(3))
    state.show(step: 20)
    let sigma = state.past.samples[1].sigma
    state.press("2;")
    #expect(state.past.samples[1].sigma == sigma * 0.8)
    state.press("''")
    #expect(abs(state.past.samples[1].sigma - sigma * 1.25) < 1e-15)
  }

  @Test func anOptimizerWithoutNoiseGetsSome() {
    var state = State.on(.crowd(1))
    state.show(step: 20)
    state.press("'")
    #expect(state.past.samples[0].sigma == 0.1)
    var silent = State.on(.crowd(1))
    silent.show(step: 30)
    state.show(step: 30)
    #expect(state.past.samples != silent.past.samples)
  }

  /// A key that can do nothing says why.
  @Test func whatCannotBeDoneIsSaid() {
    var state = State.on(.crowd(3))
    state.press(";")
    #expect(state.input.toast?.text == "Optimizer 0 has no noise to lower; ' gives it some")
    #expect(state.handChangeCount == 0)
    state.press("9")
    #expect(state.input.toast?.text == "there are 3 optimizers only")
    var lone = State.on(.crowd(1), language: .zh)
    lone.press(.tab)
    #expect(lone.input.toast?.text == "只有 1 个优化器")
  }

  @Test func goingBackBeforeAChangeKeepsIt() {
    var state = State.on(.crowd(4))
    state.show(step: 100)
    state.press("1]2'3[4;")
    state.show(step: 150)
    let changed = state.past
    state.show(step: 99)
    #expect(state.scene.timeline.race.score.changes.map(\.step) == [100, 100, 100, 100])
    state.show(step: 150)
    #expect(state.past == changed)
  }

  @Test func theRemarkSaysWhatBecameOfWhat() {
    var state = State.on(.crowd(2))
    state.press("]")
    #expect(state.input.toast?.text == "Optimizer 0: eta 0.01000 -> 0.01250 from step 0")
  }

  @Test func averagesGoRoundAndChangeNothingElse() {
    var state = State.on(.crowd(4))
    state.show(step: 130)
    let before = state.past
    state.press("a")
    #expect(state.scene.timeline.race.runs[0].optimizer.average is ExponentialAverage)
    #expect(state.past.samples.map(\.position) == before.samples.map(\.position))
    #expect(state.past.samples[0].average != before.samples[0].average)
    state.press("a")
    #expect(state.scene.timeline.race.runs[0].optimizer.average is TailAverage)
    state.press("a")
    #expect(state.past == before)
  }

  @Test func anAverageChosenLateHasSeenThePast() {
    var preset = Preset.crowd(4)
    var late = State.on(preset)
    late.show(step: 90)
    late.press("]")
    late.show(step: 130)
    late.press("a")
    var average = ExponentialAverage()
    average.beta = 0.99
    preset.optimizers[0].average = average
    var early = State.on(preset)
    early.show(step: 90)
    early.press("]")
    early.show(step: 130)
    #expect(late.past == early.past)
    late.show(step: 65)
    early.show(step: 65)
    #expect(late.past == early.past)
  }

  @Test func focusGoesRoundAndStaysInTheRace() {
    var state = State.on(.crowd(3))
    state.press(.tab)
    #expect(state.view.focus == 1)
    state.press(.backTab)
    state.press(.backTab)
    #expect(state.view.focus == 2)
    state.press(.tab)
    #expect(state.view.focus == 0)
    state.press("39")
    #expect(state.view.focus == 2, "there is no ninth")
  }

  @Test func hiddenOptimizersKeepRunningAndCanBeShownAgain() {
    var state = State.on(.crowd(3))
    state.press("2x")
    #expect(state.visible == [0, 2])
    state.show(step: 40)
    var shown = State.on(.crowd(3))
    shown.show(step: 40)
    #expect(state.past == shown.past)
    state.press("x")
    #expect(state.visible == [0, 1, 2])
  }

  @Test(arguments: Layout.allCases) func allMayBeHidden(layout: Layout) {
    var preset = Preset.crowd(2)
    preset.layout = layout
    var state = State.on(preset, 120, 40)
    state.press("1x2x")
    #expect(state.visible.isEmpty)
    #expect(state.text.contains("Crowd"))
    state.press("]")
    #expect(state.past.samples[1].learningRate == 0.0125)
  }
}
