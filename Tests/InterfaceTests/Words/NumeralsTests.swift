import Testing

@testable import Interface

@Suite struct NumeralsTests {
  @Test(arguments: [
    (0.0, "0.00e+00"), (-0.0, "0.00e+00"), (4.1249, "4.12e+00"), (-4.1249, "-4.12e+00"),
    (9.999, "1.00e+01"), (1e-300, "1.0e-300"), (-1e300, "-1.0e+300"), (9.999e99, "1.0e+100"),
    (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
  ])
  func scientific(value: Double, text: String) {
    #expect(Numerals.scientific(value) == text)
  }

  @Test(arguments: [
    (0.0, "0.00000"), (-0.0, "0.00000"), (0.001, "0.00100"), (0.0001, "0.00010"),
    (0.00009, "9.00e-05"), (99.99999, "99.99999"), (99.999996, "1.00e+02"), (1e300, "1.0e+300"),
    (1e-300, "1.0e-300"), (.infinity, "inf"), (.nan, "nan"),
  ])
  func rate(value: Double, text: String) {
    #expect(Numerals.rate(value) == text)
  }

  @Test(arguments: [
    (0.0, "0.0000"), (-0.0, "0.0000"), (-0.00004, "0.0000"), (-0.00006, "-0.0001"),
    (1.25, "1.2500"), (-9999.9999, "-9999.9999"), (9999.99996, "1.00e+04"), (1e4, "1.00e+04"),
    (-1e300, "-1.0e+300"), (1e-300, "0.0000"), (-.infinity, "-inf"), (.nan, "nan"),
  ])
  func coordinate(value: Double, text: String) {
    #expect(Numerals.coordinate(value) == text)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (60.0, "60"), (0.5, "0.5"), (-3.0, "-3"), (1e300, "1e+300"),
    (.infinity, "inf"), (.nan, "nan"),
  ])
  func short(value: Double, text: String) {
    #expect(Numerals.short(value) == text)
  }

  /// What the columns of the readouts are made for.
  @Test func everyMagnitudeKeepsItsWidth() {
    for exponent in -320...308 {
      for mantissa in [1, 1.5, 9.994_999, 9.999_999, 9.999_999_999_9] {
        let value = mantissa * Double("1e\(exponent)", default: 0)
        guard value.isFinite else { continue }
        for value in [value, -value] {
          let sign = value < 0 ? 1 : 0
          #expect(Numerals.scientific(value).count <= 8 + sign)
          #expect(Numerals.scientific(value, digits: 3).count <= 9 + sign)
          #expect(Numerals.rate(value).count <= 8 + sign)
          #expect(Numerals.coordinate(value).count <= 9 + sign)
        }
      }
    }
  }
}

extension Double {
  fileprivate init(_ text: String, default value: Double) {
    self = Double(text) ?? value
  }
}
