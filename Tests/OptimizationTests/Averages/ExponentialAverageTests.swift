import Testing

@testable import Optimization

@Suite struct ExponentialAverageTests {
  private func shown(
    _ average: ExponentialAverage, start: Double, positions: [Double]
  ) -> [Double] {
    var state = average.initialState(at: Vector(start, 0))
    return positions.enumerated().map { index, position in
      average.update(&state, position: Vector(position, 0), step: index + 1)
      return average.shown(state).x
    }
  }

  /// A constant signal of 1: right twice, and ten times too large at first for the known mistake.
  @Test(arguments: ExponentialAverage.Correction.allCases)
  func theFirstValueOfAConstant(correction: ExponentialAverage.Correction) throws {
    let conflict = try Conflict.over(.averageCorrection)
    var average = ExponentialAverage()
    average.beta = 0.9
    average.correction = correction
    let first = shown(average, start: 1, positions: [1])[0]
    let expected = correction == .naive ? conflict.valueB[0] : conflict.valueA[0]
    #expect((first - expected).magnitude <= 1e-14)
  }

  /// PyTorch's averaged model copies what it is given first: 2 after one step, against 1.1.
  @Test(arguments: [0, 1])
  func mayBeginWithACopy(from: Int) throws {
    let conflict = try Conflict.over(.averageStart)
    let first = from == 0 ? conflict.valueA[0] : conflict.valueB[0]
    var average = ExponentialAverage()
    average.beta = 0.9
    average.from = from
    let values = shown(average, start: 1, positions: [2, 3])
    for (value, expected) in zip(values, [first, 0.9 * first + 0.1 * 3]) {
      #expect((value - expected).magnitude <= 1e-15)
    }
  }

  /// 2/11 and 3/12 are below beta, later ones are not.
  @Test func aWarmupHoldsBetaDownAtFirst() {
    var average = ExponentialAverage()
    average.beta = 0.3
    average.warmup = true
    let second = 3.0 / 12 * (9.0 / 11) + 9.0 / 12
    let values = shown(average, start: 0, positions: [1, 1, 0])
    for (value, expected) in zip(values, [9.0 / 11, second, 0.3 * second]) {
      #expect((value - expected).magnitude <= 1e-15)
    }
  }

  /// With weight 1 - beta each, the sums written out.
  @Test func aMovingBetaIsDividedByTheProduct() {
    var average = ExponentialAverage()
    average.beta = 0.5
    average.betaRamp = ExponentialAverage.Ramp(to: 0.9, steps: 2)
    average.correction = .zeroStart
    let values = shown(average, start: 7, positions: [1, 2, 3, 4])
    let sums = [0.5, 0.7 * 0.5 + 0.3 * 2]
    let third = 0.9 * sums[1] + 0.1 * 3
    let fourth = 0.9 * third + 0.1 * 4
    let expected = [
      1, sums[1] / (1 - 0.5 * 0.7), third / (1 - 0.5 * 0.7 * 0.9),
      fourth / (1 - 0.5 * 0.7 * 0.9 * 0.9),
    ]
    for (value, expected) in zip(values, expected) {
      #expect((value - expected).magnitude <= 1e-14)
    }
  }

  /// Three ghosts on 0.5 (x^2 + 4 y^2) from (-4, 2), rate 0.05, beta 0.99, at step 1.
  @Test(arguments: [
    (ExponentialAverage.Correction.zeroStart, Vector(-3.8, 1.6)), (.none, Vector(-3.998, 1.996)),
    (.naive, Vector(-399.8, 199.6)),
  ])
  func theMistakeLeavesTheScreen(correction: ExponentialAverage.Correction, expected: Vector) throws
  {
    var optimizer = Optimizer(
      name: "gd", rule: GradientDescent(), learningRate: LearningRate(constant: 0.05))
    var average = ExponentialAverage()
    average.correction = correction
    optimizer.average = average
    var run = Run(optimizer, on: Quadratic.bowl(1, 4), from: Vector(-4, 2), seed: 0)
    run.advance()
    #expect(try #require(run.average).deviation(from: expected) <= 1e-11)
  }
}
