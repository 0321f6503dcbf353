import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

extension SubjectTests {
  private static let ravine = "{formula: 0.1*x^2 + 2*y^2}"

  @Test func row16NewtonIsExactAndItsAbsoluteFormLeavesASaddle() throws {
    var bowl = try Self.scene(
      on: Self.ravine,
      ["newton", "preconditioned"].map { "rule: \($0), learning_rate: 1" })
    #expect(bowl.run(0, at: 1).particle.position.norm < 1e-12)
    #expect(bowl.run(1, at: 1).particle.position.norm < 1e-12)
    var wave = try Self.scene(
      on: "many_valleys",
      ["pure", "absolute"].map { "rule: newton, learning_rate: 1, curvature: \($0)" },
      start: "10")
    let values = (0..<2).map { wave.run($0, at: 60).particle.evaluation.value }
    #expect(values[1] < values[0])
    #expect(wave.explanation.contains("H = V diag(w) V'"))
  }

  @Test func row17TheRateOfALineSearchMovesByItselfAndHasItsCost() throws {
    var state = try Self.scene(
      on: Self.ravine, ["rule: line_search, method: exact, learning_rate: 1"])
    var rates: Set<String> = []
    for step in 1...4 {
      let run = state.run(0, at: step)
      rates.insert(Numerals.rate(run.learningRate))
      #expect(state.text.contains(Numerals.rate(run.learningRate)))
      #expect(run.particle.gradientEvaluations > 10 * step)
    }
    #expect(rates.count > 1)
    state.press("c")
    #expect(state.text.contains("over gradient evaluations"))
  }

  @Test func row21TheFormsOfMomentumPartWhenTheRateMoves() throws {
    let rule = "rule: momentum, learning_rate: {schedule: exponential, from: 0.1, gamma: 0.95}"
    var state = try Self.scene(
      on: Self.ravine, ["heavy_ball", "classical"].map { "\(rule), form: \($0)" },
      more: "layout: panes\n")
    #expect(
      (state.run(0, at: 1).particle.position - state.run(1, at: 1).particle.position).norm == 0)
    let apart = state.run(0, at: 20).particle.position - state.run(1, at: 20).particle.position
    #expect(apart.norm > 0.1)
    #expect(Screen(state).panes.count == 2)
  }

  @Test func row22TheReadoutHasAMarkOfStability() throws {
    var state = try Self.scene(
      on: Self.ravine, ["gradient_descent", "momentum"].map { "rule: \($0), learning_rate: 0.6" })
    state.press("o")
    #expect(state.text.contains("2.4000") && state.text.contains("3.8000"))
    let stabilities = try (0..<2).map { try #require(state.run($0, at: 0).stability) }
    #expect(stabilities.map { $0.value > $0.limit } == [true, false])
    // And so it goes.
    let losses = (0..<2).map { state.run($0, at: 150).particle.evaluation.value }
    #expect(losses[0] > 1e10 && losses[1] < 1)
    #expect(state.explanation.contains("stable below 2.0000"))
  }

  @Test(arguments: ["adagrad", "rmsprop"])
  func rows23And24EitherAxisHasItsRateAsABar(rule: String) throws {
    var state = try Self.scene(on: Self.ravine, ["rule: \(rule), learning_rate: 0.1"])
    let rates = try #require(state.run(0, at: 5).coordinateRates)
    #expect(rates.x > rates.y)
    let rows = state.lines.filter { $0.contains("eta x") || $0.contains("eta y") }
    let bars = rows.map { row in row.count { $0 == "\u{25AC}" } }
    #expect(bars.count == 2 && bars[0] > bars[1] && bars[1] > 0)
    #expect(rows[0].contains(Numerals.rate(rates.x)))
  }

  @Test func rows23And24OneStallsTheOtherCycles() throws {
    var state = try Self.scene(
      on: Self.ravine, ["adagrad", "rmsprop"].map { "rule: \($0), learning_rate: 0.1" },
      steps: 2000)
    #expect(state.run(0, at: 200).particle.position.x < -1)
    let cycle = abs(state.run(1, at: 2000).particle.position.x)
    #expect((0.04...0.06).contains(cycle))
  }

  @Test func row25EpsilonIsWhatSetsThePaceOfAdadelta() throws {
    var state = try Self.scene(
      on: Self.ravine, [1e-6, 1e-5, 1e-3].map { "rule: adadelta, epsilon: \($0)" })
    let losses = (0..<3).map { state.run($0, at: 95).particle.evaluation.value }
    #expect(losses[0] > losses[1] && losses[1] > losses[2])
    #expect(losses[2] < 1e-3)
    #expect(state.explanation.contains("epsilon = 1e-06"))
  }

  @Test func row26WithoutCorrectionTheFirstStepOfAdamIsThriceAsLong() throws {
    var state = try Self.scene(
      on: Self.ravine,
      ["true", "false"].map { "rule: adam, learning_rate: 0.1, bias_correction: \($0)" })
    let moves = (0..<2).map { state.run($0, at: 1).particle.position.x + 4 }
    #expect(abs(moves[0] - 0.1) < 1e-6)
    #expect(abs(moves[1] - 0.1 * 0.1 / 0.001.squareRoot()) < 1e-6)
    #expect(state.text.contains(Numerals.coordinate(-4 + moves[1])))
  }

  @Test func row27AdamHitsTheWrongWallAndYogiTheRightOne() throws {
    let around =
      "learning_rate: 0.02, gradient: {batch: 1, sampling: cyclic}, "
      + "constraint: {box: [[-1, 1], [-1, 1]]}, beta1: 0, beta2: 0.1, epsilon: 0.001"
    var state = try Self.scene(
      on: "{data: {model: planes, samples: [[4, 0], [-1, 0], [-1, 0]]}}",
      ["rule: adam, \(around)", "rule: yogi, \(around)"], start: "[0, 0]", steps: 400)
    #expect(state.run(0, at: 300).particle.position.x > 0.9)
    #expect(state.run(1, at: 300).particle.position.x < -0.9)
    #expect(state.count(of: "\u{25CF}") > 0 && state.text.contains("batch 1 of 3"))
  }

  @Test func row31TheClippedArrowStandsBesideTheRawOne() throws {
    let rule = "rule: gradient_descent, learning_rate: 0.1"
    var state = try Self.scene(
      on: Self.ravine,
      ["\(rule), clip: {norm: 4}", "\(rule), clip: {value: 2}"], start: "[-4, 2]")
    let raw = state.run(0, at: 0).particle.evaluation.gradient
    #expect(raw.norm > 8)
    let moves = (0..<2).map { state.run($0, at: 1).particle.lastMove }
    #expect(abs(moves[0].norm - 0.4) < 1e-12)
    // Clipped by value it turns: -0.8 along x is let through, 8 along y is not.
    #expect((moves[1] - Vector(-0.08, 0.2)).norm < 1e-12)
    state.show(step: 0)
    state.press("g")
    // The raw arrow points down across the valley, those clipped have heads of their own.
    let heads = "\u{2190}\u{2191}\u{2192}\u{2193}\u{2196}\u{2197}\u{2198}\u{2199}".unicodeScalars
    #expect(heads.reduce(0) { $0 + state.count(of: $1) } >= 2)
    #expect(state.text.contains("arrows x"))
  }

  @Test func row34KFACWorksOnTheNetworkOfTwoWeights() throws {
    var state = try Self.scene(
      on: "two_layer", ["rule: kfac", "rule: gradient_descent, learning_rate: 0.05"],
      start: "[-0.5, 2.5]")
    #expect(state.run(0, at: 7).particle.evaluation.value < 1e-3)
    #expect(state.run(1, at: 7).particle.evaluation.value > 1e-2)
    #expect(state.explanation.contains("layer 1, weight x:   A = input^2,         D = y^2"))
    #expect(throws: PresetError.self) {
      try Self.scene(on: Self.ravine, ["rule: kfac"])
    }
  }
}
