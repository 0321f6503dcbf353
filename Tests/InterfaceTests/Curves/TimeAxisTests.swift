import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// Curves over simulated time: by key, command, preset and beat, and what is kept of it.
@Suite struct TimeAxisTests {
  private static func scene(
    _ adding: String = "", _ columns: Int = 120, _ rows: Int = 40
  ) throws -> State {
    let samples = (0..<20).map { "[\(Double($0) / 10 - 1), \(Double($0 % 7) / 5)]" }
    let text = """
      title: Batches
      landscape: {data: {model: linear_regression, samples: [\(samples.joined(separator: ", "))]}}
      steps: 100
      \(adding)
      optimizers:
        - {name: One, rule: gradient_descent, learning_rate: 0.1, gradient: {batch: 1}}
        - {name: Sixteen, rule: gradient_descent, learning_rate: 0.1, gradient: {batch: 16}}
        - {name: All, rule: gradient_descent, learning_rate: 0.1}
      """
    var state = State.on(
      try Preset(reading: Array(text.utf8), file: "batches.yaml"), columns, rows)
    state.show(step: 60)
    return state
  }

  private static func plain(_ adding: String = "") throws -> State {
    let text = """
      title: Plain
      landscape: himmelblau
      \(adding)
      optimizers: [{name: A, rule: gradient_descent, learning_rate: 0.01}]
      """
    return .on(try Preset(reading: Array(text.utf8), file: "plain.yaml"), 120, 40)
  }

  private static func lines(_ state: State) -> [[Series.Sample]] {
    let view = CurvesView(
      state: state, rect: Screen(state).curves, look: Look(state.view.display), lossFloor: 0)
    return view.chart(of: .gradientNorm, columns: 200).chart.series.filter { !$0.isBand }
      .map(\.samples)
  }

  @Test func aKeyComesToIt() throws {
    var state = try Self.scene()
    state.press("cc")
    #expect(state.shownCurveAxis == .time)
    #expect(state.text.contains("over simulated time"))
    #expect(
      state.input.toast?.text
        == "simulated time: a step takes 1 + ceil(samples/8); one sample's gradient is 1")
    state.press("c")
    #expect(!Screen(state).showsCurves)
  }

  @Test func aCommandComesToIt() throws {
    var state = try Self.scene("", 80, 24)
    #expect(!Screen(state).showsCurves)
    state.press(":axis time")
    state.press(.enter)
    #expect(Screen(state).showsCurves && state.text.contains("over simulated time"))
    let offered = Vocabulary.axes.words(in: try Self.plain()).map(\.name)
    #expect(offered == ["steps"])
  }

  /// Steps of 2, 3 and 4 units: the axis ends where the cheapest has come to, 120 and a quarter.
  @Test func linesStandAtTheTimeTheyTook() throws {
    let state = try Self.scene("axis: time\ncurves: [gradient_norm]")
    #expect(CurveSpan(state, axis: .time).range == 0...200)
    let lines = Self.lines(state)
    #expect(lines[2].map(\.step) == (0...50).map { Double(4 * $0) })
    let history = state.scene.timeline.histories[2]
    #expect(
      lines[2].map(\.minimum) == history.buckets.prefix(51).map(\.sample.gradientNorm))
    #expect(lines[0].allSatisfy { $0.step.truncatingRemainder(dividingBy: 2) == 0 })
    #expect(lines[1].allSatisfy { $0.step.truncatingRemainder(dividingBy: 3) == 0 })
  }

  @Test func itFollowsItsSettings() throws {
    let state = try Self.scene(
      "axis: time\ncurves: [gradient_norm]\ntime: {overhead: 0, width: 20}")
    // All take 1 a step.
    #expect(CurveSpan(state, axis: .time).range == 0...100)
    #expect(Self.lines(state)[2].map(\.step) == (0...60).map(Double.init))
  }

  /// A batch that a hand changes makes later steps dearer.
  @Test func aChangeByHandIsSeen() throws {
    var state = try Self.scene("axis: time\ncurves: [gradient_norm]")
    state.view.focus = 2
    _ = state.perform(.setSetting(["gradient"], "{batch: 1}"))
    state.show(step: 100)
    let after: [Double] = (0...40).map { Double(240 + 2 * $0) }
    let span = CurveSpan(state, axis: .time)
    let places = state.scene.timeline.histories[2].buckets.enumerated().map { step, bucket in
      span.place(of: bucket.sample, step: step, of: 2)
    }
    #expect(Array(places.suffix(41)) == after)
    #expect(places.prefix(3) == [0, 4, 8])
  }

  @Test func plainScenesHaveItForTheAsking() throws {
    #expect(try Self.plain().curveAxes == [.steps])
    #expect(try Self.plain("time: {overhead: 3}").curveAxes == [.steps, .time])
    var state = try Self.plain("axis: time")
    #expect(state.curveAxes == [.steps, .time] && state.shownCurveAxis == .time)
    #expect(try Self.plain("axis: evaluations").shownCurveAxis == .evaluations)
    state.press("c")
    state.press("cc")
    #expect(
      state.input.toast?.text
        == "simulated time: a step takes 1, and 1 for each of its gradients")
  }

  @Test(arguments: [(80, 24), (120, 40)]) func aPresetAsksForIt(columns: Int, rows: Int) throws {
    for layout in Layout.allCases {
      let state = try Self.scene("axis: time\nlayout: \(layout.rawValue)", columns, rows)
      #expect(state.text.contains("over simulated time"), "\(layout)")
    }
  }

  @Test func aBeatTurnsToItAndAHandBack() throws {
    let beats = """
        - {at: 10, say: One., axis: time}
        - {at: 20, say: Two., axis: evaluations}
      """
    var state = try State.lesson(beats)
    #expect(state.shownCurveAxis == .steps)
    state.show(step: 10)
    #expect(state.shownCurveAxis == .time && Screen(state).showsCurves)
    _ = state.perform(.drawCurvesOver(.steps))
    state.show(step: 15)
    #expect(state.shownCurveAxis == .steps)
    state.show(step: 25)
    #expect(state.shownCurveAxis == .evaluations)
    state.show(step: 0)
    #expect(state.shownCurveAxis == .steps)
  }

  @Test func theFormHasItsSettings() throws {
    var state = try Self.scene("axis: time\ncurves: [gradient_norm]")
    #expect(state.formRows.suffix(2).map(\.path) == [["time", "overhead"], ["time", "width"]])
    #expect(state.setSetting(["time", "width"], to: "20") == nil)
    #expect(state.scene.preset.time.width == 20 && state.scene.timeline.step == 60)
    #expect(Self.lines(state)[2].map(\.step) == (0...60).map { Double(2 * $0) })
    #expect(
      state.setSetting(["time", "width"], to: "0") == "width must be from 1 to 1000000, not 0")
    state.press("U")
    #expect(state.scene.preset.time.width == 8)
    #expect(!(try Self.plain()).formRows.contains { $0.path.first == "time" })
    #expect(try Self.plain("axis: time").formRows.last?.path == ["time", "overhead"])
  }

  @Test func whatIsKeptHasIt() throws {
    var state = try Self.scene()
    #expect(state.presetToKeep(as: "mine").axis == nil)
    state.press("cc")
    _ = state.setSetting(["time", "overhead"], to: "2")
    let kept = try Preset(reading: Array(state.presetToKeep(as: "mine").text.utf8), file: "f.yaml")
    #expect(kept.axis == .time && kept.time.overhead == 2 && kept.time.width == 8)
    #expect(kept.text == state.presetToKeep(as: "mine").text)
    // What a beat has turned to is the beat's.
    var lesson = try State.lesson("  - {at: 10, say: One., axis: time}")
    lesson.show(step: 12)
    #expect(lesson.shownCurveAxis == .time && lesson.presetToKeep(as: "mine").axis == nil)
  }

  @Test func lockedSettingsAreLeftAlone() throws {
    var state = try Self.scene("lock: [settings]")
    _ = state.setSetting(["time", "width"], to: "20")
    #expect(state.scene.preset.time.width == 8)
    #expect(state.input.toast?.text == Phrase.locks(.settings).en)
  }

  @Test func figuresSayThatItIsSimulated() throws {
    let state = try Self.scene("axis: time\nlayout: curves")
    let charts = state.figurePage(width: 160).charts
    #expect(charts.map(\.axis) == ["simulated time (one sample's gradient = 1)"])
    #expect(charts.allSatisfy { $0.title.contains("over simulated time") })
  }

  @Test func theCardSaysWhoIsFirstInIt() throws {
    var state = try Self.scene()
    state.view.raceLoss = 0.4
    state.press("V")
    let race = RaceToLoss(to: 0.4, among: [0, 1, 2], in: state)
    #expect(
      race.arrivals.map(\.time) == race.arrivals.map { [2, 3, 4][$0.optimizer] * Double($0.step) })
    #expect(!race.arrivals.isEmpty && state.text.contains("in simulated time: A "))
    var plain = try Self.plain()
    plain.press("V")
    #expect(!plain.text.contains("simulated"))
  }

  @Test func itIsInChinese() throws {
    var state = try Self.scene("axis: time")
    state.view.display.language = .zh
    #expect(state.text.contains("模拟时间"))
  }
}
