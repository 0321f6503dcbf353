import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

extension SubjectTests {
  private static let noisy = "rule: gradient_descent, learning_rate: 0.2, noise: {sigma: 1}"

  @Test func row5TheTailAverageIsTheMeanFromItsFirstStepOn() throws {
    var state = try Self.scene(on: Self.bowl, ["\(Self.noisy), average: {kind: tail, from: 100}"])
    var sum = Vector.zero
    for step in 100...200 { sum = sum + state.run(0, at: step).particle.position }
    let run = state.run(0, at: 200)
    let average = try #require(run.average)
    #expect((average - (1 / 101) * sum).norm < 1e-12)
    let (x, y) = (Numerals.coordinate(average.x), Numerals.coordinate(average.y))
    #expect(state.text.contains("mean") && state.text.contains(x) && state.text.contains(y))
    // The ghost stands on the map and in the card.
    #expect(state.count(of: "\u{25CB}") >= 3)
  }

  @Test func row6TheExponentialAverageLags() throws {
    var state = try Self.scene(
      on: Self.bowl,
      [
        "rule: gradient_descent, learning_rate: 0.1, average: {kind: exponential, beta: 0.9}"
      ])
    let first = state.run(0, at: 1).particle.position
    let expected = 0.9 * Vector(-4, 2) + 0.1 * first
    let average = try #require(state.run(0, at: 1).average)
    #expect((average - expected).norm < 1e-12)
    let later = state.run(0, at: 20)
    #expect(try #require(later.average).norm > later.particle.position.norm)
  }

  @Test func row7TheWrongCorrectionSailsInFromOffTheMap() throws {
    let rule = "rule: gradient_descent, learning_rate: 0.1, average: {kind: exponential"
    var state = try Self.scene(
      on: Self.bowl,
      ["none", "zero_start", "naive"].map { "\(rule), beta: 0.99, correction: \($0)}" })
    let averages = try (0..<3).map { try #require(state.run($0, at: 1).average) }
    #expect(!state.view.viewport.contains(Point(x: averages[2].x, y: averages[2].y)))
    #expect(averages[2].norm > 50 * averages[0].norm)
    #expect((averages[1] - state.run(1, at: 1).particle.position).norm < 1e-9)
    // An arrow at the border points to it.
    #expect(state.count(of: "\u{2196}") == 1)
  }

  @Test func row8AnAverageStartsLateAndItsBetaMoves() throws {
    var state = try Self.scene(
      on: Self.bowl,
      [
        "\(Self.noisy), average: {kind: exponential, from: 10, "
          + "beta: {from: 0.5, to: 0.99, steps: 50}}"
      ])
    #expect(state.run(0, at: 10).average == state.run(0, at: 10).particle.position)
    let (before, after) = (state.run(0, at: 10), state.run(0, at: 11))
    let expected = 0.5 * before.particle.position + 0.5 * after.particle.position
    #expect((try #require(after.average) - expected).norm < 1e-12)
    #expect(state.explanation.contains("moves it linearly"))
  }

  @Test(arguments: ["gradient_descent", "adam", "adagrad", "lion"])
  func row9EveryOptimizerHasAnAverageAKeyAway(rule: String) throws {
    var state = try Self.scene(on: Self.bowl, ["rule: \(rule), learning_rate: 0.05"])
    state.show(step: 30)
    let plain = state.scene.timeline.race.runs[0].particle.position
    #expect(!state.text.contains("mean "))
    for _ in 0..<2 {
      state.press("a")
      #expect(state.text.contains("mean "))
      #expect(state.scene.timeline.race.runs[0].particle.position == plain)
    }
  }

  @Test func row10SnapshotsAreDotsAndTheirMeanTheGhost() throws {
    var state = try Self.scene(
      on: Self.bowl,
      [
        "rule: gradient_descent, average: {kind: snapshots, every: 20}, learning_rate: "
          + "{schedule: triangular, from: 0.5, low: 0.05, half_cycle: 10}"
      ])
    let snapshots = [20, 40, 60].map { state.run(0, at: $0).particle.position }
    let average = try #require(state.run(0, at: 60).average)
    #expect((average - (1 / 3) * snapshots.reduce(.zero, +)).norm < 1e-12)
    #expect(state.run(0, at: 10).learningRate == 0.5 && state.run(0, at: 20).learningRate == 0.05)
    #expect(state.at(15).count(of: "\u{2022}") == 0)
    #expect(state.at(65).count(of: "\u{2022}") > 0)
  }
}
