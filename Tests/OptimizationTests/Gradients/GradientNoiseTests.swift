import Testing

@testable import Optimization

@Suite struct GradientNoiseTests {
  /// On flat ground gradient descent at rate 1 moves by the noise alone, with its sign turned.
  private func noise(
    _ noise: GradientNoise, seed: UInt64, count: Int
  ) -> [Vector] {
    var optimizer = Optimizer(
      name: "noise", rule: GradientDescent(), learningRate: LearningRate(constant: 1))
    optimizer.noise = noise
    var run = Run(optimizer, on: Quadratic.bowl(0, 0), from: .zero, seed: seed)
    return (0..<count).map { _ in
      run.advance()
      return run.particle.lastMove
    }
  }

  @Test(arguments: [
    GradientNoise(.annealed(eta: 0.3, gamma: 0.55, form: .paper)),
    GradientNoise(.annealed(eta: 0.3, gamma: 0.55, form: .code)),
    GradientNoise(.constant(sigma: 0.7)),
  ])
  func hasMeanZeroAndTheStatedVariance(level: GradientNoise) {
    let ensemble = (0..<1500).map { noise(level, seed: 1000 + $0, count: 31) }
    for step in [0, 1, 4, 30] {
      let draws = ensemble.flatMap { [$0[step].x, $0[step].y] }
      let variance = Double.power(level.sigma(at: step, learningRate: 0.1), 2)
      #expect(meanScore(draws, variance: variance).magnitude <= 5)
      #expect(varianceScore(draws, expecting: variance).magnitude <= 5)
    }
  }

  /// sigma^2 = eta/(1 + t)^gamma, sigma = sqrt(eta)/(1 + t)^gamma: at the 1001st step with eta 1,
  /// gamma 0.55 the variances are 45 times apart.
  @Test func theTwoFormsAnnealAtTheirOwnPace() throws {
    let conflict = try Conflict.over(.noiseVariance)
    for (form, variance) in [
      (GradientNoise.Form.paper, conflict.valueA[0]), (.code, conflict.valueB[0]),
    ] {
      let sigma = GradientNoise(.annealed(eta: 1, gamma: 0.55, form: form)).sigma(
        at: conflict.step, learningRate: 0.1)
      #expect((sigma * sigma / variance - 1).magnitude <= 1e-14)
    }
  }

  @Test(arguments: GradientNoise.Form.allCases)
  func theFirstVarianceIsEta(form: GradientNoise.Form) {
    let sigma = GradientNoise(.annealed(eta: 0.25, gamma: 0.8, form: form)).sigma(
      at: 0, learningRate: 0.1)
    #expect(sigma == 0.5)
  }

  @Test func drawsOfDifferentStepsAreIndependent() {
    let draws = noise(GradientNoise(.constant(sigma: 1)), seed: 77, count: 10_000)
    let (x, y) = (draws.map(\.x), draws.map(\.y))
    for lag in [1, 2, 7] {
      let later = Array(x.dropFirst(lag))
      let score = correlation(Array(x.dropLast(lag)), later) * Double(later.count).squareRoot()
      #expect(score.magnitude <= 5)
    }
    #expect((correlation(x, y) * 100).magnitude <= 5)
  }

  @Test func optimizersOfARaceDrawTheSameUnlessToldOtherwise() {
    func optimizer(rate: Double, seed: UInt64?) -> Optimizer {
      var optimizer = Optimizer(
        name: "\(rate)", rule: GradientDescent(), learningRate: LearningRate(constant: rate))
      optimizer.noise = GradientNoise(.constant(sigma: 1), seed: seed)
      return optimizer
    }
    var race = Race(
      [
        optimizer(rate: 1, seed: nil), optimizer(rate: 0.5, seed: nil), optimizer(rate: 1, seed: 9),
      ],
      on: Quadratic.bowl(0, 0), from: .zero, seed: 4)
    for _ in 0..<20 {
      for index in race.runs.indices { race.runs[index].advance() }
      let moves = race.runs.map(\.particle.lastMove)
      #expect(0.5 * moves[0] == moves[1])
      #expect(moves[0] != moves[2])
    }
  }

  @Test func oneDimensionStaysOne() throws {
    var optimizer = Optimizer(
      name: "noise", rule: GradientDescent(), learningRate: LearningRate(constant: 0.1))
    optimizer.noise = GradientNoise(.constant(sigma: 1))
    var run = Run(
      optimizer, on: try FormulaLandscape(parsing: "x^2"), from: Vector(1, 5), seed: 0)
    for sample in run.samples(count: 50) {
      #expect(sample.position.y == 0)
    }
    #expect(run.particle.position.x != 0)
  }
}
