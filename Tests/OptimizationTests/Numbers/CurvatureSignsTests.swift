import Testing

@testable import Optimization

@Suite struct CurvatureSignsTests {
  @Test(arguments: [
    (Hessian(xx: 2, xy: 0, yy: 1), CurvatureSigns.bowl),
    (Hessian(xx: 2, xy: 3, yy: 1), .saddle), (Hessian(xx: -2, xy: 0, yy: -1), .hill),
    (Hessian(xx: 1, xy: 1, yy: 1), .flat), (Hessian(xx: 0, xy: 0, yy: 0), .flat),
  ])
  func inThePlane(hessian: Hessian, signs: CurvatureSigns) {
    #expect(hessian.signs(dimension: 2) == signs)
  }

  @Test(arguments: [(1.0, CurvatureSigns.bowl), (-1, .hill), (0, .flat)])
  func onALine(second: Double, signs: CurvatureSigns) {
    #expect(Hessian(xx: second, xy: 0, yy: 0).signs(dimension: 1) == signs)
  }
}
