import Testing

@testable import Optimization

@Suite struct ManyValleysTests {
  @Test(arguments: [0.15 * Double.pi, 0.1, 3])
  func whatItKnowsScalesWithC(c: Double) {
    var landscape = ManyValleys()
    landscape.c = c
    #expect(landscape.domain.x.contains(landscape.start.x))
    for point in landscape.minima + landscape.maxima {
      let curvature = landscape.curvature(at: point)
      #expect(landscape.domain.x.contains(point.x))
      #expect(curvature.gradient.x.magnitude <= 4e-15)
    }
    #expect(landscape.minima.allSatisfy { landscape.curvature(at: $0).hessian.xx > 0 })
    #expect(landscape.maxima.allSatisfy { landscape.curvature(at: $0).hessian.xx < 0 })
  }

  @Test func theBooksWindowIsTenEitherWay() {
    #expect(ManyValleys().domain.x == -10...10)
  }
}
