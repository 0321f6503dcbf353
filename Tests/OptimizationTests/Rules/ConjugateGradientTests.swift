import Testing

@testable import Optimization

@Suite struct ConjugateGradientTests {
  private func rule(_ form: ConjugateGradient.Form) -> ConjugateGradient {
    var rule = ConjugateGradient()
    rule.form = form
    return rule
  }

  @Test(arguments: ConjugateGradient.Form.allCases)
  func twoStepsAreEnoughOnAQuadratic(form: ConjugateGradient.Form) throws {
    let special = try Special.load()
    var run = try special.run(rule(form))
    for expected in try #require(special.cases("cg_quadratic")[0].trajectory) {
      #expect(run.particle.position.deviation(from: Vector(expected)) <= 1e-12)
      run.advance()
    }
    #expect(run.particle.position.deviation(from: Vector(special.minimiser)) <= 1e-12)
  }

  /// Squares of lengths are no numbers here, lengths are.
  @Test(arguments: ["1e-170", "1e-90", "1", "1e90", "1e150"], ConjugateGradient.Form.allCases)
  func twoStepsAreEnoughAtAnyScale(scale: String, form: ConjugateGradient.Form) throws {
    let landscape = try FormulaLandscape(parsing: "\(scale)*(0.1*x^2 + 2*y^2)")
    let rate = 1 / (try #require(Double(scale)))
    let optimizer = Optimizer(
      name: "cg", rule: rule(form), learningRate: LearningRate(constant: rate))
    var run = Run(optimizer, on: landscape, from: Vector(-5, -2), seed: 0)
    run.advance(by: 2)
    #expect(run.particle.position.norm < 1e-9)
  }

  /// A first trial that moves nothing is no reason to stay: on 1e-170 (x^2 + 3 y^2) a rate of 1 takes some
  /// 560 doublings.
  @Test(arguments: ["1e-170", "1e-300", "1e-16"])
  func aRateThatMovesNothingGrowsUntilItDoes(scale: String) throws {
    let landscape = try FormulaLandscape(parsing: "\(scale)*(x^2 + 3*y^2)")
    let optimizer = Optimizer(
      name: "cg", rule: ConjugateGradient(), learningRate: LearningRate(constant: 1))
    var run = Run(optimizer, on: landscape, from: Vector(-4, 3), seed: 0)
    run.advance(by: 3)
    #expect(run.particle.position.norm < 1e-6)
  }

  /// g = (1, 2), then (3, 1): beta is 10/5 or (3 * 2 + 1 * -1)/5.
  @Test(arguments: [
    (ConjugateGradient.Form.fletcherReeves, Vector(5, 5)), (.polakRibiere, Vector(4, 3)),
  ])
  func keepsItsShareOfTheLastDirection(form: ConjugateGradient.Form, expected: Vector) {
    let rule = rule(form)
    var memory = rule.initialMemory()
    let context = StepContext(step: 0, learningRate: 1, position: .zero)
    func direction(_ gradient: Vector) -> Vector {
      rule.direction(gradient, memory: &memory, context: context, on: Saddle())
    }
    #expect(direction(Vector(1, 2)) == Vector(1, 2))
    #expect(direction(Vector(3, 1)).deviation(from: expected) <= 1e-15)
  }

  /// The gradient turns about: what was downhill is not any more.
  @Test func givesUpADirectionThatLeadsUphill() {
    let rule = rule(.fletcherReeves)
    var memory = rule.initialMemory()
    let context = StepContext(step: 0, learningRate: 1, position: .zero)
    for gradient in [Vector(1, 0), Vector(-2, 0)] {
      let direction = rule.direction(gradient, memory: &memory, context: context, on: Saddle())
      #expect(direction == gradient)
    }
  }
}
