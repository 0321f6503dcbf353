import Optimization
import Testing

@testable import Presets

struct ChangeReaderTests {
  /// A scene of a momentum and a gradient descent with these changes in line 7 and below.
  private static func text(_ changes: String, landscape: String = "saddle") -> String {
    """
    title: A scene
    landscape: \(landscape)
    steps: 100
    optimizers:
      - {name: A, rule: momentum, beta: 0.9, learning_rate: 0.1}
      - {name: B, rule: gradient_descent, learning_rate: 0.1, noise: {sigma: 1}}
    changes: [\(changes)]
    """
  }

  @Test(
    arguments: [
      ("{at: 5, optimizer: A, beta: 0.5}", [.parameter("beta", .number(0.5))]),
      ("{at: 5, optimizer: A, learning_rate: 0.01}", [.learningRate(LearningRate(constant: 0.01))]),
      ("{at: 5, optimizer: A, learning_rate: {times: 0.5}}", [.learningRateFactor(0.5)]),
      (
        "{at: 5, optimizer: A, learning_rate: {schedule: constant, from: 1}}",
        [.learningRate(LearningRate(constant: 1))]
      ),
      (
        "{at: 5, optimizer: A, noise: {sigma: 0.3}}",
        [.noise(GradientNoise(.constant(sigma: 0.3)))]
      ),
      ("{at: 5, optimizer: B, noise: none}", [.noise(nil)]),
      ("{at: 5, optimizer: B, noise: {times: 2}}", [.noiseFactor(2)]),
      ("{at: 5, optimizer: A, weight_decay: 0.1}", [.weightDecay(0.1)]),
      ("{at: 5, optimizer: A, weight_decay: none}", [.weightDecay(0)]),
      ("{at: 5, optimizer: A, clip: {value: 2}}", [.clip(.value(limit: 2))]),
      ("{at: 5, optimizer: A, clip: none}", [.clip(nil)]),
      ("{at: 5, optimizer: A, constraint: {disk: 2}}", [.constraint(Constraint(.disk(radius: 2)))]),
      ("{at: 5, optimizer: A, lookahead: {every: 3}}", [.lookahead(Lookahead(every: 3))]),
      ("{at: 5, optimizer: A, lookahead: none}", [.lookahead(nil)]),
      ("{at: 5, optimizer: A, average: tail}", [.average(TailAverage())]),
      ("{at: 5, optimizer: A, average: none}", [.average(nil)]),
      ("{at: 5, optimizer: A, rule: adam}", [.rule(Adam())]),
      (
        "{at: 5, optimizer: A, beta: 0.5, learning_rate: 0.2}",
        [.parameter("beta", .number(0.5)), .learningRate(LearningRate(constant: 0.2))]
      ),
    ] as [(String, [NewSetting])])
  func reads(yaml: String, settings: [NewSetting]) throws {
    let preset = try Scene.read(Self.text(yaml))
    let place = yaml.contains("B") ? 1 : 0
    #expect(
      preset.score.changes == settings.map { Change(step: 5, optimizer: place, $0) })
  }

  @Test func earlierChangesComeFirst() throws {
    let preset = try Scene.read(
      Self.text("{at: 9, optimizer: A, rule: adam}, {at: 5, optimizer: B, noise: none}"))
    #expect(preset.score.changes.map(\.step) == [5, 9])
  }

  /// What a change may say depends on what those before it have made of the optimizer.
  @Test func aChangeSpeaksOfTheRuleOfItsDate() throws {
    let preset = try Scene.read(
      Self.text("{at: 9, optimizer: A, beta1: 0.5}, {at: 5, optimizer: A, rule: adam}"))
    #expect(preset.score.changes.last?.setting == .parameter("beta1", .number(0.5)))
    #expect(
      Scene.errors(
        in: Self.text("{at: 4, optimizer: A, beta1: 0.5}, {at: 5, optimizer: A, rule: adam}")
      ).count == 1)
  }

  @Test(
    arguments: [
      ("{optimizer: A, beta: 0.5}", ["7:11: error: item 1 of changes needs the key 'at'"]),
      ("{at: 5, beta: 0.5}", ["7:11: error: item 1 of changes needs the key 'optimizer'"]),
      ("{at: 5, optimizer: A}", ["7:11: error: item 1 of changes changes nothing; add a setting"]),
      (
        "{at: 100, optimizer: A, beta: 0.5}",
        ["7:16: error: at must be from 0 to 99, not 100"]
      ),
      (
        "{at: 5, optimizer: C, beta: 0.5}",
        ["7:30: error: unknown optimizer 'C' (valid: A, B)"]
      ),
      (
        "{at: 5, optimizer: A, beta: 2}",
        ["7:39: error: beta must be at least 0 and less than 1, not 2"]
      ),
      (
        "{at: 5, optimizer: A, bta: 0.5}",
        ["7:33: error: unknown key 'bta' in item 1 of changes (did you mean 'beta'?)"]
      ),
      (
        "{at: 5, optimizer: A, noise: {times: 2}}",
        ["7:40: error: noise cannot be multiplied where there is none"]
      ),
      (
        "{at: 5, optimizer: A, rule: kfac}", ["7:39: error: kfac works on two_layer alone"]
      ),
      (
        "{at: 5, optimizer: A, learning_rate: {time: 2}}",
        ["7:49: error: unknown key 'time' in learning_rate (did you mean 'times'?)"]
      ),
      (
        "{at: 5, optimizer: A, learning_rate: {times: 0}}",
        ["7:56: error: times must be greater than 0, not 0"]
      ),
      (
        "{at: 5, optimizer: A, clip: {value: 2}}, {at: 7, optimizer: A, rule: sign_descent}",
        ["7:80: error: clip has no effect: sign_descent heeds the signs of the gradient alone"]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: Self.text(yaml)) == lines.map { "f.yaml:" + $0 })
  }

  @Test func batchesChangeOnData() throws {
    let data = "{data: {model: centers, samples: [[0, 0], [1, 2], [2, 1]]}}"
    let preset = try Scene.read(
      Self.text(
        "{at: 5, optimizer: A, gradient: {batch: 1}}, {at: 8, optimizer: A, gradient: none}",
        landscape: data))
    #expect(
      preset.score.changes.map(\.setting)
        == [.batch(MiniBatch(size: 1, sampling: .withReplacement)), .batch(nil)])
  }

  /// How batches are taken stays as it is, where a change says their size alone.
  @Test func aSizeAloneKeepsTheSampling() throws {
    let data = "{data: {model: centers, samples: [[0, 0], [1, 2], [2, 1]]}}"
    let shuffled = "{at: 3, optimizer: A, gradient: {batch: 1, sampling: shuffled}}"
    let preset = try Scene.read(
      Self.text(
        "\(shuffled), {at: 5, optimizer: A, batch: 2}, {at: 8, optimizer: A, batch: none}, "
          + "{at: 9, optimizer: A, batch: 3}", landscape: data))
    #expect(
      preset.score.changes.map(\.setting).dropFirst() == [
        .batch(MiniBatch(size: 2, sampling: .shuffled)), .batch(nil),
        .batch(MiniBatch(size: 3, sampling: .withReplacement)),
      ])
    for (change, error) in [
      ("batch: 4", "7:40: error: batch must be at most 3, as many samples as there are"),
      ("batch: 0", "7:40: error: batch must be from 1 to 2000, not 0"),
      ("batch: 1, gradient: none", "7:43: error: 'gradient' excludes 'batch'; keep one of them"),
    ] {
      let text = Self.text("{at: 5, optimizer: A, \(change)}", landscape: data)
      #expect(Scene.errors(in: text) == ["f.yaml:" + error])
    }
  }

  @Test func aBranchIsItsParentWithAnotherName() throws {
    let text = """
      title: A scene
      landscape: saddle
      optimizers:
        - {name: A, rule: momentum, learning_rate: 0.1}
        - {name: A2, branch: {of: A, at: 40}}
      changes:
        - {at: 40, optimizer: A2, beta: 0.5}
      """
    let preset = try Scene.read(text)
    #expect(preset.optimizers[1].branch == Branch(of: 0, at: 40))
    #expect(preset.optimizers[1].rule is Momentum)
    #expect(preset.optimizers[1].name == "A2")
    var timeline = Timeline(preset.race, stepLimit: 100)
    timeline.advance(by: 40)
    #expect(
      timeline.race.runs[0].particle.position == timeline.race.runs[1].particle.position)
    timeline.advance(by: 2)
    #expect(
      timeline.race.runs[0].particle.position != timeline.race.runs[1].particle.position)
    // By itself it goes the same way.
    var alone = preset.race(of: 1).runs[0]
    alone.advance(by: 42)
    #expect(alone.particle.position == timeline.race.runs[1].particle.position)
  }

  @Test(
    arguments: [
      ("{of: B, at: 4}", ["f.yaml:5:28: error: unknown of 'B' (valid: A)"]),
      ("{of: A}", ["f.yaml:5:23: error: branch needs the key 'at'"]),
      (
        "{of: A, at: 1000}", ["f.yaml:5:35: error: at must be from 0 to 999, not 1000"]
      ),
    ])
  func refusesBranches(yaml: String, lines: [String]) {
    let text = """
      title: A scene
      landscape: saddle
      optimizers:
        - {name: A, rule: momentum, learning_rate: 0.1}
        - {name: C, branch: \(yaml)}
      """
    #expect(Scene.errors(in: text) == lines)
  }

  @Test func aBranchCannotChangeBeforeItBranchesOff() {
    let text = """
      title: A scene
      landscape: saddle
      optimizers:
        - {name: A, rule: momentum, learning_rate: 0.1}
        - {name: C, branch: {of: A, at: 40}}
      changes:
        - {at: 30, optimizer: C, beta: 0.5}
      """
    #expect(
      Scene.errors(in: text)
        == ["f.yaml:7:5: error: item 1 of changes is before 'C' branches off"])
  }
}
