import Testing

@testable import Optimization

@Suite struct DoubleRealTests {
  /// Were libm's functions shadowed by the module's own, these calls would never return.
  @Test(arguments: [
    (exp(1.0), 2.718281828459045), (log(10.0), 2.302585092994046),
    (sin(1.0), 0.8414709848078965), (cos(1.0), 0.5403023058681398),
    (tanh(1.0), 0.7615941559557649), (sqrt(2.0), 1.4142135623730951), (abs(-2.0), 2),
    (Double.tangent(1), 1.5574077246549023), (Double.hyperbolicSine(1), 1.1752011936438014),
    (Double.hyperbolicCosine(1), 1.5430806348152437), (Double.power(2, 0.5), 1.4142135623730951),
  ])
  func reachesTheMathematicsLibrary(computed: Double, expected: Double) {
    #expect((computed - expected).magnitude <= 2 * expected.ulp)
  }
}
