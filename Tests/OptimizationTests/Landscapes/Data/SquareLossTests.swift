import Testing

@testable import Optimization

@Suite struct SquareLossTests {
  private static let samples = [Vector(0, 1), Vector(1, 2.5), Vector(3, 2), Vector(-1, -2)]

  private static let models: [any SampleLoss] = [LinearRegression(), Centers()]

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

  /// One step of Gauss-Newton solves least squares.
  @Test func oneStepFitsALine() throws {
    let landscape = try LinearRegression().landscape(of: Self.samples)
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
