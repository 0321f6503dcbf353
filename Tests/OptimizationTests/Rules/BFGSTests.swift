import Testing

@testable import Optimization

@Suite struct BFGSTests {
  /// With an exact line search it visits the points of conjugate gradients.
  @Test func twoStepsAreEnoughOnAQuadratic() throws {
    let special = try Special.load()
    var run = try special.run(BFGS())
    for expected in try #require(special.cases("cg_quadratic")[0].trajectory) {
      #expect(run.particle.position.deviation(from: Vector(expected)) <= 1e-12)
      run.advance()
    }
  }

  /// After two steps along both conjugate directions it knows the inverse Hessian.
  @Test func learnsTheInverseHessian() throws {
    let rule = BFGS()
    let quadratic = Quadratic.bowl(2, 0.5, rotation: 30)
    var memory = rule.initialMemory()
    var position = Vector(3, 1)
    for step in 0...2 {
      let gradient = quadratic.evaluation(at: position).gradient
      let context = StepContext(step: step, learningRate: 1, position: position)
      let direction = rule.direction(gradient, memory: &memory, context: context, on: quadratic)
      guard step < 2 else { break }
      var ray = Ray(quadratic, from: position, along: direction)
      let rate = try #require(Bisection.minimizer(along: &ray, firstTrial: 1))
      position = position - rate * direction
    }
    let hessian = quadratic.curvature(at: .zero).hessian
    let vector = Vector(1, -2)
    #expect((memory.inverse * (hessian * vector)).deviation(from: vector) <= 1e-9)
  }

  /// From a ridge the first step tells of downward curvature, and B stays the identity.
  @Test func aPairWithoutUpwardCurvatureIsLeftOut() {
    let rule = BFGS()
    var memory = rule.initialMemory()
    for y in [0.1, 0.3] {
      let position = Vector(0, y)
      let gradient = Saddle().evaluation(at: position).gradient
      let context = StepContext(step: 0, learningRate: 1, position: position)
      _ = rule.direction(gradient, memory: &memory, context: context, on: Saddle())
    }
    #expect(memory.inverse == .identity)
  }
}
