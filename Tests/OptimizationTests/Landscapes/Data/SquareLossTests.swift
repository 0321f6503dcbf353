import Testing

@testable import Optimization

@Suite struct SquareLossTests {
  private static let samples = [Vector(0, 1), Vector(1, 2.5), Vector(3, 2), Vector(-1, -2)]

  private static let whole = {
    var model = LinearRegression()
    model.square = .whole
    return model
  }()

  private static let models: [any SampleLoss] = [LinearRegression(), whole, Centers()]

  /// Straight residuals have no curvature of their own: the matrix is the Hessian everywhere.
  @Test(arguments: models)
  func theMatrixIsTheHessian(model: any SampleLoss) throws {
    let landscape = try model.landscape(of: Self.samples)
    let sum = try #require(landscape as? any SumOfSquares)
    let position = Vector(0.7, -2)
    let residuals: [Double] = sum.residuals(position.x, position.y)
    let value = sum.squareWeight * residuals.reduce(0) { $0 + $1 * $1 }
    #expect((value - landscape.value(at: position)).magnitude <= 1e-14 * value)
    let matrix = sum.gaussNewtonMatrix(at: position)
    let hessian = landscape.curvature(at: position).hessian
    #expect((matrix.xx - hessian.xx).magnitude <= 1e-14)
    #expect((matrix.xy - hessian.xy).magnitude <= 1e-14)
    #expect((matrix.yy - hessian.yy).magnitude <= 1e-14)
  }

  /// The whole square is twice the half, and goes the same way at half the rate.
  @Test func theWholeSquareTakesHalfTheRate() throws {
    let half = try LinearRegression().landscape(of: Self.samples)
    let whole = try Self.whole.landscape(of: Self.samples)
    #expect(whole.formula == "mean of (x a + y - b)^2 over 4 samples")
    #expect(half.formula == "mean of 1/2 (x a + y - b)^2 over 4 samples")
    #expect(half.minima == whole.minima)
    func run(_ landscape: any Landscape, rate: Double) -> Vector {
      let optimizer = Optimizer(
        name: "GD", rule: GradientDescent(), learningRate: LearningRate(constant: rate))
      var run = Run(optimizer, on: landscape, from: Vector(2, -1), seed: 0)
      run.advance(by: 30)
      return run.particle.position
    }
    #expect(run(half, rate: 0.25) == run(whole, rate: 0.125))
    #expect(run(half, rate: 0.25) != run(whole, rate: 0.25))
    let (one, two) = (half.curvature(at: .zero), whole.curvature(at: .zero))
    #expect(two.value == 2 * one.value && two.gradient == 2 * one.gradient)
    #expect(two.hessian.eigenvalues.larger == 2 * one.hessian.eigenvalues.larger)
  }

  /// One step of Gauss-Newton solves least squares.
  @Test(arguments: [LinearRegression(), whole]) func oneStepFitsALine(
    model: LinearRegression
  ) throws {
    let landscape = try model.landscape(of: Self.samples)
    try GaussNewton().validate(on: landscape)
    let optimizer = Optimizer(
      name: "gauss_newton", rule: GaussNewton(), learningRate: LearningRate(constant: 1))
    var run = Run(optimizer, on: landscape, from: landscape.start, seed: 0)
    run.advance()
    #expect(run.particle.position.deviation(from: try #require(landscape.minima.first)) <= 1e-14)
  }

  @Test func othersAreNone() throws {
    let landscape = try RobustLocation().landscape(of: Self.samples)
    #expect(throws: ParameterError.self) { try GaussNewton().validate(on: landscape) }
  }
}
