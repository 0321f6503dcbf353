import Testing

@testable import Optimization

/// Optimizers that have the landscape turned for themselves.
@Suite struct RotationTests {
  private static let landscapes: [any Landscape] = [
    Himmelblau(), Rosenbrock(), Quadratic(), TurnedLandscape(Beale(), degrees: 20),
  ]

  private static func optimizer(_ rule: any Rule, rotation: Double = 0) -> Optimizer {
    var optimizer = Optimizer(
      name: "A", rule: rule, learningRate: LearningRate(constant: 0.002))
    optimizer.rotation = rotation
    optimizer.noise = GradientNoise(.constant(sigma: 0.3))
    return optimizer
  }

  /// It goes the same way, to the bit, as on the landscape that is turned for all.
  @Test(arguments: landscapes.indices)
  func goesAsOnTheTurnedLandscape(index: Int) throws {
    let landscape = Self.landscapes[index]
    let turned = try landscape.turned(to: landscape.degrees + 33)
    let rules: [any Rule] = [Adam(), Momentum(), Newton()]
    var own = Race(
      rules.map { Self.optimizer($0, rotation: 33) } + [Self.optimizer(Adam())], on: landscape,
      from: Vector(0.7, 0.4), seed: 5)
    var common = Race(
      rules.map { Self.optimizer($0) }, on: turned, from: Vector(0.7, 0.4), seed: 5)
    for run in own.runs.indices { own.runs[run].advance(by: 80) }
    for run in common.runs.indices { common.runs[run].advance(by: 80) }
    for (mine, theirs) in zip(own.runs, common.runs) {
      #expect(mine.particle.position == theirs.particle.position)
      #expect(mine.particle.evaluation.value == theirs.particle.evaluation.value)
    }
    // The one beside them has the landscape as it is.
    #expect(own.runs[3].landscape.isSame(as: landscape))
    #expect(own.runs[3].particle.position != own.runs[0].particle.position)
  }

  /// From a start that is turned too, plain descent meets the same losses; Adam does not.
  @Test func descentCannotTellAndAdamCan() {
    let landscape = Rosenbrock()
    let start = Vector(-1.2, 1)
    let turnedStart = Rotation(degrees: 45, about: landscape.domain.middle).image(of: start)
    func losses(_ rule: any Rule, rotation: Double) -> [Double] {
      var optimizer = Optimizer(
        name: "A", rule: rule, learningRate: LearningRate(constant: 0.001))
      optimizer.rotation = rotation
      if rotation != 0 { optimizer.start = turnedStart }
      var run = Race([optimizer], on: landscape, from: start).runs[0]
      return (0..<100).map { _ in
        run.advance(by: 1)
        return run.particle.evaluation.value
      }
    }
    let (plain, turned) = (
      losses(GradientDescent(), rotation: 0), losses(GradientDescent(), rotation: 45)
    )
    #expect(zip(plain, turned).allSatisfy { abs($0 - $1) <= 1e-9 * $0 })
    let (adam, turnedAdam) = (losses(Adam(), rotation: 0), losses(Adam(), rotation: 45))
    #expect(abs(adam[99] - turnedAdam[99]) > 0.01)
  }

  @Test func whatWasFoundTurnsWithIt() throws {
    let landscape = try FormulaLandscape(
      parsing: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2 - 0.5*x*y")
    let domain = Domain(x: -5...5, y: -5...5)
    var search = SceneSearch(of: landscape, in: domain, runs: [], steps: 0, findsBasins: true)
    let found = search.finish()
    let optimizer = Self.optimizer(Adam(), rotation: 120)
    let ground = optimizer.ground(on: landscape)
    let turned = found.turned(for: optimizer, on: landscape)
    #expect(found.minima.count == 4 && turned.minima.count == 4)
    for minimum in turned.minima {
      #expect(ground.evaluation(at: minimum).gradient.norm < 1e-4)
      #expect(ground.curvature(at: minimum).hessian.eigenvalues.smaller > 0)
    }
    for saddle in turned.saddles {
      #expect(ground.evaluation(at: saddle).gradient.norm < 1e-4)
      #expect(ground.curvature(at: saddle).hessian.eigenvalues.smaller < 0)
    }
    let rotation = try #require(landscape.rotation(by: 120))
    for place in [Vector(3, 1), Vector(-2, 3), Vector(-4, -4), Vector(4, -2), Vector(0.2, -0.9)] {
      #expect(
        turned.basins.minimum(of: rotation.image(of: place)) == found.basins.minimum(of: place))
    }
    #expect(turned.lossFloor == found.lossFloor)
  }

  /// A quadratic without a stationary point does not turn as a whole; what is known of it is asked anew.
  @Test func aSlopeStays() throws {
    var valley = Quadratic()
    (valley.q11, valley.q12, valley.q22, valley.c1, valley.c2) = (1, 0, 0, 0, 1)
    valley.curvature = []
    #expect(valley.rotation(by: 30) == nil)
    let found = SceneSearch.Findings(knownOf: valley)
    let optimizer = Self.optimizer(Adam(), rotation: 30)
    #expect(found.turned(for: optimizer, on: valley).minima.isEmpty)
    #expect(optimizer.ground(on: valley).degrees == 30)
  }
}
