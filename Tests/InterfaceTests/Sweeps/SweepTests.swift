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
    for (value, loss) in zip(page.question.axes[0].values, page.losses) {
      var optimizer = state.scene.preset.optimizers[0]
      optimizer.learningRate = LearningRate(constant: value)
      var run = Run(optimizer, on: Quadratic(), from: state.scene.preset.start, seed: 0)
      run.advance(by: 200)
      #expect(loss == (run.particle.divergedAt == nil ? run.particle.evaluation.value : nil))
    }
    #expect(page.losses.last == .some(nil))
    #expect(state.text.contains("GD: final loss over learning_rate, diverges from"))
    state.press("ss")
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

  /// A schedule keeps its shape when its first rate is set.
  @Test func aClickScalesASchedule() throws {
    var state = state()
    var schedule = Exponential()
    (schedule.from, schedule.gamma) = (0.05, 0.99)
    var preset = state.scene.preset
    preset.optimizers[0].learningRate = LearningRate(schedule)
    state = State.on(preset, 120, 40)
    state.press("s")
    state.finishJobs()
    state.setSwept(to: 0.1)
    let rate = state.scene.timeline.race.runs[0].optimizer.learningRate
    #expect(rate.schedule is Exponential && abs(rate.rate(at: 0) - 0.1) < 1e-12)
  }

  @Test func overTwoSettingsItIsAMap() throws {
    var state = state()
    state.press("2ss")
    #expect(state.isAnimated)
    var ticks = 0
    while state.isSweeping, ticks < 4000 {
      state.wait(.milliseconds(16))
      ticks += 1
      if ticks == 1 { #expect(state.text.contains(" %")) }
    }
    let page = try #require(state.scene.sweep)
    let (x, y) = (page.question.axes[0], page.question.axes[1])
    #expect(x.setting == "learning_rate" && y.setting == "beta1")
    #expect(page.losses.count == x.values.count * y.values.count && x.values.count == 60)
    #expect(state.text.contains("Adam: final loss over learning_rate and beta1, lowest (*)"))
    // Each is a run of its own, the rate going fastest.
    for place in [0, 59, 60, 777, page.losses.count - 1] {
      var adam = Adam()
      adam.beta1 = y.values[place / 60]
      var run = Run(
        Optimizer(
          name: "A", rule: adam, learningRate: LearningRate(constant: x.values[place % 60])),
        on: Quadratic(), from: state.scene.preset.start, seed: 0)
      run.advance(by: 200)
      #expect(
        page.losses[place] == (run.particle.divergedAt == nil ? run.particle.evaluation.value : nil)
      )
    }
    state.press("s")
    #expect(!state.text.contains("final loss over"))
  }

  @Test func aClickOnTheMapSetsBothAsOneChange() throws {
    var state = state()
    state.press("2ss")
    state.finishJobs()
    let before = state.scene.preset.content
    let title = try #require(state.find("Adam: final loss"))
    let axes = try #require(state.sweepQuestion?.axes)
    state.click(x: title.x + 40, y: title.y + 3)
    let adam = state.scene.timeline.race.runs[1].optimizer
    let rule = try #require(adam.rule as? Adam)
    #expect(axes[1].range.contains(rule.beta1) && rule.beta1 != 0.9)
    #expect(axes[0].range.contains(adam.learningRate.rate(at: 20)))
    #expect(state.sweepQuestion?.axes.map(\.setting) == ["learning_rate", "beta1"])
    #expect(state.scene.done.count == 1)
    state.press("U")
    #expect(state.scene.preset.content == before)
  }

  /// What diverges is told from what is not known, on every kind of terminal.
  @Test(arguments: ColorTier.allCases) func divergenceIsShownAsSuch(tier: ColorTier) throws {
    var state = state()
    state.view.display = Display(tier: tier, glyphs: .braille, theme: .dark)
    state.press("ss")
    state.finishJobs()
    let page = try #require(state.scene.sweep)
    #expect(page.losses.contains(nil))
    #expect(state.lines.contains { $0.contains("^ ^ ^") })
    let axis = page.question.axes[0]
    #expect(axis.index(at: 0, of: 30) == 1 && axis.index(at: 29, of: 30) == 59)
    #expect(axis.index(at: 59, of: 60) == 59 && axis.index(at: 0, of: 240) == 0)
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
    state.press("2s")
    state.wait(.seconds(5))
    state.finishJobs()
    try Golden.expect(PlainText.encode(state.frame), name: "sweep-map-\(columns)x\(rows).txt")
  }
}
