import Optimization
import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// The final loss over a setting, on the screen.
@Suite struct SweepTests {
  private func state(_ columns: Int = 120, _ rows: Int = 40) -> State {
    var preset = Preset(title: "Bowl", landscape: Quadratic(), landscapeName: "quadratic")
    preset.steps = 200
    preset.optimizers = [
      Optimizer(name: "GD", rule: GradientDescent(), learningRate: LearningRate(constant: 0.05)),
      Optimizer(name: "Adam", rule: Adam(), learningRate: LearningRate(constant: 0.1)),
    ]
    var state = State.on(preset, columns, rows)
    state.show(step: 20)
    return state
  }

  @Test func itIsWorkedOutByTicksAndThenThereIsNothingToDo() throws {
    var state = state()
    state.press("s")
    #expect(state.isAnimated)
    var ticks = 0
    while state.isAnimated, ticks < 1000 {
      state.wait(.milliseconds(16))
      ticks += 1
    }
    #expect(ticks < 1000)
    let page = try #require(state.scene.sweep)
    #expect(page.losses.count == 60)
    // Each is a run of its own; beyond 2/L = 0.2 they diverge or grow.
    for (value, loss) in zip(page.question.values, page.losses) {
      var optimizer = state.scene.preset.optimizers[0]
      optimizer.learningRate = LearningRate(constant: value)
      var run = Run(optimizer, on: Quadratic(), from: state.scene.preset.start, seed: 0)
      run.advance(by: 200)
      #expect(loss == (run.particle.divergedAt == nil ? run.particle.evaluation.value : nil))
    }
    #expect(page.losses.last == .some(nil))
    #expect(state.text.contains("GD: final loss over learning_rate, diverges from"))
    state.press("s")
    #expect(!state.text.contains("final loss over"))
  }

  @Test func itFollowsTheFocusAndTheSettingChangedLast() {
    var state = state()
    state.press("s2")
    state.finishJobs()
    #expect(state.text.contains("Adam: final loss over learning_rate"))
    _ = state.perform(.setParameter("beta1", .number(0.8)))
    state.finishJobs()
    #expect(state.text.contains("Adam: final loss over beta1"))
  }

  @Test func aClickSetsTheValue() throws {
    var state = state()
    state.press("s")
    state.finishJobs()
    let title = try #require(state.find("GD: final loss"))
    state.click(x: title.x + 20, y: title.y + 4)
    let change = try #require(state.scene.preset.score.changes.last)
    #expect(change.step == 20 && change.optimizer == 0)
    guard case .learningRate(let rate) = change.setting else {
      Issue.record("\(change)")
      return
    }
    #expect((0.05 / 30...0.05 * 30).contains(rate.schedule.from))
  }

  @Test func escapeCallsItOff() {
    var state = state()
    state.press("s")
    state.press(.escape)
    #expect(!state.view.showsSweep && !state.isSweeping)
  }

  @Test(arguments: [(80, 24), (120, 40)]) func pictures(columns: Int, rows: Int) throws {
    var state = state(columns, rows)
    state.press("s")
    state.wait(.seconds(5))
    state.finishJobs()
    try Golden.expect(PlainText.encode(state.frame), name: "sweep-\(columns)x\(rows).txt")
  }
}
