import Testing

@testable import Optimization

/// The outputs printed in "Dive into Deep Learning", for the rules there are.
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
      let trajectory: [[Double]]
    }

    let cases: [Case]
  }

  /// The reference configuration that stands for each of the file's kinds.
  private static func configuration(_ golden: File.Case) -> String? {
    switch golden.kind {
    case "sgd": golden.hp.isEmpty ? "torch-gd" : "torch-momentum"
    case "adagrad": "optax-adagrad-d2l"
    case "rmsprop": "optax-rmsprop-d2l"
    case "newton_1d": "numpy-newton"
    default: nil
    }
  }

  @Test func agreesAtEveryStepAndWithThePrint() throws {
    let file: File = try Golden.load("textbook-d2l")
    var compared = 0
    for golden in file.cases {
      guard let name = Self.configuration(golden),
        let rule = try GoldenRule.table[name]?.configured(golden.hp)
      else { continue }
      compared += 1
      let optimizer = Optimizer(
        name: name, rule: rule, learningRate: LearningRate(constant: golden.lr))
      let landscape = try GoldenFunction(name: golden.function, params: [:]).landscape()
      var run = Run(optimizer, on: landscape, from: Vector(golden.start), seed: 0)
      let positions = [run.particle.position] + run.samples(count: golden.steps).map(\.position)
      try #require(positions.count == golden.trajectory.count)
      for (position, expected) in zip(positions, golden.trajectory) {
        let expected = Vector(expected)
        #expect(position.deviation(from: expected) <= 1e-12 * max(1, expected.norm))
      }
      let published = Vector(golden.published)
      #expect(
        run.particle.position.deviation(from: published) <= 5e-7 * max(1, published.norm))
    }
    #expect(compared == 14)
  }
}
