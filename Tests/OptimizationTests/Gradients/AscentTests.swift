import Testing

@testable import Optimization

/// Uphill in one coordinate, downhill in the other.
struct AscentTests {
  /// The Lagrangian of (x - 2)^2/2 under x = 1: its saddle is at x = 1, with the multiplier y = 1.
  private static func lagrangian() throws -> any Landscape {
    try FormulaLandscape(parsing: "0.5*(x - 2)^2 + y*(x - 1)")
  }

  private static func optimizer(_ rule: any Rule = GradientDescent()) -> Optimizer {
    var optimizer = Optimizer(name: "A", rule: rule, learningRate: LearningRate(constant: 0.1))
    optimizer.ascent = Ascent(y: true)
    return optimizer
  }

  @Test func aStepGoesUpAlongY() throws {
    let landscape = try Self.lagrangian()
    let start = Vector(3, -1)
    var run = Run(Self.optimizer(), on: landscape, from: start, seed: 0)
    let gradient = landscape.evaluation(at: start).gradient
    run.advance()
    #expect(
      run.particle.position == Vector(start.x - 0.1 * gradient.x, start.y + 0.1 * gradient.y))
  }

  @Test func descentAndAscentFindTheSaddleOfALagrangian() throws {
    var run = Run(Self.optimizer(), on: try Self.lagrangian(), from: Vector(3, -1), seed: 0)
    run.advance(by: 2000)
    #expect((run.particle.position - Vector(1, 1)).norm < 1e-6)
    // Downhill in both leaves along the multiplier.
    var plain = Self.optimizer()
    plain.ascent = Ascent()
    var other = Run(plain, on: try Self.lagrangian(), from: Vector(3, -1), seed: 0)
    other.advance(by: 2000)
    #expect(other.particle.divergedAt != nil || other.particle.position.norm > 1e3)
  }

  /// Weight decay pulls to 0 in either coordinate, and noise and clip come behind the sign.
  @Test func theOtherStagesAreAsUsual() throws {
    let landscape = try Self.lagrangian()
    var optimizer = Self.optimizer()
    optimizer.weightDecay = 0.5
    optimizer.clip = .value(limit: 0.3)
    let start = Vector(1.2, -0.4)
    var run = Run(optimizer, on: landscape, from: start, seed: 0)
    let gradient = landscape.evaluation(at: start).gradient
    func clipped(_ value: Double) -> Double { min(0.3, max(-0.3, value)) }
    run.advance()
    let expected = Vector(
      start.x - 0.1 * clipped(gradient.x + 0.5 * start.x),
      start.y - 0.1 * clipped(-gradient.y + 0.5 * start.y))
    #expect((run.particle.position - expected).norm < 1e-15)
  }

  /// An ensemble's first particle goes the way of the run, to the bit, also where noise differs by coordinate.
  @Test(arguments: [GradientDescent(), Momentum(), Nesterov(), Adam()] as [any Rule])
  func ensemblesGoTheSameWay(rule: any Rule) throws {
    var optimizer = Self.optimizer(rule)
    optimizer.noise = GradientNoise(.elliptic(x: 0.1, y: 0.7))
    let landscape = try Self.lagrangian()
    var run = Run(optimizer, on: landscape, from: Vector(3, -1), seed: 4)
    var ensemble = Ensemble(optimizer, on: landscape, from: Vector(3, -1), seed: 4, count: 20)
    run.advance(by: 50)
    ensemble.advance(by: 50)
    #expect(ensemble.position(of: 0) == run.particle.position)
    #expect(ensemble.position(of: 1) != run.particle.position)
  }

  @Test func rulesThatLookAtBothCoordinatesRefuse() throws {
    let landscape = try Self.lagrangian()
    for type in Catalog.rules {
      let rule = type.init()
      guard (try? rule.validate(on: landscape)) != nil else { continue }
      let idle = Self.optimizer(rule).idleSettings(on: landscape).filter { $0.name == "ascend" }
      #expect(idle.isEmpty == (rule.lanes != nil), "\(type.name)")
    }
    var adam = Self.optimizer(Adam())
    #expect(throws: ParameterError.self) { try adam.apply(.rule(Newton()), at: 5, on: landscape) }
    adam.constraint = Constraint(.disk(radius: 2), method: .penalty(weight: 1))
    #expect(adam.idleSettings(on: landscape).map(\.name) == ["ascend"])
  }

  @Test func whatTheoryKnowsOfDescentIsNotSaid() throws {
    var run = Run(Self.optimizer(), on: Quadratic(), from: Vector(1, 1), seed: 0)
    run.optimizer.noise = GradientNoise(.constant(sigma: 1))
    #expect(run.stability == nil && run.stationarySpread(around: .zero) == nil)
  }
}
