import Optimization
import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// What theory says where an optimizer is.
@Suite struct LocalTheoryTests {
  private func state(
    rate: Double = 0.02, degrees: Double = 0, columns: Int = 120, rows: Int = 40
  ) -> State {
    var landscape = Quadratic()
    landscape.curvature = [1, 40]
    landscape.rotation = degrees
    var preset = Preset(title: "Ravine", landscape: landscape, landscapeName: "quadratic")
    var momentum = Momentum()
    momentum.beta = 0.5
    preset.optimizers = [
      Optimizer(name: "GD", rule: GradientDescent(), learningRate: LearningRate(constant: rate)),
      Optimizer(name: "Momentum", rule: momentum, learningRate: LearningRate(constant: rate)),
      Optimizer(name: "Adam", rule: Adam(), learningRate: LearningRate(constant: rate)),
    ]
    return State.on(preset, columns, rows)
  }

  @Test func itSaysCurvaturesConditionAndLimit() throws {
    var state = state()
    state.press("o")
    let theory = try #require(state.localTheory(of: 0))
    #expect(theory.directions.map(\.name.en) == ["y", "x"])
    #expect(theory.condition == 40)
    #expect(theory.limit == 0.05)
    #expect(
      theory.lines.map(\.en) == [
        "curvature 40 along y, 1 along x, condition 40", "eta 0.02 of 0.05 = 2/L",
      ])
    #expect(theory.warning == nil)
    #expect(state.text.contains("condition 40"))
    // Adam has no such limit, but the landscape has its curvature.
    #expect(try #require(state.localTheory(of: 2)).lines.count == 1)
    state.press("o")
    #expect(!state.text.contains("condition 40") && state.localTheory(of: 0) == nil)
  }

  /// Before anything has grown: the number in the warning is what a step then does.
  @Test func itWarnsBeforeTheBlowUp() throws {
    var state = state(rate: 0.052)
    #expect(state.stabilityWarning(of: 0)?.en == "0.052 > 0.05: y will grow by 1.08 a step")
    state.press("o")
    #expect(state.text.contains("0.052 > 0.05: y will grow by 1.08 a step"))
    let before = state.scene.timeline.race.runs[0].particle.position.y
    state.press(".")
    let after = state.scene.timeline.race.runs[0].particle.position.y
    #expect((after / before + 1.08).magnitude < 1e-12)
    #expect(state.stabilityWarning(of: 1) == nil)
  }

  @Test func theHandIsToldWhenItGoesTooFar() {
    var state = state(rate: 0.045)
    state.press("]")
    #expect(state.input.toast?.text.hasSuffix("y will grow by 1.25 a step") == true)
    state.press("[")
    #expect(state.input.toast?.text.contains("grow") == false)
  }

  @Test func momentumIsOverOrUnderdamped() throws {
    var state = state()
    state.press("2o")
    let line = try #require(state.localTheory(of: 1)?.lines.last)
    // eta 40 = 0.8 and eta 1 = 0.02: (1 - sqrt(a))^2.
    #expect(
      line.en == "y underdamped (a swing in 6 steps), critical beta 0.011; "
        + "x overdamped, critical beta 0.74"
    )
  }

  @Test func turnedAxesHaveAngles() throws {
    var state = state(degrees: 30)
    state.press("o")
    let theory = try #require(state.localTheory(of: 0))
    #expect(theory.directions.map(\.name.en) == ["120 deg", "30 deg"])
    #expect((try #require(theory.condition) - 40).magnitude < 1e-9)
  }

  @Test func aCurveHasOneDirection() throws {
    var state = State.on(try .curve())
    state.press("o")
    #expect(try #require(state.localTheory(of: 0)).directions.count == 1)
    _ = state.frame
  }

  @Test(arguments: [(80, 24), (120, 40)]) func pictures(columns: Int, rows: Int) throws {
    for (name, rate, degrees) in [("stable", 0.02, 30.0), ("unstable", 0.052, 0)] {
      var state = state(rate: rate, degrees: degrees, columns: columns, rows: rows)
      state.press("o")
      state.show(step: 2)
      try Golden.expect(
        PlainText.encode(state.frame), name: "theory-\(name)-\(columns)x\(rows).txt")
    }
  }
}
