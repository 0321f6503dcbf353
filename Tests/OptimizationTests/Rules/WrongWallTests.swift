import Testing

@testable import Optimization

/// Where Adam fails and Yogi does not (Reddi, Kale & Kumar 2018; Zaheer and others 2018): a rare
/// large gradient against frequent small ones, in a box.
///
/// Adam forgets the large gradient's size within two steps, and goes the way of the many small ones.
@Suite struct WrongWallTests {
  /// The slope along x is 4 for one of three samples and -1 for the others: 2/3 on average.
  private struct Unfair: FiniteSum {
    let formula = "2/3 x + 1/2 y^2"
    let dimension = 2
    let domain = Domain(x: -1...1, y: -1...1)
    let start = Vector(0, 0.8)
    let minima: [Vector] = []
    let samples = [Vector(4, 0), Vector(-1, 0), Vector(-1, 0)]
    let isSpatial = false

    func prediction(at position: Vector, input: Double) -> Double? { nil }

    func gradient(at position: Vector, over samples: ArraySlice<Int32>) -> Vector {
      let slopes = samples.map { self.samples[Int($0)].x }
      return Vector(slopes.reduce(0, +) / Double(slopes.count), position.y)
    }

    func value(at position: Vector) -> Double { curvature(at: position).value }

    func evaluation(at position: Vector) -> Evaluation {
      let curvature = curvature(at: position)
      return Evaluation(value: curvature.value, gradient: curvature.gradient)
    }

    func curvature(at position: Vector) -> Curvature {
      Curvature(
        value: 2 / 3 * position.x + 0.5 * position.y * position.y,
        gradient: Vector(2 / 3, position.y), hessian: Hessian(xx: 0, xy: 0, yy: 1))
    }
  }

  private func run(_ rule: any Rule, rate: Double = 0.02) -> Run {
    var optimizer = Optimizer(
      name: "boxed", rule: rule, learningRate: LearningRate(constant: rate))
    optimizer.batch = MiniBatch(size: 1, sampling: .cyclic)
    optimizer.constraint = Constraint(.box(Domain(x: -1...1, y: -1...1)))
    let landscape = Unfair()
    return Run(optimizer, on: landscape, from: landscape.start, seed: 0)
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
  ) {
    var run = run(row.rule, rate: row.rate)
    while run.particle.position.x != row.wall, run.particle.step < 1000 { run.advance() }
    #expect(run.particle.step == row.step)
  }

  @Test func theWayThereIsTheOneComputedElsewhere() {
    for (rule, x) in [
      (Self.adam as any Rule, 0.3361999865), (Self.yogi, -0.4169292978),
    ] {
      var run = run(rule)
      run.advance(by: 100)
      #expect((run.particle.position.x - x).magnitude < 1e-9)
    }
  }
}
