import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct CurveAxisTests {
  /// A range test beside plain descent, in a bowl where the limit is a rate of 2.
  static func rangeTest() throws -> Preset {
    let text = """
      title: Range test
      landscape: {formula: 0.5*x^2 + 0.5*y^2}
      start: [3, 2]
      steps: 120
      optimizers:
        - name: Test
          rule: gradient_descent
          learning_rate: {schedule: range_test, from: 0.001, to: 10, steps: 100}
          noise: {sigma: 0.1}
        - {name: Plain, rule: gradient_descent, learning_rate: 0.1}
      """
    return try Preset(reading: Array(text.utf8), file: "range.yaml")
  }

  private func axes(after keys: Int, _ state: State) -> [CurveAxis?] {
    var state = state
    return (0..<keys).map { _ in
      state.press("c")
      return Screen(state).showsCurves ? state.shownCurveAxis : nil
    }
  }

  @Test func plainScenesHaveCurvesByStepsOrNone() {
    #expect(axes(after: 4, .on(.crowd(2))) == [.steps, nil, .steps, nil])
  }

  @Test func finiteSumsHaveCurvesByCostToo() throws {
    #expect(
      axes(after: 4, try .bundled("mini_batches")) == [.steps, .evaluations, .time, nil])
  }

  @Test func theLayoutOfCurvesKeepsThem() throws {
    var preset = try Preset.bundled("mini_batches")
    preset.layout = .curves
    #expect(axes(after: 4, .on(preset)) == [.evaluations, .time, .steps, .evaluations])
  }

  @Test func rangeTestsHaveCurvesByRateWhileTheyAreInFocus() throws {
    var state = State.on(try Self.rangeTest())
    #expect(axes(after: 3, state) == [.steps, .learningRate, nil])
    state.press("cc")
    #expect(state.shownCurveAxis == .learningRate)
    state.press("2")
    #expect(state.shownCurveAxis == .steps)
  }

  @Test func anotherSceneBeginsWithSteps() throws {
    var state = try State.bundled("mini_batches")
    state.press("cc")
    _ = update(&state, .loaded(try .bundled("mini_batches"), 0))
    #expect(state.shownCurveAxis == .steps)
  }

  @Test func curvesByCostEndWhereTheCheapestRunIs() throws {
    var preset = try Preset.bundled("mini_batches")
    // Its beats choose an axis themselves.
    preset.beats = []
    preset.layout = .curves
    var state = State.on(preset, 100, 40)
    state.show(step: 300)
    state.press("c")
    let span = CurveSpan(state, axis: .evaluations)
    // 300 steps of one sample each, and a quarter more: 500. All 20 have made 25 steps by then.
    #expect(span.range == 0...500)
    #expect(span.inView(state.scene.timeline.histories[0], of: 0).count == 26)
    #expect(span.inView(state.scene.timeline.histories[2], of: 2).count == 301)
    #expect(state.text.contains("over gradient evaluations"))
  }

  @Test func theCurveOverTheRateTurnsUpBeyondTheLimit() throws {
    var state = State.on(try Self.rangeTest(), 100, 40)
    state.show(step: 120)
    state.press("c")
    while state.shownCurveAxis != .learningRate { state.press("c") }
    let span = CurveSpan(state, axis: .learningRate)
    #expect(span.optimizers == [0])
    #expect(span.range == 0.001...10)
    #expect(state.text.contains("over eta"))
    #expect(state.text.contains("1e-1"))
  }
}
