import Testing

@testable import Optimization

@Suite struct KFACTests {
  private func step(_ network: TwoLayer, from start: Vector, rate: Double, damping: Double)
    -> Vector
  {
    var rule = KFAC()
    rule.damping = damping
    let optimizer = Optimizer(
      name: "kfac", rule: rule, learningRate: LearningRate(constant: rate))
    var run = Run(optimizer, on: network, from: start, seed: 0)
    run.advance()
    return run.particle.position
  }

  private var network: TwoLayer {
    var network = TwoLayer()
    network.input = 2
    network.target = 3
    return network
  }

  /// The product of the factors is the layer's entry of the Gauss-Newton matrix.
  @Test func eachLayerSeesItsOwnCurvature() {
    let start = Vector(0.5, -1.5)
    let gradient = network.evaluation(at: start).gradient
    let matrix = network.gaussNewtonMatrix(at: start)
    let expected = start - Vector(gradient.x / matrix.xx, gradient.y / matrix.yy)
    #expect(step(network, from: start, rate: 1, damping: 1e-30).deviation(from: expected) <= 1e-13)
  }

  /// Both layers mend the whole error: a rate of 1/2 is right to first order, 1 overshoots.
  @Test func halfARateIsNewtonLike() {
    let start = Vector(1, 1.52)
    let error = network.residuals(start.x, start.y)[0]
    let half = step(network, from: start, rate: 0.5, damping: 1e-30)
    let whole = step(network, from: start, rate: 1, damping: 1e-30)
    #expect(network.residuals(half.x, half.y)[0].magnitude <= 0.01 * error)
    #expect((network.residuals(whole.x, whole.y)[0] / error + 1).magnitude <= 0.02)
  }

  /// A D = 1 and lambda = 0.01 make (1 + 0.1)^2 = 1.21.
  @Test func theDampingIsSplit() {
    var network = TwoLayer()
    network.target = 0
    let end = step(network, from: Vector(1, 1), rate: 1, damping: 0.01)
    #expect(end.deviation(from: Vector(1 - 1 / 1.21, 1 - 1 / 1.21)) <= 1e-14)
  }

  /// Near the saddle both curvatures vanish, and only the damping keeps the steps short.
  @Test(arguments: [(0.1, true), (0.001, false)])
  func reachesTheValleyIfDamped(damping: Double, isReached: Bool) {
    var rule = KFAC()
    rule.damping = damping
    let optimizer = Optimizer(
      name: "kfac", rule: rule, learningRate: LearningRate(constant: 0.5))
    var run = Run(optimizer, on: TwoLayer(), from: Vector(-0.5, 2.5), seed: 0)
    let losses = run.samples(count: 60).map(\.loss)
    #expect((losses[6] < 2.5e-4) == isReached)
    #expect((losses[59] < 1e-12) == isReached)
  }

  @Test func refusesOtherLandscapes() throws {
    try KFAC().validate(on: TwoLayer())
    #expect(throws: ParameterError.conflict("kfac works on two_layer alone")) {
      try KFAC().validate(on: Rosenbrock())
    }
  }
}
