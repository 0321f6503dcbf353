import Testing

@testable import Optimization

@Suite struct TwoLayerTests {
  @Test(arguments: [(1.0, 1.0), (2, 3), (-1, 2), (1.5, -0.5), (-2, -2)])
  func theFormulaIsWhatIsComputed(input: Double, target: Double) throws {
    var network = TwoLayer()
    network.input = input
    network.target = target
    let typed = try FormulaLandscape(parsing: network.formula)
    for position in [network.start, Vector(0.3, -1.7)] {
      let value = network.value(at: position)
      #expect((typed.value(at: position) - value).magnitude <= 1e-14 * max(1, value))
    }
    for minimum in network.minima { #expect(network.value(at: minimum) <= 1e-30) }
    #expect(network.minima.count == 2)
  }

  /// One eigenvalue is (x^2 + y^2) input^2, the other 0, all along the valley.
  @Test func theValleyIsSteeperFurtherOut() {
    let network = TwoLayer()
    let curvature = network.curvature(at: Vector(2, 0.5)).hessian.eigenvalues
    #expect(curvature.smaller.magnitude <= 1e-15)
    #expect((curvature.larger - 4.25).magnitude <= 1e-15)
  }

  @Test func withoutAnInputThereIsNoValley() {
    var network = TwoLayer()
    network.input = 0
    #expect(network.minima.isEmpty)
  }
}
