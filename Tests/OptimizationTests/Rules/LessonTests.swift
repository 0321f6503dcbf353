import Testing

@testable import Optimization

/// Scenes that lessons are made of, with the positions that were computed for them elsewhere.
@Suite struct LessonTests {
  struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    let formula: String
    let start: Vector
    let optimizer: Optimizer
    let step: Int
    let expected: Vector

    var testDescription: String { name }

    init(
      _ name: String, _ formula: String, from start: Vector, _ rule: any Rule, rate: Double,
      at step: Int, _ expected: Vector, change: (inout Optimizer) -> Void = { _ in }
    ) {
      self.name = name
      self.formula = formula
      self.start = start
      self.step = step
      self.expected = expected
      var optimizer = Optimizer(
        name: name, rule: rule, learningRate: LearningRate(constant: rate))
      change(&optimizer)
      self.optimizer = optimizer
    }
  }

  private static func momentum(_ beta: Double) -> Momentum {
    var rule = Momentum()
    rule.beta = beta
    return rule
  }

  private static var uncorrected: Adam {
    var rule = Adam()
    rule.biasCorrection = false
    return rule
  }

  private static let ravine = "0.1*x^2 + 2*y^2"
  private static let steep = "0.5*(x^2 + 100*y^2)"
  private static let saddle = "0.5*x^2 - 0.5*y^2 + 0.25*y^4"
  private static let bowl = "0.5*(x^2 + y^2)"
  private static let quartic = "0.25*x^4 + 0.5*y^2"
  private static let plateau = "1 - exp(-(x^2 + y^2)/2)"
  private static let corner = Vector(-5, -2)
  private static let far = Vector(-10, 1)

  static let scenes = [
    Scene(
      "zig-zag", ravine, from: corner, GradientDescent(), rate: 0.4, at: 20,
      Vector(-0.9434666458, -7.31231688e-05)),
    Scene(
      "beyond the edge", ravine, from: corner, GradientDescent(), rate: 0.52, at: 20,
      Vector(-0.5560709373, -9.321914288)),
    Scene(
      "rescued by momentum", ravine, from: corner, momentum(0.5), rate: 0.6, at: 20,
      Vector(0.007187866737, 0.002553274755)),
    Scene(
      "overshoot", steep, from: far, momentum(0.9), rate: 0.01, at: 35,
      Vector(1.531560751, 0.1597884085)),
    Scene(
      "long overshoot", steep, from: far, momentum(0.99), rate: 0.01, at: 31,
      Vector(8.551803243, -0.08546851046)),
    Scene(
      "the optimum's price", steep, from: far, momentum(81.0 / 121), rate: 4.0 / 121, at: 4,
      Vector(-7.740343121, 3.707216969)),
    Scene(
      "off the saddle", saddle, from: Vector(1.5, 1e-6), GradientDescent(), rate: 0.1, at: 139,
      Vector(6.543348795e-07, 0.5005420213)),
    Scene(
      "Adam off the saddle", saddle, from: Vector(1.5, 1e-3), Adam(), rate: 0.05, at: 11,
      Vector(0.9594730299, 0.5152890039)),
    Scene(
      "corrected", bowl, from: Vector(-4, 2), Adam(), rate: 0.1, at: 10,
      Vector(-3.009911675, 1.02458684)),
    Scene(
      "uncorrected", bowl, from: Vector(-4, 2), uncorrected, rate: 0.1, at: 10,
      Vector(0.7874191738, -1.053857364)),
    Scene(
      "warm-up", quartic, from: Vector(3, 2), GradientDescent(), rate: 0.3, at: 20,
      Vector(0.3064862114, 0.008821215054)
    ) {
      // The lesson has 0.3 (t + 1)/10: the same line, begun one step up.
      $0.learningRate.warmup = Warmup(steps: 9, from: 0.03)
    },
    Scene(
      "clipped", quartic, from: Vector(3, 2), GradientDescent(), rate: 0.3, at: 20,
      Vector(0.3271933973, 0.01830368328)
    ) { $0.clip = .norm(limit: 1) },
    Scene(
      "Adam along the axes", "0.5*(x^2 + 100*y^2)", from: Vector(-5, 1), Adam(), rate: 0.1,
      at: 82, Vector(-0.03585823026, 6.550668998e-05)),
    Scene(
      "Adam on the plateau", plateau, from: Vector(4, 3), Adam(), rate: 0.1, at: 31,
      Vector(0.9446303157, -0.08224946875)),
    Scene(
      "momentum on the plateau", plateau, from: Vector(4, 3), Momentum(), rate: 1, at: 1240,
      Vector(0.5449683969, 0.4087262976)),
    Scene(
      "along the banana", "(1 - x)^2 + 100*(y - x^2)^2", from: Vector(-1.2, 1), Momentum(),
      rate: 0.001, at: 200, Vector(0.8125990233, 0.6594690498)),
    Scene(
      "crawling without a rate", ravine, from: corner, Adadelta(), rate: 1, at: 100,
      Vector(-3.833476116, -0.9902701704)),
  ]

  /// Ten digits were written down.
  @Test(arguments: scenes)
  func holds(scene: Scene) throws {
    var run = Run(
      scene.optimizer, on: try FormulaLandscape(parsing: scene.formula), from: scene.start, seed: 0)
    run.advance(by: scene.step)
    let position = run.particle.position
    #expect((position.x - scene.expected.x).magnitude <= 6e-10 * scene.expected.x.magnitude)
    #expect((position.y - scene.expected.y).magnitude <= 6e-10 * scene.expected.y.magnitude)
  }

  /// The same bowl turned by 45 degrees: Adam is bound to the axes, gradient descent is not.
  @Test func adamMindsARotation() {
    let adam = Optimizer(
      name: "adam", rule: Adam(), learningRate: LearningRate(constant: 0.1))
    let half = 0.5.squareRoot()
    let start = Vector(half * (-5 - 1), half * (-5 + 1))
    var run = Run(
      adam, on: Quadratic.bowl(1, 100, rotation: 45), from: start, seed: 0)
    run.advance(by: 82)
    #expect(run.particle.position.deviation(from: Vector(-2.481726723, -2.471682109)) <= 1e-9)
  }

  /// At eta lambda = 2 exactly it bounces for ever between -2 and 2.
  @Test func bouncesOnTheEdgeOfStability() throws {
    let descent = Optimizer(
      name: "gd", rule: GradientDescent(), learningRate: LearningRate(constant: 0.5))
    var run = Run(
      descent, on: try FormulaLandscape(parsing: Self.ravine), from: Self.corner, seed: 0)
    for (index, sample) in run.samples(count: 60).enumerated() {
      #expect(sample.position.y == (index.isMultiple(of: 2) ? 2 : -2))
    }
  }

  /// Constant 0.3 on the quartic: 3, -5.1, 34.7, -12495, 5.9e11, gone.
  @Test func leavesTheFiniteNumbersWithoutAWarmup() throws {
    let descent = Optimizer(
      name: "gd", rule: GradientDescent(), learningRate: LearningRate(constant: 0.3))
    var run = Run(
      descent, on: try FormulaLandscape(parsing: Self.quartic), from: Vector(3, 2), seed: 0)
    let positions = run.samples(count: 20).map(\.position.x)
    #expect((positions[0] + 5.1).magnitude <= 1e-12)
    #expect((positions[2] + 12495).magnitude <= 5)
    #expect((positions[3] / 5.9e11 - 1).magnitude <= 0.02)
    #expect(run.particle.divergedAt == positions.count + 1)
  }

  @Test(arguments: [Vector(7, 6), Vector(5, 4)])
  func adamNeedsAGradientLargerThanEpsilon(start: Vector) throws {
    let adam = Optimizer(
      name: "adam", rule: Adam(), learningRate: LearningRate(constant: 0.1))
    var run = Run(adam, on: try FormulaLandscape(parsing: Self.plateau), from: start, seed: 0)
    run.advance(by: 44)
    let isStuck = start.x == 7
    #expect((run.particle.position.norm > 1) == isStuck)
    #expect((run.particle.position.deviation(from: start) < 1e-6) == isStuck)
  }
}
