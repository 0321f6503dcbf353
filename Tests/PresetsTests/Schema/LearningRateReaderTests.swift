import Optimization
import Testing

@testable import Presets

struct LearningRateReaderTests {
  @Test(
    arguments: [
      ("-0.1", ["f.yaml:4:54: error: learning_rate must be at least 0, not -0.1"]),
      ("fast", ["f.yaml:4:54: error: learning_rate must be a number or a mapping, not 'fast'"]),
      (
        "'0.1'",
        [
          "f.yaml:4:54: error: learning_rate must be a number or a mapping; write it "
            + "without quotes"
        ]
      ),
      ("[0.1]", ["f.yaml:4:54: error: learning_rate must be a number or a mapping, not a list"]),
      ("{}", ["f.yaml:4:54: error: learning_rate needs the key 'schedule'"]),
      ("{from: 0.1}", ["f.yaml:4:54: error: learning_rate needs the key 'schedule'"]),
      (
        "{schedule: cosine}",
        [
          "f.yaml:4:54: error: learning_rate needs the key 'from', the rate that the "
            + "schedule starts from"
        ]
      ),
      (
        "{schedule: cosin, from: 0.1}",
        [
          "f.yaml:4:65: error: unknown schedule 'cosin' (did you mean 'cosine'?)"
        ]
      ),
      ("{schedule: constant, from: -1}", ["f.yaml:4:81: error: from must be at least 0, not -1"]),
      (
        "{schedule: cosine, from: 0.1, steps: 0}",
        [
          "f.yaml:4:91: error: steps must be from 1 to 1000000000, not 0"
        ]
      ),
      (
        "{schedule: cosine, from: 0.1, until: 9}",
        [
          "f.yaml:4:84: error: unknown key 'until' in learning_rate (valid: warmup, "
            + "schedule, from, to, steps, after)"
        ]
      ),
      (
        "{schedule: cosine, from: 0.1, after: stop}",
        [
          "f.yaml:4:91: error: unknown after 'stop' (valid: hold, rise)"
        ]
      ),
      (
        "{schedule: exponential, from: 0.1}",
        [
          "f.yaml:4:54: error: exponential needs lambda or gamma"
        ]
      ),
      (
        "{schedule: exponential, from: 0.1, lambda: 1, gamma: 0.9}",
        [
          "f.yaml:4:54: error: exponential takes lambda or gamma, not both"
        ]
      ),
      (
        "{schedule: exponential, from: 0.1, lambda: slow}",
        [
          "f.yaml:4:97: error: lambda must be a number, not 'slow'"
        ]
      ),
      (
        "{schedule: constant, from: 0.1, warmup: 10}",
        [
          "f.yaml:4:94: error: warmup must be a mapping, not '10'; write {steps: 10}"
        ]
      ),
      (
        "{schedule: constant, from: 0.1, warmup: {}}",
        [
          "f.yaml:4:94: error: warmup needs the key 'steps'"
        ]
      ),
      (
        "{schedule: constant, from: 0.1, warmup: {steps: 0}}",
        [
          "f.yaml:4:102: error: steps must be from 1 to 1000000000, not 0"
        ]
      ),
      (
        "{schedule: constant, from: 0.1, warmup: {steps: 5, from: -1, to: 2}}",
        [
          "f.yaml:4:111: error: from must be at least 0, not -1",
          "f.yaml:4:115: error: unknown key 'to' in warmup (valid: steps, from)",
        ]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(
      Scene.errors(
        in: Scene.text(
          optimizer: "{name: A, rule: gradient_descent, learning_rate: \(yaml)}")) == lines)
  }

  @Test(
    arguments: [
      ("0.3", [0.3, 0.3, 0.3]),
      ("0", [0, 0, 0]),
      ("{schedule: constant, from: 0.25}", [0.25, 0.25, 0.25]),
      ("{schedule: cosine, from: 1, to: 0, steps: 2}", [1, 0.5, 0]),
      ("{schedule: exponential, from: 1, gamma: 0.5}", [1, 0.5, 0.25]),
      ("{schedule: constant, from: 1, warmup: {steps: 2}}", [0, 0.5, 1]),
      ("{schedule: constant, from: 1, warmup: {steps: 2, from: 0.5}}", [0.5, 0.75, 1]),
    ] as [(String, [Double])])
  func reads(yaml: String, rates: [Double]) throws {
    let preset = try Scene.read(
      Scene.text(optimizer: "{name: A, rule: adam, learning_rate: \(yaml)}"))
    let learningRate = try #require(preset.optimizers.first?.learningRate)
    for (step, rate) in rates.enumerated() {
      #expect(abs(learningRate.rate(at: step) - rate) < 1e-15)
    }
  }
}
