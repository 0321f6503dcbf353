import Optimization
import Testing

@testable import Presets

struct ExpectationReaderTests {
  private typealias Bound = Presets.Expectation.Bound

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
          "f.yaml:5:10: error: item 1 of expect claims nothing; add what it claims, such as "
            + "'loss_below' or 'x'"
        ]
      ),
      (
        "expect: [{optimizer: A, at: 1, within: 1}]",
        [
          "f.yaml:5:10: error: item 1 of expect claims nothing; add what it claims, such as "
            + "'loss_below' or 'x'"
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
          "f.yaml:5:10: error: item 1 of expect needs one of the keys 'at', 'by', 'from'"
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
          "f.yaml:5:47: error: 'by' excludes 'at'; keep one of them"
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
          "f.yaml:5:41: error: unknown key 'by' in item 1 of expect (valid: optimizer, diverges_by, answers)"
        ]
      ),
      (
        "expect: [{optimizer: A, loss_blow: 1, by: 4}]",
        [
          "f.yaml:5:10: error: item 1 of expect claims nothing; add what it claims, such as "
            + "'loss_below' or 'x'",
          "f.yaml:5:25: error: unknown key 'loss_blow' in item 1 of expect (did you mean "
            + "'loss_below'?)",
        ]
      ),
      (
        "expect: [{optimizer: gradient, at: 1, x: 1, z: 0, within: 1}]",
        [
          "f.yaml:5:22: error: unknown optimizer 'gradient' (valid: A)",
          "f.yaml:5:45: error: unknown key 'z' in item 1 of expect (valid: optimizer, at, "
            + "x, y, average_x, average_y, learning_rate, sigma, within, answers)",
        ]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: Scene.text(adding: yaml)) == lines)
  }

  @Test(
    arguments: [
      ("at: 3, x: 1, within: 0", .values([.x: 1], step: 3, tolerance: 0)),
      ("at: 3, x: 1, y: -2, within: 1e-9", .values([.x: 1, .y: -2], step: 3, tolerance: 1e-9)),
      (
        "at: 3, average_x: 1, average_y: 2, learning_rate: 3, sigma: 4, within: 5",
        .values(
          [.averageX: 1, .averageY: 2, .learningRate: 3, .sigma: 4], step: 3, tolerance: 5)
      ),
      ("loss_below: -1, by: 1000", .bound(Bound(.loss, below: -1), .by(1000))),
      ("loss_above: -1, from: 7", .bound(Bound(.loss, above: -1), .from(7, to: nil))),
      ("loss_above: 1, from: 7, by: 7", .bound(Bound(.loss, above: 1), .from(7, to: 7))),
      (
        "loss_above: 1, loss_below: 2, at: 7",
        .bound(Bound(.loss, above: 1, below: 2), .at(7))
      ),
      ("average_loss_below: 0.5, by: 4", .bound(Bound(.averageLoss, below: 0.5), .by(4))),
      ("evaluations_below: 9.5, at: 4", .bound(Bound(.evaluations, below: 9.5), .at(4))),
      (
        "distance_below: 0.5, around: [1, -2], by: 4",
        .bound(Bound(.distance, around: Vector(1, -2), below: 0.5), .by(4))
      ),
      (
        "rms_above: 0.5, rms_below: 1, around: [0, 0], at: 4",
        .bound(Bound(.rms, around: Vector(0, 0), above: 0.5, below: 1), .at(4))
      ),
      ("median_loss_below: 2, from: 4", .bound(Bound(.medianLoss, below: 2), .from(4, to: nil))),
      ("at: 5, mean: [1, 2], within: 0.1", .mean(Vector(1, 2), step: 5, tolerance: 0.1)),
      ("escaped_by: 5, well: [1, 2]", .escape(well: Vector(1, 2), share: 1, by: 5)),
      (
        "escaped_by: 5, well: [1, 2], share: 0.5",
        .escape(well: Vector(1, 2), share: 0.5, by: 5)
      ),
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
