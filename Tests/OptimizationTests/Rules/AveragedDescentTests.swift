import Testing

@testable import Optimization

@Suite struct AveragedDescentTests {
  private let rule = AveragedDescent().with {
    $0.lambda = 0.1
    $0.t0 = 20
  }

  private func run(_ change: (inout Optimizer) -> Void = { _ in }) -> Run {
    var optimizer = Optimizer(
      name: "asgd", rule: rule, learningRate: LearningRate(constant: 0.05))
    change(&optimizer)
    return Run(optimizer, on: Quadratic.bowl(1, 4), from: Vector(-4, 2), seed: 0)
  }

  /// PyTorch's recursion: mu = 1/max(1, k - 1 - t0), ax += mu (x - ax).
  @Test func theAverageIsPyTorchs() {
    var run = run()
    var average = Vector.zero
    for step in 1...100 {
      run.advance()
      let share = 1 / Double(max(1, step - 1 - 20))
      average = average + share * (run.particle.position - average)
      #expect((run.average ?? .zero).deviation(from: average) <= 1e-14)
    }
    #expect(average.deviation(from: run.particle.position) > 0.01)
  }

  @Test func theRateShownIsTheDecayedOne() {
    var run = run()
    #expect(run.learningRate == 0.05)
    run.advance(by: 41)
    let expected = 0.05 / Double.power(1 + 0.1 * 0.05 * 40, 0.75)
    #expect((run.learningRate - expected).magnitude <= 1e-16)
  }

  @Test func anAverageOfTheOptimizersOwnTakesItsPlace() {
    var run = run { $0.average = ExponentialAverage() }
    run.advance(by: 10)
    #expect(run.optimizer.average is ExponentialAverage)
    #expect(run.average != run.particle.position)
  }
}
