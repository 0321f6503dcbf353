import Testing

@testable import Optimization

/// What theory says of one eigenvector, held against runs on it.
@Suite struct ModeTests {
  private static let rules: [any ModeTelling] = {
    var classical = Momentum()
    classical.form = .classical
    classical.beta = 0.5
    var light = Momentum()
    light.beta = 0.3
    var lookahead = Nesterov()
    lookahead.form = .lookahead
    return [GradientDescent(), Momentum(), light, classical, Nesterov(), lookahead]
  }()

  /// The factor by which the run on x^2/2 grew per step, in the long run.
  ///
  /// Of what grows fast only some steps are finite.
  private func growth(_ rule: any Rule, rate: Double, block: Int) -> Double {
    var optimizer = Optimizer(
      name: "o", rule: rule, learningRate: LearningRate(constant: rate))
    optimizer.start = Vector(1, 0)
    var run = Run(optimizer, on: Quadratic(), from: Vector(1, 0), seed: 0)
    var sizes: [Double] = []
    for _ in 0..<4 {
      run.advance(by: block)
      var largest = 0.0
      // A swing has zeros: the largest of some steps.
      for _ in 0..<block {
        run.advance()
        largest = max(largest, run.particle.position.x.magnitude)
      }
      sizes.append(largest)
    }
    return Double.power(sizes[3] / sizes[1], 1.0 / Double(4 * block))
  }

  @Test(arguments: rules.indices, [0.02, 0.3, 0.9, 1.2, 1.9])
  func growthIsThatOfARun(index: Int, rate: Double) throws {
    let rule = Self.rules[index]
    let mode = try #require(rule.linearMode(rate))
    let measured = growth(rule, rate: rate, block: mode.growth > 1.2 ? 30 : 100)
    guard measured.isFinite, measured > 0.3 else { return }
    #expect((mode.growth - measured).magnitude < 0.01, "\(rule)")
  }

  @Test(arguments: rules.indices) func theBoundIsWhereGrowthPassesOne(index: Int) throws {
    let rule = Self.rules[index]
    let bound = try #require(rule.stabilityLimit)
    #expect(try #require(rule.linearMode(bound * 0.999)).growth < 1)
    #expect(try #require(rule.linearMode(bound * 1.001)).growth > 1)
  }

  @Test(arguments: [0.01, 0.2, 0.7]) func theCriticalBetaIsWhereSwingsBegin(rate: Double) throws {
    var momentum = Momentum()
    momentum.beta = try #require(momentum.criticalBeta(rate))
    #expect(momentum.linearMode(rate)?.damping == .critical)
    let critical = try #require(momentum.linearMode(rate)?.growth)
    momentum.beta += 0.02
    #expect(momentum.linearMode(rate)?.damping == .underdamped)
    #expect(try #require(momentum.linearMode(rate)?.growth) > critical)
    momentum.beta -= 0.04
    #expect(momentum.linearMode(rate)?.damping == .overdamped)
    #expect(try #require(momentum.linearMode(rate)?.growth) > critical)
    var nesterov = Nesterov()
    nesterov.beta = try #require(nesterov.criticalBeta(rate))
    #expect(nesterov.linearMode(rate)?.damping == .critical)
  }

  /// The steps between two zeros of the way are half a swing.
  @Test func aSwingTakesItsPeriod() throws {
    let momentum = Momentum()
    let rate = 0.05
    let period = try #require(momentum.linearMode(rate)?.period)
    let optimizer = Optimizer(
      name: "o", rule: momentum, learningRate: LearningRate(constant: rate))
    var run = Run(optimizer, on: Quadratic(), from: Vector(1, 0), seed: 0)
    var changes: [Int] = []
    var isPositive = true
    for step in 1...400 {
      run.advance()
      guard (run.particle.position.x > 0) != isPositive else { continue }
      isPositive.toggle()
      changes.append(step)
    }
    let swings = Double(changes.count - 1) / 2
    let measured = Double(try #require(changes.last) - changes[0]) / swings
    #expect((measured - period).magnitude < 1)
  }

  @Test func whoseSettingsLeaveNothingKnownSaysNothing() {
    var dampened = Momentum()
    dampened.dampening = 0.5
    #expect(dampened.mode(at: 0.1) == nil && dampened.stabilityLimit == nil)
    #expect(Adam().mode(at: 0.1) == nil)
    #expect(Momentum().criticalBeta(1.5) == nil)
  }
}
