import Testing

@testable import Optimization

@Suite struct ConstraintTests {
  private static let box = Constraint.Shape.box(Domain(x: -1...2, y: 0...1))

  @Test(arguments: [
    (Constraint.Shape.disk(radius: 5), Vector(3, 4), Vector(3, 4)),
    (.disk(radius: 5), Vector(6, -8), Vector(3, -4)),
    (.disk(radius: 5), Vector(0, 0), Vector(0, 0)),
    (box, Vector(0, 0.5), Vector(0, 0.5)),
    (box, Vector(-3, 7), Vector(-1, 1)),
    (box, Vector(3, 0.5), Vector(2, 0.5)),
  ])
  func projectsToTheNearestPoint(shape: Constraint.Shape, from: Vector, to: Vector) {
    let constraint = Constraint(shape)
    #expect(constraint.projection(of: from).deviation(from: to) < 1e-15)
    #expect(constraint.distance(to: from) == (from - constraint.projection(of: from)).norm)
  }

  /// Against central differences of weight times the squared distance.
  @Test func thePenaltyIsTheGradientOfTheSquaredDistance() {
    for shape in [Constraint.Shape.disk(radius: 1), Self.box] {
      let constraint = Constraint(shape, method: .penalty(weight: 3))
      func cost(_ position: Vector) -> Double {
        3 * Double.power(constraint.distance(to: position), 2)
      }
      for place in [Vector(0.3, 0.2), Vector(3, 4), Vector(-2, 0.5), Vector(-2, -3)] {
        let h = 1e-5
        let slope = Vector(
          (cost(place + Vector(h, 0)) - cost(place - Vector(h, 0))) / (2 * h),
          (cost(place + Vector(0, h)) - cost(place - Vector(0, h))) / (2 * h))
        #expect(constraint.penaltyGradient(at: place).deviation(from: slope) < 1e-8)
      }
    }
  }

  /// The point of the disk of radius 1 where 1/2|x - (2, 2)|^2 is least, and how far outside the
  /// penalties settle: at (2 sqrt 2 + 2 weight)/(1 + 2 weight).
  @Test(arguments: [
    (Constraint.Method.projection, 1), (.penalty(weight: 1), 1.6094757),
    (.penalty(weight: 10), 1.0870679), (.penalty(weight: 100), 1.0090966),
  ])
  func settlesWhereTheoryHasIt(method: Constraint.Method, norm: Double) {
    var bowl = Quadratic()
    (bowl.q11, bowl.q22, bowl.c1, bowl.c2, bowl.b) = (1, 1, -2, -2, 4)
    var optimizer = Optimizer(
      name: "kept", rule: GradientDescent(), learningRate: LearningRate(constant: 0.005))
    optimizer.constraint = Constraint(.disk(radius: 1), method: method)
    var run = Run(optimizer, on: bowl, from: Vector(-3, 0), seed: 0)
    run.advance(by: 6000)
    let position = run.particle.position
    #expect((position.norm - norm).magnitude < 1e-6)
    #expect((position.x - position.y).magnitude < 1e-9)
  }

  @Test func aProjectedRunNeverLeaves() {
    var optimizer = Optimizer(
      name: "boxed", rule: Momentum(), learningRate: LearningRate(constant: 0.02))
    optimizer.noise = GradientNoise(.constant(sigma: 30))
    optimizer.constraint = Constraint(Self.box)
    var run = Run(optimizer, on: Himmelblau(), from: Vector(-4, -4), seed: 9)
    for sample in run.samples(count: 500) {
      #expect(optimizer.constraint?.distance(to: sample.position) == 0)
    }
  }

  @Test func theLastMoveIsTheOneThatWasMade() {
    var optimizer = Optimizer(
      name: "boxed", rule: GradientDescent(), learningRate: LearningRate(constant: 1))
    optimizer.constraint = Constraint(Self.box)
    var run = Run(optimizer, on: Quadratic(), from: Vector(0.5, 0.5), seed: 0)
    run.advance()
    #expect(run.particle.position == Vector(0, 0))
    #expect(run.particle.lastMove == Vector(0.5, 0.5))
  }
}
