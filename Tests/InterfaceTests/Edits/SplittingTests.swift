import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// What if it had been less, or more: the same optimizer from here on, a pane each.
@Suite struct SplittingTests {
  private func state(step: Int) -> State {
    var preset = Preset(title: "Bowl", landscape: Quadratic(), landscapeName: "quadratic")
    preset.optimizers = [
      Optimizer(name: "GD", rule: GradientDescent(), learningRate: LearningRate(constant: 0.05)),
      Optimizer(name: "Adam", rule: Adam(), learningRate: LearningRate(constant: 0.1)),
    ]
    var state = State.on(preset, 120, 40)
    state.show(step: step)
    return state
  }

  private func shown(_ state: State) -> [String] {
    state.visible.map { state.scene.preset.optimizers[$0].name }
  }

  @Test(arguments: [0, 20]) func theLearningRateIsSplit(step: Int) {
    var state = state(step: step)
    let before = state.scene.preset.content
    state.press("|")
    #expect(shown(state) == ["GD x 0.8", "GD x 1.25"])
    #expect(state.view.layout == .panes && state.scene.timeline.step == step)
    let runs = state.scene.timeline.race.runs
    #expect(runs[2].learningRate == 0.05 * 0.8 && runs[3].learningRate == 0.05 * 1.25)
    // Up to here they are what GD was.
    #expect(runs[2].particle.position == runs[0].particle.position)
    state.press("|")
    #expect(shown(state) == ["GD", "GD x 0.8", "GD x 1.25"])
    // Steps that were made meanwhile change nothing about where they part.
    state.press("..")
    state.press("|")
    #expect(shown(state).count == 5)
    #expect(
      state.scene.preset.optimizers.suffix(4).map { $0.branch?.step ?? 0 }
        == [step, step, step, step])
    #expect(state.scene.timeline.step == step + 2)
    #expect(Set(shown(state)).isSuperset(of: ["GD x 0.64", "GD x 1.56"]))
    state.press("|")
    #expect(state.scene.preset.content == before)
    #expect(shown(state) == ["GD", "Adam"] && state.view.layout == .overlay)
  }

  @Test func theSettingChangedLastIsSplit() throws {
    var state = state(step: 10)
    state.press("2")
    _ = state.perform(.setParameter("beta1", .number(0.8)))
    state.press("|")
    #expect(shown(state) == ["Adam beta1 0.75", "Adam beta1 0.84"])
    let rules = state.scene.timeline.race.runs.map { ($0.optimizer.rule as? Adam)?.beta1 }
    #expect(rules.suffix(2) == [0.75, 0.84] && rules[1] == 0.8)
    // Kept, it reads back to the same.
    let again = try Preset(reading: Array(state.scene.preset.text.utf8), file: "a.yaml")
    var replayed = State.on(again)
    replayed.show(step: 50)
    state.show(step: 50)
    #expect(replayed.past.samples == state.past.samples)
  }

  @Test func whereThereIsNoRoomItSaysSo() {
    var state = State.on(.crowd(8))
    state.show(step: 5)
    state.press("|")
    #expect(state.input.toast?.text.contains("no room") == true)
    #expect(state.scene.preset.optimizers.count == 8 && state.view.layout == .overlay)
  }
}
