import Testing

@testable import Plotting

@Suite struct IntSaturatingTests {
  @Test(arguments: [
    (0.0, 0), (2.9, 2), (-2.9, -2), (-0.5, 0), (1e18, 1_000_000_000_000_000_000), (0x1p63, .max),
    (-0x1p63, .min), (1e300, .max), (-1e300, .min), (.infinity, .max), (-.infinity, .min),
    (.nan, 0), (.leastNonzeroMagnitude, 0),
  ])
  func everyNumberHasOne(value: Double, whole: Int) {
    #expect(Int(saturating: value) == whole)
  }
}
