import Testing

@testable import Optimization

/// What holds for every sum of squares of the catalogue.
@Suite struct SumOfSquaresTests {
  static let landscapes = Catalog.landscapes.compactMap { $0.init() as? any SumOfSquares }

  @Test func thereAreSome() {
    #expect(Self.landscapes.count >= 3)
  }

  @Test(arguments: landscapes)
  func theSquaresAddUpToTheValue(landscape: any SumOfSquares) {
    for position in [landscape.start, Vector(0.3, -1.7), Vector(2, 1)] {
      let sum = landscape.residuals(position.x, position.y).reduce(0) { $0 + $1 * $1 }
      let value = landscape.value(at: position)
      #expect((landscape.squareWeight * sum - value).magnitude <= 1e-13 * max(1, value))
    }
  }

  /// Where all residuals are 0 their own curvature does not count.
  @Test(arguments: landscapes)
  func theMatrixIsTheHessianWhereAllResidualsVanish(landscape: any SumOfSquares) {
    for minimum in landscape.minima {
      let matrix = landscape.gaussNewtonMatrix(at: minimum)
      let hessian = landscape.curvature(at: minimum).hessian
      let size = hessian.eigenvalues.larger
      #expect((matrix.xx - hessian.xx).magnitude <= 1e-12 * size)
      #expect((matrix.xy - hessian.xy).magnitude <= 1e-12 * size)
      #expect((matrix.yy - hessian.yy).magnitude <= 1e-12 * size)
    }
  }
}
