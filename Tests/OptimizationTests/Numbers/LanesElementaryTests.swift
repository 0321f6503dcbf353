import Testing

@testable import Optimization

@Suite struct LanesElementaryTests {
  /// Uniform on (0, 1], together with the smallest and largest that a uniform number can be, and
  /// places on either side of where the reduction changes.
  private static let arguments: [Double] = {
    let even: [Double] = (0..<2000).map { (Double($0) + 0.5) / 2000 }
    let ends: [Double] = [0x1p-53, 0x1p-52, 0.5, 0.70710678, 0.7071068, 1 - 0x1p-53, 1]
    return even + ends
  }()

  @Test func logarithmIsRightToTheLastDigit() {
    for a in Self.arguments {
      let value = Lanes.fastLogarithm(Lanes(a))[3]
      let expected = Double.logarithm(a)
      #expect((value - expected).magnitude <= expected.magnitude * 0x1p-52)
    }
  }

  @Test func sineAndCosineAreRightAllAround() {
    for turn in Self.arguments {
      let value = Lanes.sineAndCosine(quarterTurns: Lanes(4 * turn))
      let angle = 2 * Double.pi * turn
      // The angle itself is rounded, here more than there.
      #expect((value.sine[0] - Double.sine(angle)).magnitude <= 1e-15)
      #expect((value.cosine[7] - Double.cosine(angle)).magnitude <= 1e-15)
    }
  }

  @Test func wholeQuarterTurnsAreExact() {
    let value = Lanes.sineAndCosine(quarterTurns: Lanes(0, 1, 2, 3, 4, 5, 6, 7))
    #expect(value.sine == Lanes(0, 1, 0, -1, 0, 1, 0, -1))
    #expect(value.cosine == Lanes(1, 0, -1, 0, 1, 0, -1, 0))
  }
}
