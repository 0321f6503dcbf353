import Testing

@testable import Optimization

/// How many steps lessons say that it takes, counted elsewhere.
@Suite struct LessonPaceTests {
  struct Claim: Sendable, CustomTestStringConvertible {
    let name: String
    let landscape: any Landscape
    let start: Vector
    let rule: any Rule
    let rate: Double
    /// The first step of all.
    let step: Int
    /// From which this is true.
    let isThere: @Sendable (Sample) -> Bool

    var testDescription: String { name }

    init(
      _ name: String, _ landscape: any Landscape, from start: Vector, _ rule: any Rule,
      rate: Double, at step: Int, _ isThere: @escaping @Sendable (Sample) -> Bool
    ) {
      self.name = name
      self.landscape = landscape
      self.start = start
      self.rule = rule
      self.rate = rate
      self.step = step
      self.isThere = isThere
    }

    /// The step at which the loss first falls below `limit`.
    static func loss(
      _ name: String, on landscape: any Landscape, from start: Vector, _ rule: any Rule,
      rate: Double, below limit: Double, at step: Int
    ) -> Self {
      Self(name, landscape, from: start, rule, rate: rate, at: step) { $0.loss < limit }
    }
  }

  private static let ravine = Quadratic.bowl(0.2, 4)
  private static let steep = Quadratic.bowl(1, 100)
  private static let corner = Vector(-5, -2)
  private static let far = Vector(-10, 1)

  private static func adadelta(_ epsilon: Double) -> Adadelta {
    Adadelta().with { $0.epsilon = epsilon }
  }

  /// "No learning rate" means that epsilon is the learning rate.
  private static let crawls = [(1e-6, 1093), (1e-5, 495), (1e-3, 95)].map { epsilon, step in
    Claim.loss(
      "Adadelta \(epsilon)", on: ravine, from: corner, adadelta(epsilon), rate: 1, below: 1e-3,
      at: step)
  }

  private static let accelerated = [
    Claim.loss(
      "Nesterov", on: steep, from: far, Nesterov(), rate: 0.01, below: 1e-6, at: 98),
    Claim.loss(
      "heavy ball", on: steep, from: far, Momentum(), rate: 0.01, below: 1e-6, at: 162),
  ]

  /// A rotation costs whoever is bound to the axes.
  private static let rotated = [(0.0, 135), (10, 333), (45, 751)].map { degrees, step in
    let angle = degrees * .pi / 180
    let (cosine, sine) = (Double.cosine(angle), Double.sine(angle))
    return Claim.loss(
      "AdaGrad at \(degrees) degrees", on: Quadratic.bowl(1, 100, rotation: degrees),
      from: Vector(-5 * cosine - sine, -5 * sine + cosine), AdaGrad(), rate: 0.5, below: 1e-3,
      at: step)
  }

  private static func offTheSaddle() throws -> [Claim] {
    let saddle = try FormulaLandscape(parsing: "0.5*x^2 - 0.5*y^2 + 0.25*y^4")
    let runs: [(any Rule, Double, Int)] = [
      (Momentum(), 0.1, 25), (Adam(), 0.05, 11), (RMSProp(), 0.05, 5), (AdaGrad(), 0.3, 2),
    ]
    return runs.map { rule, rate, step in
      Claim(
        "\(type(of: rule).name) off the saddle", saddle, from: Vector(1.5, 1e-3), rule,
        rate: rate, at: step
      ) { $0.position.y.magnitude > 0.5 }
    }
  }

  /// Where the gradient is 2e-5, a root of epsilon of 1e-3 dwarfs it.
  private static func offThePlateau() throws -> [Claim] {
    let plateau = try FormulaLandscape(parsing: "1 - exp(-(x^2 + y^2)/2)")
    let runs: [(any Rule, Double, Int)] = [
      (RMSProp().with { $0.epsilon = 1e-12 }, 0.05, 25), (RMSProp(), 0.05, 257),
      (AdaGrad().with { $0.epsilon = 1e-12 }, 0.5, 7), (AdaGrad(), 0.5, 31),
    ]
    return runs.map { rule, rate, step in
      Claim(
        "\(type(of: rule).name) off the plateau at \(step)", plateau, from: Vector(4, 3), rule,
        rate: rate, at: step
      ) { $0.position.norm < 1 }
    }
  }

  private func expectFirst(_ claim: Claim) {
    let optimizer = Optimizer(
      name: claim.name, rule: claim.rule, learningRate: LearningRate(constant: claim.rate))
    var run = Run(optimizer, on: claim.landscape, from: claim.start, seed: 0)
    let samples = run.samples(count: claim.step)
    #expect(samples.firstIndex(where: claim.isThere) == claim.step - 1)
  }

  @Test(arguments: crawls + accelerated + rotated)
  func bowlsTakeThisLong(claim: Claim) {
    expectFirst(claim)
  }

  @Test func saddlesTakeThisLong() throws {
    try Self.offTheSaddle().forEach(expectFirst)
  }

  @Test func plateausTakeThisLong() throws {
    try Self.offThePlateau().forEach(expectFirst)
  }

  /// Near a minimum RMSProp's steps do not shrink: at rate 0.4 it ends between -0.2 and 0.2.
  @Test func rmsPropNeverRests() {
    let optimizer = Optimizer(
      name: "rmsprop", rule: RMSProp(), learningRate: LearningRate(constant: 0.4))
    var run = Run(optimizer, on: Self.ravine, from: Self.corner, seed: 0)
    run.advance(by: 400)
    #expect(run.particle.position.deviation(from: Vector(0.1999, 0.2)) <= 1e-4)
    run.advance()
    #expect(run.particle.position.deviation(from: Vector(-0.2, -0.2)) <= 2e-4)
  }

  /// Steps of 0.566, 0.066 and 0.0086 long, where a larger rate would have arrived.
  @Test(arguments: [(1, 0.566), (20, 0.066), (100, 0.0086)])
  func adaGradStalls(step: Int, length: Double) {
    let optimizer = Optimizer(
      name: "adagrad", rule: AdaGrad(), learningRate: LearningRate(constant: 0.4))
    var run = Run(optimizer, on: Self.ravine, from: Self.corner, seed: 0)
    run.advance(by: step)
    #expect((run.particle.lastMove.norm / length - 1).magnitude <= 0.01)
  }

  /// A thousand times the loss, and the path changes by 6e-6.
  @Test func adadeltaMindsNoScale() throws {
    func path(_ formula: String) throws -> [Vector] {
      let optimizer = Optimizer(
        name: "adadelta", rule: Self.adadelta(1e-6), learningRate: LearningRate(constant: 1))
      var run = Run(
        optimizer, on: try FormulaLandscape(parsing: formula), from: Self.corner, seed: 0)
      return run.samples(count: 20).map(\.position)
    }
    let scaled = try path("100*x^2 + 2000*y^2")
    for (position, other) in zip(try path("0.1*x^2 + 2*y^2"), scaled) {
      #expect(position.deviation(from: other) <= 6.5e-6)
    }
  }
}
