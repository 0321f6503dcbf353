import Testing

@testable import Optimization

@Suite struct GibbsDensityTests {
  private static let xs = (0...4000).map { -4 + Double($0) / 500 }

  @Test(arguments: [0.1, 0.5]) func ofABowlIsANormalDistribution(temperature: Double) throws {
    let values = Self.xs.map { 0.5 * $0 * $0 }
    let density = try #require(GibbsDensity(over: RankedHeights(values), temperature: temperature))
    #expect(abs(density.shares.reduce(0, +) - 1) < 1e-12)
    let variance = zip(Self.xs, density.shares).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    #expect(abs(variance - temperature) < 1e-3)
    // 68.27 % of it lie within one standard deviation, where f is below T/2.
    #expect(abs(density.level(holding: 0.6827) - temperature / 2) < 2e-3 * temperature + 1e-3)
  }

  @Test func isUniformOnLevelGroundAndNothingBeyondTheNumbers() throws {
    let density = try #require(
      GibbsDensity(over: RankedHeights([1, 1, .nan, 1, .infinity]), temperature: 2))
    let third = 1.0 / 3
    #expect(density.shares == [third, third, 0, third, 0])
    #expect(GibbsDensity(over: RankedHeights([.nan]), temperature: 1) == nil)
    #expect(GibbsDensity(over: RankedHeights([1, 2]), temperature: 0) == nil)
  }

  private func temperature(_ rule: any Rule, _ noise: GradientNoise?, rate: Double = 0.1) -> Double?
  {
    var optimizer = Optimizer(name: "", rule: rule, learningRate: LearningRate(constant: rate))
    optimizer.noise = noise
    return Run(optimizer, on: Quadratic(), from: Vector(1, 1), seed: 0).gibbsTemperature
  }

  @Test func descentKeepsTheTemperatureAndMomentumRaisesIt() throws {
    let noise = GradientNoise(.temperature(0.3))
    for rate in [0.001, 0.1] {
      let plain = try #require(temperature(GradientDescent(), noise, rate: rate))
      #expect(abs(plain - 0.3) < 1e-9)
      let momentum = try #require(temperature(Momentum(), noise, rate: rate))
      #expect(abs(momentum - 3) < 1e-8)
    }
  }

  @Test func noneWithoutATemperatureOrForARuleWithoutTheory() {
    #expect(temperature(GradientDescent(), nil) == nil)
    #expect(temperature(GradientDescent(), GradientNoise(.constant(sigma: 1))) == nil)
    #expect(temperature(Adam(), GradientNoise(.temperature(0.3))) == nil)
  }

  /// An ensemble comes to the density: in the two wells of x^4/4 - x^2/2, tilted.
  @Test func anEnsembleComesToIt() throws {
    let landscape = try FormulaLandscape(parsing: "x^4/4 - x^2/2 + 0.05*x")
    var optimizer = Optimizer(
      name: "", rule: GradientDescent(), learningRate: LearningRate(constant: 0.02))
    optimizer.noise = GradientNoise(.temperature(0.2))
    var right = 0
    for seed in 0..<400 {
      var run = Run(optimizer, on: landscape, from: Vector(1, 0), seed: UInt64(seed))
      run.advance(by: 2000)
      if run.particle.position.x > 0 { right += 1 }
    }
    let values = Self.xs.map { landscape.value(at: Vector($0, 0)) }
    let density = try #require(GibbsDensity(over: RankedHeights(values), temperature: 0.2))
    let share = zip(Self.xs, density.shares).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    // Four standard errors of a share of 400 are 0.1.
    #expect(abs(Double(right) / 400 - share) < 0.1)
    #expect(share < 0.45)
  }
}
