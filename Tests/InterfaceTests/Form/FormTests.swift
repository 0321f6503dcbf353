import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// The form on `e`: every setting in a row.
@Suite struct FormTests {
  private func state(_ columns: Int = 120, _ rows: Int = 40) throws -> State {
    var preset = Preset(title: "Bowl", landscape: Quadratic(), landscapeName: "quadratic")
    preset.optimizers = [
      Optimizer(name: "GD", rule: GradientDescent(), learningRate: LearningRate(constant: 0.05)),
      Optimizer(name: "Adam", rule: Adam(), learningRate: LearningRate(constant: 0.1)),
    ]
    var state = State.on(preset, columns, rows)
    state.show(step: 20)
    return state
  }

  private func choose(_ name: String, _ state: inout State) throws {
    let place = try #require(state.formRows.firstIndex { $0.name == name })
    for _ in 0..<60 { state.press(.up) }
    for _ in 0..<place { state.press(.down) }
    #expect(state.chosenFormRow?.name == name)
  }

  /// What is edited together holds from one step on; space lets time go on below the form.
  @Test func timeStandsStillWhileItOpens() throws {
    var state = try state()
    state.playback.isPlaying = true
    state.press("e")
    #expect(!state.playback.isPlaying)
    state.press(" ")
    #expect(state.playback.isPlaying && state.input.overlays.last?.kind == .form)
  }

  @Test func arrowsStepAValueFromThisStepOn() throws {
    var state = try state()
    state.press("2e")
    try choose("beta1", &state)
    state.press(.right)
    state.press(.right)
    // Two steps are one change, dated now; the past is what it was.
    #expect(
      state.scene.preset.score.changes == [
        Change(step: 20, optimizer: 1, .parameter("beta1", .number(0.936)))
      ])
    #expect(state.input.overlays.last?.kind == .form)
    #expect((state.scene.timeline.race.runs[1].optimizer.rule as? Adam)?.beta1 == 0.936)
    state.press("U")
    #expect((state.scene.timeline.race.runs[1].optimizer.rule as? Adam)?.beta1 == 0.92)
    state.press(.escape)
    #expect(state.input.overlays.isEmpty)
  }

  @Test func typingSetsIt() throws {
    var state = try state()
    state.press("2e")
    try choose("beta2", &state)
    state.press("0.5")
    #expect(state.input.prompt?.field.text == "0.5")
    state.press(.enter)
    #expect((state.scene.timeline.race.runs[1].optimizer.rule as? Adam)?.beta2 == 0.5)
    state.press(.enter)
    state.press("7")
    state.press(.enter)
    #expect(state.input.prompt?.fault == "beta2 must be at least 0 and less than 1, not 7")
    #expect((state.scene.timeline.race.runs[1].optimizer.rule as? Adam)?.beta2 == 0.5)
    state.press(.escape)
    #expect(state.input.prompt == nil && state.input.overlays.last?.kind == .form)
  }

  @Test func choicesCycleAndRowsFollow() throws {
    var state = try state()
    state.press("1e")
    try choose("noise", &state)
    #expect(!state.formRows.contains { $0.path == ["noise", "sigma"] })
    state.press(.right)
    #expect(state.formRows.contains { $0.path == ["noise", "sigma"] })
    #expect(
      state.scene.timeline.race.runs[0].optimizer.noise?.level
        == GradientNoise(.constant(sigma: 0.1)).level)
    state.press(.left)
    #expect(state.scene.timeline.race.runs[0].optimizer.noise == nil)
    state.press(.tab)
    #expect(state.view.focus == 1 && state.formRows.contains { $0.name == "beta1" })
  }

  @Test func theLandscapeBeginsAnew() throws {
    var state = try state()
    state.press("e")
    try choose("q22", &state)
    state.press(.right)
    #expect((state.scene.preset.landscape as? Quadratic)?.q22 == 11)
    #expect(state.scene.timeline.step == 0)
    state.press("U")
    #expect((state.scene.preset.landscape as? Quadratic)?.q22 == 10)
  }

  /// The scene that is kept has all that was set, and reads back to the same.
  @Test func whatIsSetIsKept() throws {
    var state = try state()
    state.press("2e")
    for (name, keys) in [("beta1", ">"), ("schedule", ">"), ("noise", ">"), ("clip", ">")] {
      try choose(name, &state)
      for _ in keys { state.press(.right) }
    }
    let text = state.scene.preset.text
    let again = try Preset(reading: Array(text.utf8), file: "again.yaml")
    var replayed = State.on(again)
    replayed.show(step: 60)
    state.press(.escape)
    state.show(step: 60)
    #expect(replayed.past.samples == state.past.samples)
  }

  @Test func theWheelStepsTheRowUnderIt() throws {
    var state = try state()
    state.press("2e")
    let place = try #require(state.find("beta1"))
    state.mouse(.wheelUp, x: place.x, y: place.y)
    #expect((state.scene.timeline.race.runs[1].optimizer.rule as? Adam)?.beta1 == 0.92)
    state.click(x: place.x, y: place.y)
    #expect(state.input.prompt != nil)
  }

  /// The map stays to be seen.
  @Test(arguments: [(80, 24), (120, 40)]) func theMapIsSeen(columns: Int, rows: Int)
    throws
  {
    var state = try state(columns, rows)
    state.press("e")
    let map = try #require(state.map(ofPane: 0))
    let box = FormLayout(state).box
    let hidden = map.intersection(box)
    #expect(2 * hidden.rows * hidden.columns <= map.rows * map.columns + 2 * map.columns)
  }
}
