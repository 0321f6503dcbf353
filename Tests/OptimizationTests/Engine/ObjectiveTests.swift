import Testing

@testable import Optimization

/// Rules that look at values and curvature see what their gradients are of.
@Suite struct ObjectiveTests {
  private static let constraints: [Constraint?] = [
    nil, Constraint(.disk(radius: 1), method: .penalty(weight: 3)),
    Constraint(.box(Domain(x: -1...2, y: 0...1)), method: .penalty(weight: 3)),
    Constraint(.interval(-1...0.5), method: .penalty(weight: 3)),
  ]

  /// Against central differences, inside and outside of the sets.
  @Test(arguments: constraints.indices)
  func slopeAndCurvatureAreThoseOfTheValue(index: Int) {
    let objective = Objective(
      landscape: Himmelblau(), weightDecay: 0.7, constraint: Self.constraints[index])
    let h = 1e-4
    for place in [Vector(0.3, 0.2), Vector(3, 4), Vector(-2, 0.5), Vector(-2, -3)] {
      let curvature = objective.curvature(at: place)
      let evaluation = objective.evaluation(at: place)
      #expect(curvature.value == objective.value(at: place))
      #expect(evaluation.value == curvature.value)
      #expect(evaluation.gradient == curvature.gradient)
      func slope(_ place: Vector) -> Vector { objective.evaluation(at: place).gradient }
      let value = objective.value(at:)
      let differences = Vector(
        (value(place + Vector(h, 0)) - value(place - Vector(h, 0))) / (2 * h),
        (value(place + Vector(0, h)) - value(place - Vector(0, h))) / (2 * h))
      #expect(curvature.gradient.deviation(from: differences) < 1e-6)
      let byX = (1 / (2 * h)) * (slope(place + Vector(h, 0)) - slope(place - Vector(h, 0)))
      let byY = (1 / (2 * h)) * (slope(place + Vector(0, h)) - slope(place - Vector(0, h)))
      #expect(byX.deviation(from: Vector(curvature.hessian.xx, curvature.hessian.xy)) < 1e-5)
      #expect(byY.deviation(from: Vector(curvature.hessian.xy, curvature.hessian.yy)) < 1e-5)
    }
  }

  /// On a bowl with weight decay one Newton step and two conjugate ones are at the minimum of both
  /// together, where they stay.
  @Test(arguments: [Newton(), ConjugateGradient(), BFGS(), LBFGS()] as [any Rule])
  func exactMethodsReachTheMinimumOfTheWhole(rule: any Rule) {
    var optimizer = Optimizer(
      name: "o", rule: rule, learningRate: LearningRate(constant: 1))
    optimizer.weightDecay = 0.5
    // 1/2 (x - 2)^2 + 2 (y - 1)^2 + 1/4 |x|^2 is least at (4/3, 8/9).
    let bowl = Quadratic.bowl(1, 4).with { ($0.c1, $0.c2) = (-2, -4) }
    var run = Run(optimizer, on: bowl, from: Vector(-3, 2), seed: 0)
    run.advance(by: 2)
    #expect(run.particle.position.deviation(from: Vector(4.0 / 3, 8.0 / 9)) < 1e-7)
    run.advance(by: 5)
    #expect(run.particle.position.deviation(from: Vector(4.0 / 3, 8.0 / 9)) < 1e-7)
  }

  /// Gauss-Newton solves a linear problem in one step, weight decay and penalty and all.
  @Test func gaussNewtonCountsWhatIsAdded() {
    var optimizer = Optimizer(
      name: "o", rule: GaussNewton(), learningRate: LearningRate(constant: 1))
    optimizer.weightDecay = 0.5
    optimizer.constraint = Constraint(
      .box(Domain(x: -1...0, y: -9...9)), method: .penalty(weight: 2))
    var run = Run(optimizer, on: Booth(), from: Vector(3, 2), seed: 0)
    run.advance()
    let place = run.particle.position
    let objective = Objective(
      landscape: Booth(), weightDecay: 0.5, constraint: optimizer.constraint)
    #expect(objective.evaluation(at: place).gradient.norm < 1e-11)
  }

  /// In one dimension an exact search follows the decay as well.
  @Test func anExactSearchEndsWhereTheDecayLeadsTo() throws {
    var optimizer = Optimizer(
      name: "o", rule: LineSearch(), learningRate: LearningRate(constant: 1))
    optimizer.weightDecay = 1
    let landscape = try FormulaLandscape(parsing: "(x - 2)^2/2")
    var run = Run(optimizer, on: landscape, from: Vector(-3, 0), seed: 0)
    run.advance(by: 3)
    #expect((run.particle.position.x - 1).magnitude < 1e-7)
  }
}
