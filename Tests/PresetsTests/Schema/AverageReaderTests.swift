import Optimization
import Testing

@testable import Presets

struct AverageReaderTests {
  private static let averages = Scene.valid(Catalog.averages.map { $0.name })

  @Test(
    arguments: [
      ("tial", ["f.yaml:4:68: error: unknown average 'tial' (did you mean 'tail'?)"]),
      (
        "{}",
        [
          "f.yaml:4:68: error: average needs the key 'kind', as in {kind: exponential, beta: 0.99}"
        ]
      ),
      (
        "{type: tail}",
        [
          "f.yaml:4:68: error: average needs the key 'kind', as in {kind: exponential, beta: 0.99}"
        ]
      ),
      (
        "0.9",
        [
          "f.yaml:4:68: error: average must be a name or a mapping; write {kind: exponential, beta: 0.99}"
        ]
      ),
      (
        "{kind: tail, form: 3}",
        [
          "f.yaml:4:81: error: unknown key 'form' in average (did you mean 'from'?)"
        ]
      ),
      ("{kind: tail, from: -1}", ["f.yaml:4:87: error: from must be from 0 to 1000000000, not -1"]),
      (
        "{kind: exponential, beta: 1}",
        [
          "f.yaml:4:94: error: beta must be at least 0 and less than 1, not 1"
        ]
      ),
      (
        "{kind: exponential, correction: zero}",
        [
          "f.yaml:4:100: error: unknown correction 'zero' (did you mean 'zero_start'?)"
        ]
      ),
      (
        "{kind: exponential, beta: {from: 0.5}}",
        [
          "f.yaml:4:94: error: beta needs the key 'to'",
          "f.yaml:4:94: error: beta needs the key 'steps'",
        ]
      ),
      (
        "{kind: exponential, beta: {from: 0.5, to: 1, steps: 0, by: 2}}",
        [
          "f.yaml:4:110: error: to must be at least 0 and less than 1, not 1",
          "f.yaml:4:120: error: steps must be from 1 to 1000000000, not 0",
          "f.yaml:4:123: error: unknown key 'by' in beta (valid: from, to, steps)",
        ]
      ),
      (
        "{kind: exponential, beta: [0.5]}",
        [
          "f.yaml:4:94: error: beta must be a number or a mapping, not a list"
        ]
      ),
      (
        "[tail]",
        [
          "f.yaml:4:68: error: average must be a name or a mapping with 'kind', not a list"
        ]
      ),
      (
        "{kind: median, every: 3}",
        [
          "f.yaml:4:75: error: unknown average 'median' (valid: exponential, tail, snapshots)"
        ]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(
      Scene.errors(in: Scene.text(optimizer: Scene.optimizer(with: "average: \(yaml)"))) == lines)
  }

  @Test(
    arguments: [
      ("tail", 0), ("{kind: tail, from: 7}", 7), ("exponential", 0),
      ("{kind: exponential, from: 9}", 9),
    ] as [(String, Int)])
  func reads(yaml: String, from: Int) throws {
    let preset = try Scene.read(Scene.text(optimizer: Scene.optimizer(with: "average: \(yaml)")))
    let average = try #require(preset.optimizers.first?.average)
    #expect(yaml.contains(type(of: average).name))
    #expect(average.from == from)
  }

  @Test(
    arguments: [
      ("{kind: exponential}", 0.99, nil),
      ("{kind: exponential, beta: 0.5}", 0.5, nil),
      (
        "{kind: exponential, beta: {from: 0.5, to: 0.9, steps: 10}}", 0.5,
        ExponentialAverage.Ramp(to: 0.9, steps: 10)
      ),
    ] as [(String, Double, ExponentialAverage.Ramp?)])
  func readsABetaThatMayMove(
    yaml: String, beta: Double, ramp: ExponentialAverage.Ramp?
  ) throws {
    let preset = try Scene.read(Scene.text(optimizer: Scene.optimizer(with: "average: \(yaml)")))
    let average = try #require(preset.optimizers.first?.average as? ExponentialAverage)
    #expect(average.beta == beta)
    #expect(average.betaRamp == ramp)
  }
}
