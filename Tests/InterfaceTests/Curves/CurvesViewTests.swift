import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// What is drawn as a chart, what is said in a line, and what a noisy loss looks like.
struct CurvesViewTests {
  private static func scene(
    _ optimizers: [String], steps: Int = 1000, _ columns: Int = 120, _ rows: Int = 40
  ) throws -> State {
    let list = optimizers.enumerated().map { "  - {name: N\($0.offset), \($0.element)}" }
    let text = """
      title: Curves
      landscape: {formula: 0.1*x^2 + 2*y^2}
      start: [-5, -2]
      steps: \(steps)
      layout: curves
      optimizers:
      \(list.joined(separator: "\n"))
      """
    return State.on(try Preset(reading: Array(text.utf8), file: "curves.yaml"), columns, rows)
  }

  private static let plain = "rule: gradient_descent, learning_rate"

  private static func view(_ state: State, floor: Double? = 0) -> CurvesView {
    CurvesView(
      state: state, rect: Screen(state).curves, look: Look(state.view.display), lossFloor: floor)
  }

  @Test func ratesThatNeverChangeAreALineOfText() throws {
    var state = try Self.scene(["\(Self.plain): 0.1", "\(Self.plain): 0.25"])
    #expect(state.text.contains("eta throughout:  A 0.1  B 0.25"))
    state.show(step: 300)
    #expect(state.text.contains("eta throughout:  A 0.1  B 0.25"))
    // All of the room is the chart's: its axis of steps is far below the middle.
    let axis = try #require(state.lines.lastIndex { $0.contains("└") })
    #expect(axis > 30)
    #expect(state.lines.count { $0.contains("└") } == 1)
  }

  @Test func oneNumberIsSaidOnce() throws {
    let state = try Self.scene(["\(Self.plain): 0.1", "\(Self.plain): 0.1"])
    #expect(state.text.contains("eta throughout: 0.1"))
    #expect(!state.text.contains("A 0.1  B 0.1"))
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func sigmaHasALineOfItsOwn(columns: Int, rows: Int) throws {
    let noise = "noise: {sigma: 0.5}"
    let state = try Self.scene(
      ["\(Self.plain): 0.1, \(noise)", "\(Self.plain): 0.2"], columns, rows)
    #expect(state.text.contains("eta throughout:  A 0.1  B 0.2"))
    #expect(state.text.contains("sigma throughout:  A 0.5"))
  }

  /// What comes far beyond what is in view counts, and so does what listens to the loss.
  @Test(arguments: [
    "{schedule: step, from: 0.1, every: 900, gamma: 0.5}",
    "{schedule: plateau, from: 0.1, patience: 500}",
    "{schedule: cosine, from: 0.1, steps: 1000}",
    "{schedule: constant, from: 0.1, warmup: {steps: 20, from: 0}}",
  ]) func aRateThatWillChangeHasAChart(rate: String) throws {
    let state = try Self.scene(["\(Self.plain): \(rate)"])
    #expect(!state.text.contains("eta throughout"))
    #expect(state.lines.count { $0.contains("└") } == 2)
  }

  @Test func aChangeByHandMakesItAChart() throws {
    var state = try Self.scene(["\(Self.plain): 0.1"])
    state.show(step: 100)
    #expect(state.text.contains("eta throughout:  A 0.1"))
    state.press("[")
    #expect(!state.text.contains("eta throughout"))
    state.show(step: 300)
    #expect(!state.text.contains("eta throughout"), "it did change")
  }

  @Test func aRateInTheLineAnswersToTheWheel() throws {
    var state = try Self.scene(["\(Self.plain): 0.1", "\(Self.plain): 0.25"])
    let place = try #require(state.find("B 0.25"))
    let before = state.scene.timeline.race.runs[1].learningRate
    state.mouse(.wheelUp, x: place.x + 3, y: place.y)
    #expect(state.scene.timeline.race.runs[1].learningRate != before)
    #expect(state.scene.timeline.race.runs[0].learningRate == 0.1)
  }

  @Test func aRateOfZeroIsSaidAtTheEdge() throws {
    var state = try Self.scene(
      ["\(Self.plain): {schedule: cosine, from: 0.1, to: 0, steps: 200}"], steps: 500)
    state.show(step: 400)
    let chart = Self.view(state).rateChart(of: .learningRate, columns: 100).chart
    #expect(chart.scale == .logarithmic && chart.showsZero)
    let edge = try #require(state.lines.last { $0.contains("0 ┤") })
    #expect(edge.contains(" 0 ┤"))
  }

  // MARK: - Noise

  @Test func aNoisyLossIsAMedianInABand() throws {
    var state = try Self.scene(["\(Self.plain): 0.1, noise: {sigma: 2}", "\(Self.plain): 0.1"])
    state.show(step: 1000)
    let view = Self.view(state)
    let noisy = view.lossSeries(0, over: view.span, columns: 60, floor: 0)
    #expect(noisy.map(\.isBand) == [false, true])
    for (median, range) in zip(noisy[0].samples, noisy[1].samples) {
      #expect(median.step == range.step)
      #expect(range.minimum <= median.minimum && median.minimum <= range.maximum)
    }
    // Not a loss is outside of the band.
    let losses = state.scene.timeline.histories[0].buckets.map(\.sample.loss)
    #expect(noisy[1].samples.map(\.minimum).min() == losses.min())
    #expect(noisy[1].samples.map(\.maximum).max() == losses.max())
    // Without noise it is what it was.
    #expect(view.lossSeries(1, over: view.span, columns: 60, floor: 0).map(\.isBand) == [false])
    #expect(state.text.contains("(noisy: median, range)"))
  }

  @Test func aShortRunIsShownStepByStep() throws {
    var state = try Self.scene(["\(Self.plain): 0.1, noise: {sigma: 2}"])
    state.show(step: 39)
    let view = Self.view(state)
    let series = view.lossSeries(0, over: view.span, columns: 60, floor: 0)
    #expect(series.count == 1)
    #expect(
      series[0].samples.map(\.minimum)
        == state.scene.timeline.histories[0].buckets.map(\.sample.loss))
    #expect(!state.text.contains("noisy"))
  }

  @Test func theMedianIsThatOfAllWhileTheyAreFewAndOfOddDistancesAfter() throws {
    var state = try Self.scene(["\(Self.plain): 0.1, noise: {sigma: 2}"])
    state.show(step: 1000)
    let buckets = state.scene.timeline.histories[0].buckets
    func sorted(_ slice: ArraySlice<History.Bucket>) -> [Double] {
      slice.map(\.sample.loss).sorted()
    }
    #expect(CurvesView.median(of: buckets[10..<10]).isNaN)
    #expect(CurvesView.median(of: buckets[10..<41]) == sorted(buckets[10..<41])[15])
    let four = sorted(buckets[10..<14])
    #expect(abs(CurvesView.median(of: buckets[10..<14]) - (four[1] + four[2]) / 2) < 1e-12)
    // 62 are too many: with a distance of 2 only one side of what swings would be met.
    let third = Swift.stride(from: 10, to: 72, by: 3).map { buckets[$0].sample.loss }.sorted()
    #expect(CurvesView.median(of: buckets[10..<72]) == third[10])
  }

  @Test func whatIsBelowTheFloorByRoundingIsAtIt() {
    let floor = 0.1047
    #expect(CurvesView.height(floor.nextDown, above: floor) == 0)
    #expect(CurvesView.height(floor, above: floor) == 0)
    #expect(CurvesView.height(0.1, above: floor) < -0.004, "a lower place is no rounding")
    #expect(CurvesView.height(floor.nextUp, above: floor) > 0)
  }
}
