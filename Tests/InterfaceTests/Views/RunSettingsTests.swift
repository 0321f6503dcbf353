import Optimization
import Testing

@testable import Interface

@Suite struct RunSettingsTests {
  private func settings(_ change: (inout Optimizer) -> Void, from start: Vector) throws -> String {
    var optimizer = Optimizer(
      name: "A", rule: GradientDescent(), learningRate: LearningRate(constant: 0.1))
    change(&optimizer)
    let sum = try Centers().landscape(of: [Vector(0, 0), Vector(1, 1)])
    return Run(optimizer, on: sum, from: start, seed: 0).settings().en
  }

  @Test func namesRuleBatchAndConstraint() throws {
    let text = try settings(
      { optimizer in
        optimizer.batch = MiniBatch(size: 2, sampling: .cyclic)
        optimizer.constraint = Constraint(.box(Domain(x: -1...1, y: 0...2)))
      }, from: .zero)
    #expect(
      text
        == "gradient_descent  batch 2 cyclic  "
        + "box [-1, 1] x [0, 2], projection")
  }

  /// A word alone would not say what is set.
  @Test func everySettingHasItsName() throws {
    let momentum = try settings({ $0.rule = Momentum() }, from: .zero)
    #expect(
      momentum == "momentum  beta 0.9  dampening 0  dampens_first false  form heavy_ball")
    let adagrad = try settings({ $0.rule = AdaGrad() }, from: .zero)
    #expect(adagrad.contains("  epsilon_place inside"))
  }

  @Test func saysHowFarOutsideAPenaltyLets() throws {
    let text = try settings(
      {
        $0.constraint = Constraint(.disk(radius: 1), method: .penalty(weight: 10))
      }, from: Vector(3, 4))
    #expect(text.hasSuffix("disk 1, penalty 10, outside by 4.00e+00"))
  }
}
