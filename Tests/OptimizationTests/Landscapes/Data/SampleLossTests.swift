import Testing

@testable import Optimization

@Suite struct SampleLossTests {
  @Test func theLeastSquaresLineOfALineIsTheLine() throws {
    let samples = (0..<7).map { Vector(Double($0), 3 * Double($0) - 2) }
    let minimum = try #require(LinearRegression().minima(of: samples).first)
    #expect(minimum.deviation(from: Vector(3, -2)) < 1e-14)
  }

  @Test func equalInputsLeaveTheSlopeOpen() {
    #expect(LinearRegression().minima(of: [Vector(1, 2), Vector(1, 3)]).isEmpty)
  }

  /// By hand: at inputs -1 and 1 with 1 of 4 and 3 of 4 ones, the log odds are -log 3 and log 3.
  @Test func logisticRegressionMeetsTheOddsOfTwoInputs() throws {
    let samples = [-1.0, 1].flatMap { input in
      (0..<4).map { Vector(input, $0 < (input < 0 ? 1 : 3) ? 1 : 0) }
    }
    let minimum = try #require(LogisticRegression().minima(of: samples).first)
    #expect(minimum.deviation(from: Vector(Double.logarithm(3), 0)) < 1e-14)
  }

  @Test(arguments: [[Vector(0, 0), Vector(1, 1)], [Vector(0, 1), Vector(1, 1)]])
  func classesThatAThresholdDividesHaveNoMinimum(samples: [Vector]) {
    #expect(LogisticRegression().minima(of: samples).isEmpty)
  }

  @Test func theLogLossIsFiniteAndExactFarOut() {
    let model = LogisticRegression()
    let far = model.curvature(at: Vector(1000, 0), of: Vector(1, 0))
    #expect(far.value == 1000 && far.gradient == Vector(1, 1))
    let right = model.curvature(at: Vector(40, 0), of: Vector(1, 1))
    #expect((right.value / Double.exponential(-40) - 1).magnitude < 1e-12)
    #expect((right.gradient.y / -Double.exponential(-40) - 1).magnitude < 1e-12)
  }

  @Test func classesOtherThanZeroAndOneAreRefused() {
    #expect(throws: ParameterError.conflict("must be [input, class] with a class of 0 or 1")) {
      try LogisticRegression().landscape(of: [Vector(1, 0), Vector(1, 2)])
    }
  }

  @Test(arguments: [(0.5, 2), (5, 1)])
  func eachClusterIsAValleyUntilTheWidthMergesThem(width: Double, count: Int) {
    var model = RobustLocation()
    model.width = width
    let near = [Vector].scattered(count: 20, seed: 3).map { 0.3 * $0 }
    let far = [Vector].scattered(count: 8, seed: 4).map { 0.3 * $0 + Vector(4, 0) }
    #expect(model.minima(of: near + far).count == count)
  }

  /// Within a thousandth of a width of a sample the loss is half the squared distance.
  @Test func theRobustLossBeginsAsTheSquare() {
    let model = RobustLocation()
    let curvature = model.curvature(at: Vector(1.0003, 0.9996), of: Vector(1, 1))
    #expect((curvature.value / 1.25e-7 - 1).magnitude < 1e-7)
    #expect(curvature.gradient.deviation(from: Vector(3e-4, -4e-4)) < 1e-10)
  }

  @Test func predictionsFollowTheLine() {
    let position = Vector(2, -1)
    #expect(LinearRegression().prediction(at: position, input: 3) == 5)
    #expect(LogisticRegression().prediction(at: position, input: 0.5) == 0.5)
    #expect(Centers().prediction(at: position, input: 3) == nil)
    for input in [-1e3, 1e3] {
      let probability = LogisticRegression().prediction(at: position, input: input)
      #expect(probability == (input < 0 ? 0 : 1))
    }
  }
}
