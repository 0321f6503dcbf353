import Testing

@testable import Optimization

/// What the scenes say of annealed noise, over a thousand particles each and against the shares that
/// another generator's thousand had, within five standard errors.
@Suite struct NoiseLessonTests {
  private func ensemble(
    _ level: GradientNoise.Level, formula: String, from start: Vector
  ) throws -> Ensemble {
    var optimizer = Optimizer(
      name: "noisy", rule: GradientDescent(), learningRate: LearningRate(constant: 0.1))
    optimizer.noise = GradientNoise(level)
    return Ensemble(
      optimizer, on: try FormulaLandscape(parsing: formula), from: start, seed: 1, count: 1000)
  }

  private func positions(_ ensemble: Ensemble) -> [Vector] {
    ensemble.withPositions { x, y in zip(x, y).map { Vector($0, $1) } }
  }

  /// How many standard errors a share of `count` is away from `other`, itself measured on so many.
  private func score(_ share: Double, against other: Double, count: Double = 1000) -> Double {
    (share - other) / (2 * other * (1 - other) / count).squareRoot()
  }

  /// Half have left the saddle at step 42, up as often as down; all in the end, and then they settle.
  @Test func noiseIsTheWayOutOfASaddle() throws {
    var ensemble = try ensemble(
      .annealed(eta: 0.01, gamma: 0.55, form: .paper),
      formula: "0.5*x^2 - 0.5*y^2 + 0.25*y^4", from: Vector(1.5, 0))
    ensemble.advance(by: 42)
    let gone = Double(positions(ensemble).count { $0.y.magnitude > 0.5 }) / 1000
    #expect(score(gone, against: 0.5).magnitude <= 5)
    ensemble.advance(by: 358)
    let end = positions(ensemble)
    #expect(end.allSatisfy { $0.y.magnitude > 0.5 })
    let up = end.map { $0.y > 0 ? 1.0 : 0 }
    #expect(meanScore(up, expecting: 0.5).magnitude <= 5)
    // sigma is 0.02 by now, and the spread across the valley eta sigma^2/(2 (2 - 2 eta)).
    let expected = try #require(
      GradientDescent().stationaryVariance(
        curvature: 2, learningRate: 0.1, sigma: ensemble.sigma(of: 0)))
    let spread = end.map { ($0.y.magnitude - 1) * ($0.y.magnitude - 1) }.reduce(0, +) / 1000
    #expect(spread < 2 * expected)
  }

  private static let wells = """
    0.1*(x^2 + y^2) - 2*exp(-((x + 1.5)^2 + y^2)/1.5) - 0.8*exp(-((x - 1.5)^2 + y^2)/0.6)
    """

  /// The share that has crossed the pass at x = 0.48 after 600 steps: no promise of the better
  /// minimum, but a matter of how much noise there is and for how long.
  @Test(arguments: [
    (GradientNoise.Level.constant(sigma: 2.5), 0.93),
    (.annealed(eta: 64, gamma: 0.55, form: .paper), 0.975),
    (.annealed(eta: 64, gamma: 0.8, form: .paper), 0.56),
  ])
  func howManyReachTheDeepWell(level: GradientNoise.Level, share: Double) throws {
    var ensemble = try ensemble(level, formula: Self.wells, from: Vector(1.7, 0.3))
    ensemble.advance(by: 600)
    let deep = Double(positions(ensemble).count { $0.x < 0.48 }) / 1000
    #expect(score(deep, against: share).magnitude <= 5)
  }

  /// The variances that were published are too little here: not one particle leaves.
  @Test(arguments: [0.01, 0.3, 1])
  func publishedNoiseStaysInTheShallowWell(eta: Double) throws {
    var ensemble = try ensemble(
      .annealed(eta: eta, gamma: 0.55, form: .paper), formula: Self.wells, from: Vector(1.7, 0.3))
    ensemble.advance(by: 1000)
    #expect(positions(ensemble).allSatisfy { $0.x > 0.48 })
  }
}
