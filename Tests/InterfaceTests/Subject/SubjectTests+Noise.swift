import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

extension SubjectTests {
  private static let annealed = "rule: gradient_descent, learning_rate: 0.1, noise: {eta: 1"

  @Test func row1AnnealedNoiseHasALiveSigmaAndACurveAhead() throws {
    var state = try Self.scene(on: Self.bowl, ["\(Self.annealed), gamma: 0.55}"])
    for step in [0, 9, 99] {
      let sigma = state.run(0, at: step).sigma
      #expect(abs(sigma * sigma - 1 / Double.power(1 + Double(step), 0.55)) < 1e-12)
      #expect(state.text.contains("sigma") && state.text.contains(Numerals.rate(sigma)))
    }
    // The curve does not end at the present step: it says what is to come.
    let run = state.run(0, at: 10)
    #expect(run.sigma(at: 150) < run.sigma)
    #expect(state.explanation.contains("sigma_t^2 = eta / (1 + t)^gamma"))
  }

  @Test func row2TheCodeFormFallsTwiceAsFast() throws {
    var state = try Self.scene(
      on: Self.bowl, ["\(Self.annealed)}", "\(Self.annealed), form: code}"])
    let (paper, code) = (state.run(0, at: 99).sigma, state.run(1, at: 99).sigma)
    #expect(abs(code - paper * paper) < 1e-12)
    #expect(state.text.contains(Numerals.rate(code)))
    #expect(state.text.contains(Numerals.rate(paper)))
  }

  @Test(arguments: ["x^4/4 - x^2/2 + y^2/2", "x^4/4 - x^2/2"])
  func row3NoiseOfATemperatureHasItsDensityDrawn(formula: String) throws {
    let start = formula.contains("y") ? "[1, 0]" : "1"
    let rule = "rule: gradient_descent, learning_rate: 0.05"
    var state = try Self.scene(
      on: "{formula: \(formula)}", ["\(rule), noise: {temperature: 0.2}"], start: start)
    #expect(abs((state.run(0, at: 5).gibbsTemperature ?? 0) - 0.2) < 1e-6)
    #expect(state.cells(shownBy: "o") > 100)
    state.press("o")
    // A key does not wait for it; the next tick does.
    #expect(state.isAnimated && !state.text.contains("exp(-f/T)"))
    state.wait(.milliseconds(16))
    #expect(state.text.contains("exp(-f/T) in this view, T = 0.2"))
    #expect(!state.hasJobs)
    // Turned up by hand, the noise has another temperature and another density.
    state.press("''")
    state.wait(.milliseconds(16))
    #expect(!state.text.contains("T = 0.2,") && state.text.contains("exp(-f/T) in this view"))
  }

  @Test func row4ConstantNoiseHasABallThatTheoryPredicts() throws {
    let rule = "rule: gradient_descent, learning_rate: 0.2, noise: {sigma: 1}"
    var state = try Self.scene(on: Self.bowl, [rule])
    let spread = state.run(0, at: 50).stationarySpread(around: .zero)
    // eta sigma^2 / (lambda (2 - eta lambda)) with lambda 1 along y.
    #expect(abs((spread?.along ?? 0) - (0.2 / 1.8).squareRoot()) < 1e-9)
    #expect(state.cells(shownBy: "o") > 20)
  }

  @Test func row11TheEmpiricalRiskIsACurveBesideTheRisk() throws {
    var state = State.on(try .bundled("empirical_risk"), 120, 40)
    let beside = try #require(state.scene.preset.beside)
    #expect(state.text.contains("- - risk"))
    // What training ends at is a minimum of the one curve and not of the other.
    let end = state.run(0, at: 3000).particle.position
    #expect(state.scene.preset.landscape.evaluation(at: end).gradient.norm < 1e-9)
    #expect(beside.landscape.evaluation(at: end).gradient.norm > 1)
    var bare = state
    bare.scene.preset.beside = nil
    #expect(state.differences(from: bare) > 30)
  }

  @Test func row11AFlatWellHoldsMoreOfTheDensityThanASharpOneAsDeep() throws {
    let preset = try Preset.bundled("sharp_and_flat")
    let xs = Grid.coordinates(preset.view.x, count: 2001)
    let values = xs.map { preset.landscape.value(at: Vector($0, 0)) }
    for temperature in [0.2, 0.4] {
      let density = try #require(
        GibbsDensity(over: RankedHeights(values), temperature: temperature))
      let flat = zip(xs, density.shares).reduce(0) { $0 + ($1.0 > -1.07 ? $1.1 : 0) }
      #expect((0.78...0.86).contains(flat))
    }
  }

  @Test func row18AStochasticGradientLightsItsSample() throws {
    let state = try Self.scene(
      on: "{data: {model: centers, samples: [[1, 0], [-1, 0], [0, 2], [0, -2]]}}",
      ["rule: gradient_descent, learning_rate: 0.1, gradient: {batch: 1, sampling: shuffled}"],
      start: "[1, 1]")
    #expect(state.text.contains("batch 1 of 4"))
    // The mean over an epoch is the full gradient, of which a step pays for a quarter.
    var run = state.scene.timeline.race.runs[0]
    var seen: Set<Int32> = []
    for _ in 0..<4 {
      seen.formUnion(run.batch)
      run.advance()
    }
    #expect(seen == [0, 1, 2, 3])
    #expect(run.particle.gradientEvaluations == 4)
  }

  @Test func row20BatchesAreComparedByWhatTheyCost() throws {
    let samples = (0..<16).map { "[\($0 % 4), \($0 / 4)]" }.joined(separator: ", ")
    let rule = "rule: gradient_descent, learning_rate: 0.1"
    var state = try Self.scene(
      on: "{data: {model: centers, samples: [\(samples)]}}",
      [1, 4, 16].map { "\(rule), gradient: {batch: \($0)}" } + [rule], start: "[3, 3]")
    let costs = (0..<4).map { state.run($0, at: 10).particle.gradientEvaluations }
    #expect(costs == [10, 40, 160, 160])
    state.press("c")
    #expect(state.text.contains("over gradient evaluations"))
  }

  @Test func row33BatchStochasticAndMiniBatchDescentSideBySide() throws {
    let rule = "rule: gradient_descent, learning_rate: 0.1"
    var state = try Self.scene(
      on: "{data: {model: centers, samples: [[1, 0], [-1, 0], [0, 2], [0, -2]]}}",
      [rule, "\(rule), gradient: {batch: 1}", "\(rule), gradient: {batch: 2}"], start: "[1, 1]",
      more: "layout: panes\n")
    state.show(step: 40)
    #expect(Screen(state).panes.map(\.optimizers) == [[0], [1], [2]])
    let roughness = state.scene.timeline.race.runs.map(\.particle.lastMove.norm)
    #expect(roughness[0] < roughness[2] && roughness[0] < roughness[1])
  }
}
