import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

extension SubjectTests {
  private static func scheduled(_ schedules: [String], steps: Int = 200) throws -> State {
    try scene(
      on: bowl, schedules.map { "rule: gradient_descent, learning_rate: {schedule: \($0)}" },
      steps: steps)
  }

  @Test func row19RatesDecayAndWhatDecaysTooFastFreezes() throws {
    var state = try Self.scheduled([
      "piecewise, from: 0.2, boundaries: [50], values: [0.02]",
      "exponential, from: 0.2, lambda: 0.3", "polynomial, from: 0.2, beta: 0.1, alpha: 0.5",
    ])
    let rates = (0..<3).map { state.run($0, at: 60).learningRate }
    #expect(rates[0] == 0.02)
    #expect(abs(rates[1] - 0.2 * Double.exponential(-18)) < 1e-15)
    #expect(abs(rates[2] - 0.2 / 7.0.squareRoot()) < 1e-15)
    let frozen = state.run(1, at: 60).particle.position
    #expect((state.run(1, at: 200).particle.position - frozen).norm < 1e-6)
    #expect(frozen.norm > 1)
    for rate in rates { #expect(state.at(60).text.contains(Numerals.rate(rate))) }
  }

  private static let schedules: [(text: String, formula: String, rate: Double)] = [
    ("factor, from: 0.5, alpha: 0.9, minimum: 0.1", "eta_0 alpha^t", 0.1),
    ("multi_step, from: 0.5, milestones: [10, 15], gamma: 0.5", "eta_0 gamma^", 0.125),
    ("square_root, from: 0.5", "(t + 1)^(-1/2)", 0.5 / 21.0.squareRoot()),
    ("cosine, from: 0.5, steps: 40", "cos(pi t / steps)", 0.25),
    ("constant, from: 0.5, warmup: {steps: 40, from: 0}", "(eta_0 - from) t / steps", 0.25),
    ("inverse_time, from: 0.5, delta: 0.1", "eta_0 / (1 + delta t)", 0.5 / 3),
    ("exponential, from: 0.5, gamma: 0.9", "eta_0 gamma^(t / per)", 0.5 * Double.power(0.9, 20)),
    ("step, from: 0.5, every: 10, gamma: 0.1", "gamma^floor(t / every)", 0.005),
  ]

  @Test(arguments: schedules)
  func row28SchedulesAreDrawnAndSayTheirFormula(
    schedule: (text: String, formula: String, rate: Double)
  ) throws {
    var state = try Self.scheduled([schedule.text])
    let rate = state.run(0, at: 20).learningRate
    #expect(abs(rate - schedule.rate) < 1e-12)
    #expect(state.text.contains(Numerals.rate(rate)))
    #expect(state.explanation.contains(schedule.formula))
    #expect(state.explanation.contains("now \(Numerals.rate(rate)), after 20 updates"))
    // The curves of rate and loss are on the screen, with the present step in them.
    var curves = state
    curves.scene.preset.layout = .curves
    curves.view.layout = .curves
    #expect(curves.lines.contains { $0.contains("eta") })
    #expect(curves.at(60).differences(from: curves) > 20)
  }

  @Test func row29ARateFallsWhereTheLossStalls() throws {
    var state = try Self.scheduled([
      "plateau, from: 3.5, factor: 0.5, patience: 5, threshold: 0.01"
    ])
    #expect(state.run(0, at: 4).learningRate == 3.5)
    #expect(state.run(0, at: 200).learningRate < 2)
    #expect(state.explanation.contains("loss < best (1 - threshold)"))
  }

  @Test func row30ARangeTestHasTheLossOverTheRate() throws {
    var state = try Self.scene(
      on: Self.bowl,
      [
        "rule: gradient_descent, noise: {sigma: 0.1}, "
          + "learning_rate: {schedule: range_test, from: 0.001, to: 10, steps: 100}"
      ])
    #expect(abs(state.run(0, at: 50).learningRate - 0.1) < 1e-12)
    state.show(step: 100)
    #expect(!state.text.contains("over eta"))
    state.press("c")
    #expect(state.text.contains("over eta"))
    let losses = [60, 100].map { state.run(0, at: $0).particle.evaluation.value }
    #expect(losses[1] > 10 * losses[0])
  }
}
