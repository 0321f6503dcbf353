import Testing

@testable import Optimization

/// What it is at the ends of its range and between (Ma & Yarats 2019, section 4).
@Suite struct QuasiHyperbolicTests {
  private func end(_ rule: some Rule, rate: Double) -> Vector {
    let optimizer = Optimizer(
      name: "rule", rule: rule, learningRate: LearningRate(constant: rate))
    var run = Run(optimizer, on: Rosenbrock(), from: Vector(-1.2, 1), seed: 0)
    run.advance(by: 200)
    return run.particle.position
  }

  private func rule(nu: Double) -> QuasiHyperbolic {
    QuasiHyperbolic().with {
      $0.beta = 0.9
      $0.nu = nu
    }
  }

  @Test func withoutTheMeanItIsGradientDescent() {
    let end = end(rule(nu: 0), rate: 0.001)
    #expect(end.deviation(from: self.end(GradientDescent(), rate: 0.001)) <= 1e-14)
  }

  @Test func ofTheMeanAloneItIsDampenedMomentum() {
    let momentum = Momentum().with {
      $0.beta = 0.9
      $0.dampening = 0.9
      $0.dampensFirst = true
    }
    let end = end(rule(nu: 1), rate: 0.001)
    #expect(end.deviation(from: self.end(momentum, rate: 0.001)) <= 1e-12)
  }

  @Test func withNuAsBetaItIsNesterovsAtATenthOfTheRate() {
    let nesterov = Nesterov().with { $0.beta = 0.9 }
    let end = end(rule(nu: 0.9), rate: 0.001)
    #expect(end.deviation(from: self.end(nesterov, rate: 0.0001)) <= 1e-12)
  }
}
