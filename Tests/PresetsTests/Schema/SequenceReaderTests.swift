import Optimization
import Testing

@testable import Presets

/// Schedules in a row, ascending coordinates and noise by coordinate: as they are read, refused and written.
struct SequenceReaderTests {
  private static func preset(_ setting: String) throws -> Preset {
    try Scene.read(
      Scene.text(optimizer: "{name: A, rule: gradient_descent, \(setting)}"))
  }

  private static let sequence =
    "learning_rate: {schedule: sequence, parts: [{steps: 10, from: 0.5}, "
    + "{steps: 20, schedule: cosine, from: 0.3, to: 0.1}, "
    + "{schedule: exponential, from: 0.1, gamma: 0.9, warmup: {steps: 5}}]}"

  @Test func aSequenceIsRead() throws {
    let rate = try #require(try Self.preset(Self.sequence).optimizers.first?.learningRate)
    let sequence = try #require(rate.schedule as? ScheduleSequence)
    #expect(sequence.parts.map(\.steps).prefix(2) == [10, 20])
    #expect((sequence.parts[1].rate.schedule as? Cosine)?.steps == 20)
    #expect(rate.rate(at: 9) == 0.5 && rate.rate(at: 10) == 0.3 && rate.rate(at: 30) == 0)
    #expect(abs(rate.rate(at: 36) - 0.09) < 1e-15)
  }

  @Test(
    arguments: [
      sequence,
      "learning_rate: {schedule: sequence, parts: [{steps: 4, from: 1}, {steps: 5, from: 2}]}",
      "learning_rate: 0.1, ascend: [y]", "learning_rate: 0.1, ascend: [x, y]",
      "learning_rate: 0.1, noise: {sigma: [0.5, 2], seed: 4}",
    ])
  func whatIsReadIsWrittenAndReadAgain(setting: String) throws {
    let preset = try Self.preset(setting)
    let again = try Scene.read(preset.text)
    #expect(again.optimizers == preset.optimizers)
    #expect(again.text == preset.text)
  }

  @Test(
    arguments: [
      (
        "learning_rate: {schedule: sequence}",
        "54: error: learning_rate needs the key 'parts'"
      ),
      (
        "learning_rate: {schedule: sequence, parts: []}",
        "82: error: parts must be a list of 1 to 100 items, not of 0"
      ),
      (
        "learning_rate: {schedule: sequence, parts: [{from: 1}, {from: 2}]}",
        "83: error: item 1 of parts needs the key 'steps'"
      ),
      (
        "learning_rate: {schedule: sequence, parts: [{steps: 3, from: 1}, {from: 1, steps: 0}]}",
        "121: error: steps must be from 1 to 1000000000, not 0"
      ),
      (
        "learning_rate: {schedule: sequence, parts: [{steps: 3, schedule: plateau, from: 1}, {from: 2}]}",
        "104: error: schedule cannot be part of a sequence: it listens to the loss"
      ),
      (
        "learning_rate: {schedule: sequence, parts: [{steps: 3, schedule: cosine}, {from: 2}]}",
        "83: error: item 1 of parts needs the key 'from', the rate that the schedule starts from"
      ),
      ("learning_rate: 1, ascend: [z]", "66: error: unknown coordinate 'z' (valid: x, y)"),
      ("learning_rate: 1, ascend: y", "65: error: ascend must be a list of 1 to 2 items, not 'y'"),
      ("learning_rate: 1, ascend: [y, y]", "69: error: item 2 of ascend is 'y' once more"),
      (
        "learning_rate: 1, noise: {sigma: [1, 2, 3]}",
        "72: error: sigma must be a list of 2 items, not of 3"
      ),
      (
        "learning_rate: 1, noise: {sigma: [1, -2]}",
        "76: error: item 2 of sigma must be at least 0, not -2"
      ),
      (
        "learning_rate: 1, ascend: [y], constraint: {disk: 1, method: penalty, weight: 1}",
        "65: error: ascend cannot stand beside a penalty, which it would climb"
      ),
    ])
  func whatIsWrongIsOneLine(setting: String, line: String) {
    let text = Scene.text(optimizer: "{name: A, rule: gradient_descent, \(setting)}")
    #expect(Scene.errors(in: text) == ["f.yaml:4:\(line)"])
  }

  @Test func aRuleThatLooksAtBothIsRefused() {
    let text = Scene.text(optimizer: "{name: A, rule: newton, learning_rate: 1, ascend: [y]}")
    #expect(
      Scene.errors(in: text) == [
        "f.yaml:4:55: error: ascend needs a rule that treats each coordinate by itself: newton would "
          + "go downhill in both"
      ])
  }

  @Test func whereThereIsOnlyXThereIsNoY() {
    func errors(_ setting: String) -> [String] {
      Scene.errors(
        in: Scene.text(
          landscape: "{formula: x^2}",
          optimizer: "{name: A, rule: gradient_descent, learning_rate: 1, \(setting)}",
          adding: "view: {x: [-1, 1]}"))
    }
    #expect(
      errors("ascend: [y]") == [
        "f.yaml:4:66: error: item 1 of ascend must be x: the landscape has no y"
      ])
    #expect(
      errors("noise: {sigma: [1, 2]}") == [
        "f.yaml:4:72: error: sigma must be a number: the landscape has no y"
      ])
  }
}
