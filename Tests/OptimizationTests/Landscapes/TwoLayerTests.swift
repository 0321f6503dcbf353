import Testing

@testable import Optimization

@Suite struct TwoLayerTests {
  private func landscape(_ input: Double, _ target: Double) -> TwoLayer {
    var landscape = TwoLayer()
    landscape.input = input
    landscape.target = target
    return landscape
  }

  @Test(arguments: [(1.0, 1.0), (2, -3), (-0.5, 2), (-1, -4)])
  func whatItKnowsMovesWithTheTask(input: Double, target: Double) throws {
    let landscape = landscape(input, target)
    try #require(landscape.minima.count == 2)
    for minimum in landscape.minima {
      #expect(landscape.domain.x.contains(minimum.x) && landscape.domain.y.contains(minimum.y))
      #expect(landscape.value(at: minimum) <= 1e-30)
      #expect(minimum.x.magnitude == minimum.y.magnitude)
    }
    #expect(landscape.curvature(at: .zero).gradient == .zero)
    #expect(landscape.curvature(at: .zero).hessian.xy == -input * target)
    let typed = try FormulaLandscape(parsing: landscape.formula)
    #expect(typed.value(at: landscape.start) == landscape.value(at: landscape.start))
  }

  /// On a branch of the hyperbola the loss is 0, and the curvature across it grows outwards.
  @Test func valleysAreSharperWhereWeightsDiffer() {
    let landscape = landscape(1, 1)
    var sharpness = 0.0
    for weight in [1, 2, 4.0] {
      let curvature = landscape.curvature(at: Vector(weight, 1 / weight))
      #expect(curvature.value == 0 && curvature.gradient == .zero)
      let (smaller, larger) = curvature.hessian.eigenvalues
      #expect(smaller.magnitude <= 1e-15 * larger && larger > sharpness)
      sharpness = larger
    }
  }

  @Test(arguments: [(0.0, 1.0), (1, 0), (0, 0)])
  func withNothingToLearnNothingIsClaimed(input: Double, target: Double) {
    let landscape = landscape(input, target)
    #expect(landscape.minima.isEmpty && landscape.saddles.isEmpty)
    #expect(landscape.evaluation(at: landscape.start).isFinite)
  }
}
