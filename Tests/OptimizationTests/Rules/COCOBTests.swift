import Testing

@testable import Optimization

@Suite struct COCOBTests {
  private func run(_ rule: some Rule, _ formula: String, rate: Double = 1) throws -> Run {
    let optimizer = Optimizer(
      name: "rule", rule: rule, learningRate: LearningRate(constant: rate))
    return Run(
      optimizer, on: try FormulaLandscape(parsing: formula), from: Vector(4, -2), seed: 0)
  }

  /// 1/alpha along either axis, however steep.
  @Test func theFirstBetIsSmall() throws {
    var run = try run(COCOB().with { $0.alpha = 50 }, "7*x - 0.001*y")
    run.advance()
    #expect(run.particle.lastMove.deviation(from: Vector(0.02, -0.02)) <= 1e-9)
  }

  /// Down a slope every bet is won, and what is won is bet: each move is longer than the last.
  @Test func aWinningStreakGrows() throws {
    var run = try run(COCOB(), "x + y")
    var moves: [Double] = []
    for _ in 0..<300 {
      run.advance()
      moves.append(run.particle.lastMove.x)
    }
    #expect(zip(moves, moves.dropFirst()).allSatisfy { $0 < $1 })
    #expect(moves[299] > 100 * moves[0])
  }

  @Test func theLearningRateIsAShareOfTheWay() throws {
    var whole = try run(COCOB(), "x^2 + y^2")
    var half = try run(COCOB(), "x^2 + y^2", rate: 0.5)
    whole.advance()
    half.advance()
    #expect(half.particle.lastMove == 0.5 * whole.particle.lastMove)
  }
}
