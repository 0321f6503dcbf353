import Testing

@testable import Optimization

@Suite struct BacktrackingTests {
  /// x^2 from 1 along its gradient 2: f(1 - 2t) = (1 - 2t)^2, promise 4.
  private func search(_ backtracking: Backtracking, firstTrial: Double) throws -> (Double, Int) {
    var ray = Ray(
      try FormulaLandscape(parsing: "x^2"), from: Vector(1, 0), along: Vector(2, 0))
    let rate = backtracking.rate(along: &ray, promise: 4, firstTrial: firstTrial)
    return (rate, ray.evaluations)
  }

  /// At t = 1 nothing is gained; t (1 - slope) is the limit.
  @Test(arguments: [(1e-4, 0.5, 2), (0.49, 0.5, 2), (0.51, 0.25, 3), (0.8, 0.125, 4)])
  func takesTheFirstRateThatPays(slope: Double, expected: Double, evaluations: Int) throws {
    var backtracking = Backtracking()
    backtracking.slope = slope
    #expect(try search(backtracking, firstTrial: 1) == (expected, evaluations))
  }

  @Test func theLastTrialIsTakenAsItIs() throws {
    var backtracking = Backtracking()
    backtracking.maximumTries = 3
    backtracking.shrink = 0.9
    let (rate, evaluations) = try search(backtracking, firstTrial: 10)
    #expect((rate - 8.1).magnitude <= 1e-14)
    #expect(evaluations == 2)
  }
}
