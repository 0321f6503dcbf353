import Optimization
import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// Which charts there are, by the preset, by a beat, by the list and by the mouse.
@Suite struct CurveChoiceTests {
  static func scene(
    _ adding: String = "", _ columns: Int = 120, _ rows: Int = 40
  ) throws -> State {
    let text = """
      title: Curves
      landscape: rosenbrock
      steps: 300
      \(adding)
      optimizers:
        - {name: Adam, rule: adam, learning_rate: 0.05}
        - {name: M, rule: momentum, learning_rate: 0.0005, average: {kind: exponential, beta: 0.9}}
      """
    var state = State.on(
      try Preset(reading: Array(text.utf8), file: "curves.yaml"), columns, rows)
    state.show(step: 200)
    state.finishJobs()
    return state
  }

  private static func view(_ state: State) -> CurvesView {
    CurvesView(
      state: state, rect: Screen(state).curves, look: Look(state.view.display), lossFloor: 0)
  }

  private static let titles: [Curve: String] = [
    .loss: "loss", .learningRate: "eta", .sigma: "sigma (no noise)",
    .gradientNorm: "gradient norm", .distance: "distance to the nearest minimum",
    .effectiveRateX: "effective rate along x", .effectiveRateY: "effective rate along y",
    .move: "length of the move", .averageLoss: "loss of the average",
  ]

  @Test(arguments: Curve.allCases, [(80, 24), (120, 40)])
  func whatAPresetAsksForIsShown(curve: Curve, size: (columns: Int, rows: Int)) throws {
    for layout in Layout.allCases {
      let state = try Self.scene(
        "curves: [\(curve.rawValue)]\nlayout: \(layout.rawValue)", size.columns, size.rows)
      let title = try #require(Self.titles[curve])
      #expect(state.text.contains(" \(title)"), "\(layout)")
      #expect(state.lines.count { $0.contains("\u{2514}") } >= 1)
    }
  }

  @Test func aChineseScreenSaysInChineseThatThereIsNoNoise() throws {
    var state = try Self.scene("curves: [sigma]", 120, 40)
    state.view.display.language = .zh
    #expect(state.text.contains("（没有噪声）") && !state.text.contains("no noise"))
  }

  @Test func threeChartsStandSideBySide() throws {
    let state = try Self.scene("curves: [gradient_norm, move, distance]", 80, 24)
    let titles = try #require(state.lines.first { $0.contains("gradient norm") })
    #expect(titles.contains("length of the move") && titles.contains("distance to the"))
    #expect(!state.text.contains("throughout"))
  }

  /// Each line is what the runs have been through.
  @Test func theLinesAreTheRuns() throws {
    let state = try Self.scene("curves: [gradient_norm, distance, move]")
    let view = Self.view(state)
    let history = state.scene.timeline.histories[0]
    func line(_ curve: Curve) -> [Series.Sample] {
      view.chart(of: curve, columns: 200).chart.series[0].samples
    }
    let norms = line(.gradientNorm)
    #expect(norms.map(\.minimum) == history.buckets.map(\.sample.gradientNorm))
    #expect(norms.map(\.step) == (0...200).map(Double.init))
    let positions = history.buckets.map(\.sample.position)
    #expect(
      line(.distance).map(\.minimum) == positions.map { ($0 - Vector(1, 1)).norm })
    let moves = zip(positions.dropFirst(), positions).map { ($0 - $1).norm }
    #expect(zip(line(.move).map(\.minimum), moves).allSatisfy { abs($0 - $1) < 1e-14 })
    #expect(line(.move).count == moves.count)
    #expect(line(.move).first?.step == 1)
    let rates = view.chart(of: .effectiveRateX, columns: 200).chart.series
    #expect(rates[0].samples.last?.minimum == state.scene.timeline.race.runs[0].coordinateRates?.x)
    #expect(rates[1].samples.allSatisfy { $0.minimum == 0.0005 })
    let averages = view.chart(of: .averageLoss, columns: 200).chart.series
    let average = state.scene.timeline.race.runs[1].average
    #expect(averages.count == 1 && averages[0].isDashed)
    #expect(
      averages[0].samples.last?.minimum == average.map { Rosenbrock().value(at: $0) })
  }

  @Test func theyCanBeDrawnOverEvaluations() throws {
    let text = """
      title: Sum
      landscape: {data: {model: linear_regression, samples: [[-1, 0.2], [0.5, 1.1], [1, 2]]}}
      curves: [gradient_norm, move]
      steps: 60
      optimizers: [{name: A, rule: gradient_descent, learning_rate: 0.1, gradient: {batch: 1}}]
      """
    var state = State.on(try Preset(reading: Array(text.utf8), file: "sum.yaml"), 120, 40)
    state.show(step: 60)
    state.press("c")
    state.finishJobs()
    #expect(state.shownCurveAxis == .evaluations)
    #expect(state.text.contains("gradient norm over gradient evaluations"))
    #expect(state.text.contains("length of the move over gradient evaluations"))
  }

  @Test func theListTakesThemInAndOut() throws {
    var state = try Self.scene()
    #expect(state.shownCurves == [.loss])
    state.press("C")
    #expect(state.text.contains("Curves: up to 3 charts") && state.text.contains("shown, chart 1"))
    state.press("gradient")
    state.press(.enter)
    #expect(state.input.overlays.last?.kind == .curves, "the list stays")
    #expect(state.view.curves == [.loss, .gradientNorm])
    #expect(state.text.contains("shown, chart 2"))
    _ = state.perform(.toggleCurve(.move))
    _ = state.perform(.toggleCurve(.distance))
    #expect(state.view.curves == [.gradientNorm, .move, .distance], "the oldest gives way")
    for curve in state.view.curves { _ = state.perform(.toggleCurve(curve)) }
    #expect(state.view.curves == [] && state.shownCurves == [.loss])
  }

  @Test func aClickOnATitleOpensTheListAndTheWheelGoesThroughIt() throws {
    var state = try Self.scene("curves: [loss, gradient_norm]")
    let title = try #require(state.find("gradient norm"))
    state.mouse(.wheelDown, x: title.x + 2, y: title.y)
    #expect(state.view.curves == [.loss, .distance])
    state.mouse(.wheelUp, x: title.x + 2, y: title.y)
    #expect(state.view.curves == [.loss, .gradientNorm])
    state.click(x: title.x + 2, y: title.y)
    #expect(state.input.overlays.last?.kind == .curves)
    #expect(state.chosen?.choice.name == "gradient_norm")
    state.press(.enter)
    #expect(state.view.curves == [.loss])
  }

  @Test func aBeatChoosesAndAHandOverridesIt() throws {
    let beats = """
        - {at: 10, say: One., curves: [gradient_norm]}
        - {at: 20, say: Two., curves: [move, loss]}
      """
    var state = try State.lesson(beats)
    #expect(state.view.curves == [])
    state.show(step: 10)
    #expect(state.view.curves == [.gradientNorm] && Screen(state).showsCurves)
    _ = state.perform(.toggleCurve(.distance))
    state.show(step: 15)
    #expect(state.view.curves == [.gradientNorm, .distance])
    state.show(step: 25)
    #expect(state.view.curves == [.move, .loss])
    state.show(step: 0)
    #expect(state.view.curves == [])
  }

  @Test func whatIsKeptHasThem() throws {
    var state = try Self.scene()
    _ = state.perform(.toggleCurve(.effectiveRateY))
    let kept = try Preset(reading: Array(state.presetToKeep(as: "mine").text.utf8), file: "f.yaml")
    #expect(kept.curves == [.loss, .effectiveRateY])
  }

  @Test func figuresObey() throws {
    var state = try Self.scene("curves: [gradient_norm, effective_rate_x]\nlayout: curves")
    #expect(
      state.figurePage(width: 160).charts.map(\.title) == [
        "gradient norm", "effective rate along x",
      ])
    state.view.curves = []
    #expect(state.figurePage(width: 160).charts.map(\.title) == ["loss"])
  }

  /// Moves are found by ticks, and then nothing is left to do.
  @Test func movesAreFoundWhileFramesAreDrawn() throws {
    var state = try Self.scene()
    state.view.curves = [.move]
    #expect(state.isAnimated)
    for _ in 0..<400 where state.isAnimated { state.wait(.milliseconds(16)) }
    #expect(!state.isAnimated)
    #expect(Self.view(state).movesEnd == [200, 200])
    state.view.curves = []
    #expect(!state.isAnimated)
  }

  @Test(arguments: [(80, 24), (120, 40)]) func pictures(columns: Int, rows: Int) throws {
    let state = try Self.scene(
      "curves: [gradient_norm, effective_rate_x, move]", columns, rows)
    try Golden.expect(
      PlainText.encode(state.frame), name: "chosen-curves-\(columns)x\(rows).txt")
  }
}
