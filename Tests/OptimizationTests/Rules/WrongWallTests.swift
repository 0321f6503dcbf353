import Testing

@testable import Optimization

/// Where Adam fails and Yogi does not (Reddi, Kale & Kumar 2018; Zaheer and others 2018): a rare
/// large gradient against frequent small ones, in a box.
///
/// Adam forgets the large gradient's size within two steps, and goes the way of the many small ones.
@Suite struct WrongWallTests {
  /// The slope along x is 4 for one of three samples and -1 for the others: 2/3 on average.
  private func run(_ rule: any Rule, rate: Double = 0.02) throws -> Run {
    var optimizer = Optimizer(
      name: "boxed", rule: rule, learningRate: LearningRate(constant: rate))
    optimizer.batch = MiniBatch(size: 1, sampling: .cyclic)
    optimizer.constraint = Constraint(.box(Domain(x: -1...1, y: -1...1)))
    let slopes = [Vector(4, 0), Vector(-1, 0), Vector(-1, 0)]
    return Run(optimizer, on: try Planes().landscape(of: slopes), from: .zero, seed: 0)
  }

  /// A short memory of squares, and no first moment.
  private static let adam: Adam = {
    var adam = Adam()
    (adam.beta1, adam.beta2, adam.epsilon) = (0, 0.1, 1e-3)
    return adam
  }()

  private static let yogi: Yogi = {
    var yogi = Yogi()
    yogi.adam = adam
    return yogi
  }()

  private static let amsgrad: AMSGrad = {
    var amsgrad = AMSGrad()
    amsgrad.adam = adam
    return amsgrad
  }()

  static let rows: [(name: String, rule: any Rule, rate: Double, wall: Double, step: Int)] = [
    ("Adam", adam, 0.02, 1, 279), ("Yogi", yogi, 0.02, -1, 262),
    ("AMSGrad", amsgrad, 0.02, -1, 283), ("SGD", GradientDescent(), 0.002, -1, 745),
  ]

  @Test(arguments: rows)
  func reachesItsWall(
    row: (name: String, rule: any Rule, rate: Double, wall: Double, step: Int)
  ) throws {
    var run = try run(row.rule, rate: row.rate)
    while run.particle.position.x != row.wall, run.particle.step < 1000 { run.advance() }
    #expect(run.particle.step == row.step)
  }

  @Test func theWayThereIsTheOneComputedElsewhere() throws {
    for (rule, x) in [
      (Self.adam as any Rule, 0.3361999865), (Self.yogi, -0.4169292978),
    ] {
      var run = try run(rule)
      run.advance(by: 100)
      #expect((run.particle.position.x - x).magnitude < 1e-9)
    }
  }
}
