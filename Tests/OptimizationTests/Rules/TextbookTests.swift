import Testing

@testable import Optimization

/// The outputs printed in "Dive into Deep Learning".
@Suite struct TextbookTests {
  struct File: Decodable {
    struct Case: Decodable {
      let kind: String
      let hp: [String: GoldenValue]
      let lr: Double
      let function: String
      let start: [Double]
      let steps: Int
      let published: [Double]
      let final: [Double]
      let trajectory: [[Double]]
    }

    let cases: [Case]
  }

  /// The rule that each of the file's kinds stands for.
  private static func rule(_ golden: File.Case) throws -> any Rule {
    let names = [
      "sgd": golden.hp.isEmpty ? "torch-gd" : "torch-momentum", "adagrad": "optax-adagrad-d2l",
      "rmsprop": "optax-rmsprop-d2l", "newton_1d": "numpy-newton",
    ]
    guard let name = names[golden.kind], let translation = GoldenRule.table[name] else {
      throw Golden.Fault.unknown(golden.kind, in: "textbook-d2l")
    }
    return try translation.configured(golden.hp)
  }

  @Test func agreesAtEveryStepAndWithThePrint() throws {
    let file: File = try Golden.load("textbook-d2l")
    try #require(file.cases.count == 14)
    for golden in file.cases {
      let optimizer = Optimizer(
        name: golden.kind, rule: try Self.rule(golden),
        learningRate: LearningRate(constant: golden.lr))
      let landscape = try GoldenFunction(name: golden.function, params: [:]).landscape()
      var run = Run(optimizer, on: landscape, from: Vector(golden.start), seed: 0)
      let positions = [run.particle.position] + run.samples(count: golden.steps).map(\.position)
      try #require(positions.count == golden.trajectory.count)
      for (position, expected) in zip(positions, golden.trajectory) {
        let expected = Vector(expected)
        #expect(position.deviation(from: expected) <= 1e-12 * max(1, expected.norm))
      }
      let end = run.particle.position
      let (final, published) = (Vector(golden.final), Vector(golden.published))
      #expect(end.deviation(from: final) <= 1e-12 * max(1, final.norm))
      #expect(end.deviation(from: published) <= 5e-7 * max(1, published.norm))
    }
  }
}
