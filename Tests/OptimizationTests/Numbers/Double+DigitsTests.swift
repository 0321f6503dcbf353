import Testing

@testable import Optimization

struct DoubleDigitsTests {
  @Test(
    arguments: [
      (0.123456, 3, 0.123), (-1234.56, 4, -1235), (99999, 3, 100_000), (1e-300, 4, 1e-300),
      (0, 3, 0), (2, 3, 2), (1.0 / 3, 4, 0.3333), (6.02214e23, 3, 6.02e23), (1e300, 2, 1e300),
    ] as [(Double, Int, Double)])
  func itIsTheNearestWithSoManyDigits(number: Double, digits: Int, rounded: Double) {
    #expect(number.rounded(toDigits: digits) == rounded)
  }

  @Test func whatIsNotFiniteStays() {
    #expect(Double.infinity.rounded(toDigits: 3) == .infinity)
    #expect(Double.nan.rounded(toDigits: 3).isNaN)
  }
}
