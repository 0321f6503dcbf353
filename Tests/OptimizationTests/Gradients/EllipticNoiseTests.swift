import Testing

@testable import Optimization

/// Noise of its own strength along either coordinate.
struct EllipticNoiseTests {
  private static func optimizer(_ noise: GradientNoise) -> Optimizer {
    var optimizer = Optimizer(
      name: "A", rule: GradientDescent(), learningRate: LearningRate(constant: 0.1))
    optimizer.noise = noise
    return optimizer
  }

  @Test func eachCoordinateFeelsItsOwn() {
    let start = Vector(1, -2)
    for step in 0..<5 {
      var run = Run(
        Self.optimizer(GradientNoise(.elliptic(x: 0.5, y: 2))), on: Quadratic(), from: start,
        seed: 9)
      run.advance(by: step)
      let before = run.particle
      run.advance()
      let normal = Philox.normals(seed: 9, step: step, particle: 0)
      let gradient = before.evaluation.gradient
      let expected = Vector(
        before.position.x - 0.1 * (gradient.x + 0.5 * normal.x),
        before.position.y - 0.1 * (gradient.y + 2 * normal.y))
      #expect((run.particle.position - expected).norm < 1e-14)
      #expect(run.sigma == 2)
    }
  }

  /// None along x: it goes the way of a run without noise there.
  @Test func zeroIsNoNoise() {
    var run = Run(
      Self.optimizer(GradientNoise(.elliptic(x: 0, y: 1))), on: Quadratic(), from: Vector(1, 1),
      seed: 1)
    var plain = Run(
      Optimizer(name: "B", rule: GradientDescent(), learningRate: LearningRate(constant: 0.1)),
      on: Quadratic(), from: Vector(1, 1), seed: 1)
    run.advance(by: 30)
    plain.advance(by: 30)
    #expect(run.particle.position.x == plain.particle.position.x)
    #expect(run.particle.position.y != plain.particle.position.y)
  }

  /// After one step the spreads of 20,000 particles are eta times the sigmas: within 3 %, six standard errors.
  @Test func ensemblesSpreadAccordingly() {
    var ensemble = Ensemble(
      Self.optimizer(GradientNoise(.elliptic(x: 0.3, y: 3))), on: Quadratic(), from: .zero, seed: 2,
      count: 20_000)
    ensemble.advance()
    let positions = (0..<20_000).map { ensemble.position(of: $0) }
    func deviation(_ values: [Double]) -> Double {
      (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
    }
    #expect(abs(deviation(positions.map(\.x)) / 0.03 - 1) < 0.03)
    #expect(abs(deviation(positions.map(\.y)) / 0.3 - 1) < 0.03)
  }

  @Test func aFactorScalesBoth() {
    var noise = GradientNoise(.elliptic(x: 0.5, y: 2))
    noise.factor = 0.5
    #expect(noise.sigma(at: 3, learningRate: 1) == 1 && noise.stretch == Vector(0.25, 1))
    #expect(!noise.isRound && GradientNoise(.constant(sigma: 2)).isRound)
  }
}
