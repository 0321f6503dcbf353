import Optimization
import Testing

@testable import Presets

struct ExpectationReaderTests {
  @Test(
    arguments: [
      ("expect: {optimizer: A}", ["f.yaml:5:9: error: expect must be a list, not a mapping"]),
      (
        "expect: [{optimizer: B, at: 1, x: 0, within: 1}]",
        [
          "f.yaml:5:22: error: unknown optimizer 'B' (valid: A)"
        ]
      ),
      (
        "expect: [{at: 1, x: 0, within: 1}]",
        [
          "f.yaml:5:10: error: item 1 of expect needs the key 'optimizer'"
        ]
      ),
      (
        "expect: [{optimizer: A}]",
        [
          "f.yaml:5:10: error: item 1 of expect needs one of the keys 'at', 'loss_below', "
            + "'average_loss_below', 'diverges_by'"
        ]
      ),
      (
        "expect: [{optimizer: A, at: 1, within: 1}]",
        [
          "f.yaml:5:10: error: item 1 of expect needs 'x', 'y' or both"
        ]
      ),
      (
        "expect: [{optimizer: A, at: 1, x: 0}]",
        [
          "f.yaml:5:10: error: item 1 of expect needs the key 'within'"
        ]
      ),
      (
        "expect: [{optimizer: A, at: 1001, x: 0, within: 1}]",
        [
          "f.yaml:5:29: error: at must be from 0 to 1000, not 1001"
        ]
      ),
      (
        "expect: [{optimizer: A, at: 1, x: 0, within: -1}]",
        [
          "f.yaml:5:46: error: within must be at least 0, not -1"
        ]
      ),
      (
        "expect: [{optimizer: A, loss_below: 1}]",
        [
          "f.yaml:5:10: error: item 1 of expect needs the key 'by'"
        ]
      ),
      (
        "expect: [{optimizer: A, loss_below: 1, by: 1001}]",
        [
          "f.yaml:5:44: error: by must be from 0 to 1000, not 1001"
        ]
      ),
      (
        "expect: [{optimizer: A, loss_below: 1, at: 3, by: 1}]",
        [
          "f.yaml:5:40: error: 'at' excludes 'loss_below'; keep one of them"
        ]
      ),
      (
        "expect: [{optimizer: A, average_loss_below: 1, by: 3}]",
        [
          "f.yaml:5:10: error: item 1 of expect is about an average, but its optimizer keeps none"
        ]
      ),
      (
        "expect: [{optimizer: A, diverges_by: never}]",
        [
          "f.yaml:5:38: error: diverges_by must be a whole number, not 'never'"
        ]
      ),
      (
        "expect: [{optimizer: A, diverges_by: 3, by: 4}]",
        [
          "f.yaml:5:41: error: unknown key 'by' in item 1 of expect (valid: optimizer, at, "
            + "loss_below, average_loss_below, diverges_by)"
        ]
      ),
      (
        "expect: [{optimizer: A, loss_blow: 1, by: 4}]",
        [
          "f.yaml:5:10: error: item 1 of expect needs one of the keys 'at', 'loss_below', "
            + "'average_loss_below', 'diverges_by'",
          "f.yaml:5:25: error: unknown key 'loss_blow' in item 1 of expect (did you mean "
            + "'loss_below'?)",
        ]
      ),
      (
        "expect: [{optimizer: gradient, at: 1, z: 0, within: 1}]",
        [
          "f.yaml:5:10: error: item 1 of expect needs 'x', 'y' or both",
          "f.yaml:5:22: error: unknown optimizer 'gradient' (valid: A)",
          "f.yaml:5:39: error: unknown key 'z' in item 1 of expect (valid: optimizer, at, "
            + "loss_below, average_loss_below, diverges_by, x, y, within)",
        ]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: Scene.text(adding: yaml)) == lines)
  }

  @Test(
    arguments: [
      ("at: 3, x: 1, within: 0", .position(step: 3, x: 1, y: nil, tolerance: 0)),
      ("at: 3, x: 1, y: -2, within: 1e-9", .position(step: 3, x: 1, y: -2, tolerance: 1e-9)),
      ("loss_below: -1, by: 1000", .lossBelow(-1, by: 1000)),
      ("average_loss_below: 0.5, by: 4", .averageLossBelow(0.5, by: 4)),
      ("diverges_by: 0", .diverges(by: 0)),
      (
        "at: 9, well: [1, 2], share_above: 0.5",
        .share(step: 9, well: Vector(1, 2), above: 0.5, below: nil)
      ),
      (
        "at: 9, well: [1, 2], share_above: 0, share_below: 1",
        .share(step: 9, well: Vector(1, 2), above: 0, below: 1)
      ),
      (
        "at: 9, well: [1, 2], share_above: 0.5, average: true",
        .share(step: 9, well: Vector(1, 2), above: 0.5, below: nil, ofAverages: true)
      ),
      (
        "at: 9, well: [1, 2], share_above: 0.5, average: false",
        .share(step: 9, well: Vector(1, 2), above: 0.5, below: nil)
      ),
    ] as [(String, Presets.Expectation.Claim)])
  func reads(yaml: String, claim: Presets.Expectation.Claim) throws {
    let preset = try Scene.read(
      Scene.text(
        optimizer: Scene.optimizer(with: "average: tail, particles: 2"),
        adding: "expect: [{optimizer: A, \(yaml)}]"))
    #expect(
      preset.expectations == [
        Presets.Expectation(optimizer: 0, claim: claim, position: Position(line: 5, column: 10))
      ])
  }

  @Test(
    arguments: [
      (
        "at: 1, well: [0, 0], share_above: 0.5",
        [
          "10: error: item 1 of expect is about a share of particles, but its optimizer has only one"
        ]
      ),
      (
        "at: 1, share_above: 0.5",
        [
          "10: error: item 1 of expect is about a share of particles, but its optimizer has only one",
          "10: error: item 1 of expect needs the key 'well'",
        ]
      ),
      (
        "at: 1, well: [0, 0], share_above: 1.5",
        [
          "10: error: item 1 of expect is about a share of particles, but its optimizer has only one",
          "59: error: share_above must be from 0 to 1, not 1.5",
        ]
      ),
      (
        "at: 1, well: [0, 0]",
        [
          "10: error: item 1 of expect is about a share of particles, but its optimizer has only one",
          "10: error: item 1 of expect needs 'share_above', 'share_below' or both",
        ]
      ),
    ] as [(String, [String])])
  func refusesShares(yaml: String, lines: [String]) {
    let text = Scene.text(adding: "expect: [{optimizer: A, \(yaml)}]")
    #expect(Set(Scene.errors(in: text)) == Set(lines.map { "f.yaml:5:\($0)" }))
  }

  @Test(
    arguments: [
      (
        "particles: 2", "average: true",
        ["10: error: item 1 of expect is about an average, but its optimizer keeps none"]
      ),
      (
        "particles: 2, average: tail", "average: 1",
        ["73: error: average must be true or false, not '1'"]
      ),
    ] as [(String, String, [String])])
  func refusesSharesOfAveragesThatAreNotKept(setting: String, claim: String, lines: [String]) {
    let text = Scene.text(
      optimizer: Scene.optimizer(with: setting),
      adding: "expect: [{optimizer: A, at: 1, well: [0, 0], share_above: 0.5, \(claim)}]")
    #expect(Scene.errors(in: text) == lines.map { "f.yaml:5:\($0)" })
  }

  @Test func doesNotMissAnOptimizerThatIsFaultyItself() {
    let text = Scene.text(
      optimizer: "{name: A, rule: adam}", adding: "expect: [{optimizer: A, diverges_by: 1}]")
    #expect(
      Scene.errors(in: text) == [
        "f.yaml:4:5: error: item 1 of optimizers needs the key 'learning_rate'"
      ])
  }
}
