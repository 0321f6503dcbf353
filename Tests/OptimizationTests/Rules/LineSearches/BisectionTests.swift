import Testing

@testable import Optimization

@Suite struct BisectionTests {
  /// From `start` in the direction of falling x, at rate 1 by one unit.
  private func ray(_ formula: String, from start: Double, along direction: Double = 1) throws -> Ray
  {
    Ray(
      try FormulaLandscape(parsing: formula), from: Vector(start, 0), along: Vector(direction, 0))
  }

  @Test(arguments: [1e-6, 0.1, 1, 3, 1e6])
  func findsTheMinimumFromAnyFirstTrial(firstTrial: Double) throws {
    var ray = try ray("(x - 1)^2", from: 4)
    let rate = try #require(Bisection.minimizer(along: &ray, firstTrial: firstTrial))
    #expect((rate - 3).magnitude <= 1e-15 * max(1, firstTrial))
  }

  /// A long first trial lands behind the hill of cos x, on another slope that falls.
  @Test func isNotFooledByAHigherValleyBehindAHill() throws {
    var ray = try ray("cos(x) - 0.2*x", from: 6, along: 1)
    let rate = try #require(Bisection.minimizer(along: &ray, firstTrial: 9))
    #expect(ray.value(at: rate) < ray.value(at: 0))
    #expect(ray.evaluation(at: rate).slope.magnitude <= 1e-14)
  }

  @Test(arguments: ["x", "x + x^3", "-(x - 5)^2"])
  func aFallWithoutEndHasNone(formula: String) throws {
    var ray = try ray(formula, from: 4)
    #expect(Bisection.minimizer(along: &ray, firstTrial: 1) == nil)
  }

  /// A learning rate of 0 is allowed, and doubling it leads nowhere.
  @Test func fromAFirstTrialOfZeroThereIsNone() throws {
    var ray = try ray("(x - 1)^2", from: 4)
    #expect(Bisection.minimizer(along: &ray, firstTrial: 0) == nil)
  }

  @Test func uphillThereIsNone() throws {
    var ray = try ray("x^2", from: 4, along: -1)
    #expect(Bisection.minimizer(along: &ray, firstTrial: 1) == nil)
    #expect(ray.evaluations == 0)
  }

  @Test func isDear() throws {
    var ray = try ray("(x - 1/3)^2", from: 4)
    _ = Bisection.minimizer(along: &ray, firstTrial: 1)
    #expect(40...70 ~= ray.evaluations)
  }
}
