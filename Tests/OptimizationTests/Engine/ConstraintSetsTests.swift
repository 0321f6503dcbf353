import Testing

@testable import Optimization

/// What several sets have in common, and what lies in any of them.
@Suite struct ConstraintSetsTests {
  private static let disk = Constraint.Shape.disk(radius: 2)
  private static func box(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> Constraint.Shape {
    .box(Domain(x: x, y: y))
  }

  private static let shapes: [Constraint.Shape] = [
    .intersection([disk, box(0...3, 0...3)]), .intersection([disk, box(1...3, 0.5...3)]),
    .intersection([box(-1...1, -3...3), .disk(radius: 1.5), box(-2...0.5, -1...1)]),
    .union([disk, box(1...4, -0.5...0.5)]), .union([box(-3 ... -1, -1...1), box(1...3, -2...0)]),
  ]

  /// The nearest point, against the nearest of a fine grid of points of the set.
  @Test(arguments: shapes) func theNearestPointIsNearest(shape: Constraint.Shape) {
    let ticks = (0...400).map { -5 + 0.025 * Double($0) }
    let members = ticks.flatMap { x in ticks.map { Vector(x, $0) } }.filter(shape.contains)
    #expect(members.count > 500)
    let constraint = Constraint(shape)
    for x in stride(from: -4.9, to: 5, by: 0.7) {
      for y in stride(from: -4.8, to: 5, by: 0.7) {
        let place = Vector(x, y)
        let nearest = constraint.projection(of: place)
        let distance = (nearest - place).norm
        let best = members.map { ($0 - place).norm }.min() ?? .infinity
        #expect(distance <= best + 1e-12, "\(place): \(distance), not \(best)")
        #expect(best - distance < 0.06, "\(place): \(nearest) is outside")
        // Rounding puts a point of an edge outside by a hair.
        #expect(constraint.distance(to: nearest) < 1e-12)
        #expect(shape.contains(place) == (distance == 0))
      }
    }
  }

  @Test func cornersAndFaces() {
    let quarter = Constraint(.intersection([Self.disk, Self.box(0...3, 0...3)]))
    #expect(quarter.projection(of: Vector(1, 1)) == Vector(1, 1))
    #expect(quarter.projection(of: Vector(3, 4)).deviation(from: Vector(1.2, 1.6)) < 1e-15)
    #expect(quarter.projection(of: Vector(1, -2)) == Vector(1, 0))
    #expect(quarter.projection(of: Vector(-2, -1)) == Vector(0, 0))
    // Beyond the end of an arc: the point where it meets the side.
    #expect(quarter.projection(of: Vector(5, -1)).deviation(from: Vector(2, 0)) < 1e-15)
    #expect(quarter.shape.face(nearestTo: Vector(5, -1)) == .corner(Vector(2, 0)))
    let union = Constraint(.union([.disk(radius: 1), Self.box(2...3, -1...1)]))
    #expect(union.projection(of: Vector(1.4, 0)) == Vector(1, 0))
    #expect(union.projection(of: Vector(1.6, 0)) == Vector(2, 0))
    // Where two are equally near it is the first.
    #expect(union.projection(of: Vector(1.5, 0)) == Vector(1, 0))
  }

  /// Where a box and a disk have one point in common, that is where everything comes to.
  @Test(arguments: [0.1, 0.3, 1, 1.1, 2.7, 1e-8, 1e8])
  func setsMayOnlyTouch(size: Double) {
    for corner in [Vector(size, size), Vector(size, 0.37 * size), Vector(size, 0)] {
      let shape = Constraint.Shape.intersection([
        .disk(radius: corner.norm), Self.box(size...2 * size, corner.y...corner.y + size),
      ])
      #expect(!shape.isEmpty)
      for place in [Vector(9, 7), Vector(-3, 0.2), Vector(1, -5), Vector(1.5, 1.6)] {
        let nearest = Constraint(shape).projection(of: size * place)
        #expect((nearest - corner).norm <= 1e-7 * size)
      }
    }
  }

  /// A run that has left the numbers is not brought back.
  @Test(arguments: shapes) func whatIsNoNumberStaysNone(shape: Constraint.Shape) {
    for place in [Vector(.nan, 0), Vector(0, .nan), Vector(.nan, .nan)] {
      #expect(!Constraint(shape).projection(of: place).isFinite)
    }
  }

  @Test func whatIsEmpty() {
    #expect(Constraint.Shape.intersection([.disk(radius: 1), Self.box(1...2, 1...2)]).isEmpty)
    #expect(!Constraint.Shape.intersection([.disk(radius: 1.5), Self.box(1...2, 1...2)]).isEmpty)
    #expect(
      Constraint.Shape.intersection([Self.box(0...1, 0...1), Self.box(2...3, 0...1)]).isEmpty)
    #expect(!Constraint.Shape.union([Self.box(0...1, 0...1), Self.box(2...3, 0...1)]).isEmpty)
  }

  /// Gradient and Hessian of a penalty against differences, away from where the nearest face changes.
  @Test(arguments: shapes) func penaltiesAreDerivatives(shape: Constraint.Shape) {
    let constraint = Constraint(shape, method: .penalty(weight: 3))
    func cost(_ place: Vector) -> Double { 3 * Double.power(constraint.distance(to: place), 2) }
    for place in [Vector(3.1, 0.2), Vector(2.6, 3.3), Vector(-3.7, 0.9), Vector(0.3, -4)] {
      let h = 1e-4
      let slope = Vector(
        (cost(place + Vector(h, 0)) - cost(place - Vector(h, 0))) / (2 * h),
        (cost(place + Vector(0, h)) - cost(place - Vector(0, h))) / (2 * h))
      let penalty = constraint.penalty(at: place)
      #expect(penalty.gradient.deviation(from: slope) < 1e-6)
      #expect(constraint.penaltyGradient(at: place) == penalty.gradient)
      let across =
        1 / (2 * h)
        * (constraint.penaltyGradient(at: place + Vector(h, 0))
          - constraint.penaltyGradient(at: place - Vector(h, 0)))
      #expect(across.deviation(from: Vector(penalty.hessian.xx, penalty.hessian.xy)) < 1e-6)
    }
  }

  /// On a set that is not convex the nearest part may be the wrong one for good.
  @Test func aUnionKeepsARunInTheWrongPart() {
    var bowl = Quadratic()
    (bowl.curvature, bowl.c1, bowl.c2) = ([1, 1], -4, 0)
    (bowl.q11, bowl.q12, bowl.q22) = (1, 0, 1)
    func end(_ shape: Constraint.Shape) -> Vector {
      var optimizer = Optimizer(
        name: "A", rule: GradientDescent(), learningRate: LearningRate(constant: 0.1))
      optimizer.constraint = Constraint(shape)
      var run = Run(optimizer, on: bowl, from: Vector(-1, 0.5), seed: 0)
      run.advance(by: 300)
      return run.particle.position
    }
    let (left, right) = (Self.box(-3...0, -1...1), Self.box(2...5, -1...1))
    #expect(end(.union([left, right])).deviation(from: Vector(0, 0)) < 1e-9)
    #expect(end(.union([Self.box(-3...1.9, -1...1), right])).deviation(from: Vector(4, 0)) < 1e-9)
    #expect(
      end(.intersection([left, Self.box(-2...1, 0.25...3)])).deviation(from: Vector(0, 0.25)) < 1e-9
    )
  }

  /// Told updates are those of the part that the nearest point is on.
  @Test(arguments: shapes) func updatesAreTold(shape: Constraint.Shape) throws {
    for start in [Vector(3, 3.3), Vector(-2.9, 0.4), Vector(1.2, -3)] {
      var optimizer = Optimizer(
        name: "A", rule: GradientDescent(), learningRate: LearningRate(constant: 0.01))
      optimizer.constraint = Constraint(shape)
      var run = Run(optimizer, on: Himmelblau(), from: start, seed: 0)
      let last = try #require(run.trace().last)
      run.advance(by: 1)
      #expect(last.value == run.particle.position)
    }
  }
}
