import Testing

@testable import Optimization

/// MADGRAD against a transcription of its equations, and that against Optax.
@Suite struct MADGRADTests {
  /// Algorithm 1 of the paper as PyTorch's code has it: places after each step of `golden`, with the weight of
  /// each gradient as `rounded` leaves it.
  private func transcription(
    of golden: ModernTrajectory, rounded: (Double, Int) -> Double
  ) throws -> [Vector] {
    let landscape = try FormulaLandscape(parsing: golden.formula)
    let start = Vector(golden.start)
    let settings = try #require(try golden.configuredRule() as? MADGRAD)
    let keep = settings.momentum
    var (place, sum, squares) = (start, Vector.zero, Vector.zero)
    return [start]
      + (1...golden.steps).map { step in
        let weight = rounded(golden.learningRate + settings.epsilon, step)
        let g = landscape.evaluation(at: place).gradient
        sum = sum + weight * g
        squares = squares + weight * Vector(g.x * g.x, g.y * g.y)
        let mean = Vector(
          start.x - sum.x / (Double.power(squares.x, 1 / 3.0) + settings.epsilon),
          start.y - sum.y / (Double.power(squares.y, 1 / 3.0) + settings.epsilon))
        place = keep * place + (1 - keep) * mean
        return place
      }
  }

  private static let names = ModernTrajectory.names.filter { $0.hasPrefix("modern-madgrad") }

  @Test func filesAreThere() {
    #expect(Self.names.count == 2)
  }

  @Test(arguments: names)
  func isItsEquationsInDoublePrecision(name: String) throws {
    let golden: ModernTrajectory = try Golden.load(name)
    let expected = try transcription(of: golden) { $0 * Double($1).squareRoot() }
    var run = Run(
      Optimizer(
        name: golden.rule, rule: try golden.configuredRule(),
        learningRate: LearningRate(constant: golden.learningRate)),
      on: try FormulaLandscape(parsing: golden.formula), from: Vector(golden.start), seed: 0)
    for place in expected {
      #expect(run.particle.position.deviation(from: place) <= 1e-12)
      run.advance()
    }
  }

  /// Optax has the weights, and nothing else, in single precision: with those the same equations are
  /// Optax's path within the file's tolerance, and without them they are not.
  @Test(arguments: names)
  func theEquationsAreOptaxsButForTheWeights(name: String) throws {
    let golden: ModernTrajectory = try Golden.load(name)
    func deviation(_ rounded: (Double, Int) -> Double) throws -> Double {
      try zip(transcription(of: golden, rounded: rounded), golden.trajectory)
        .map { $0.deviation(from: Vector($1)) }.max() ?? .infinity
    }
    let single = try deviation { Double(Float($0) * Float($1).squareRoot()) }
    #expect(single <= golden.tolerance)
    let double = try deviation { $0 * Double($1).squareRoot() }
    #expect(double > golden.tolerance && double < 1e-6)
  }
}
