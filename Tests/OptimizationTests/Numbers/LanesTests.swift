import Testing

@testable import Optimization

/// Every function of a `Real`, in each lane to the bit what it is for a `Double` by itself.
@Suite struct LanesTests {
  private static let values = [
    0, -0.0, 1, -1, 0.3, -2.5, 5 * .leastNonzeroMagnitude, 1e308, -.infinity, .infinity, .nan, 7,
  ]

  private static func functions<Number: Real>(_ number: Number.Type) -> [(
    String, (Number, Number) -> Number
  )] {
    [
      ("a + b", { $0 + $1 }), ("a - b", { $0 - $1 }), ("a * b", { $0 * $1 }),
      ("a / b", { $0 / $1 }),
      ("-a", { a, _ in -a }), ("a + 2", { a, _ in a + 2 }), ("a - 2", { a, _ in a - 2 }),
      ("a * 3", { a, _ in a * 3 }), ("a / 3", { a, _ in a / 3 }), ("2 + a", { a, _ in 2 + a }),
      ("2 - a", { a, _ in 2 - a }), ("3 * a", { a, _ in 3 * a }), ("3 / a", { a, _ in 3 / a }),
      ("a^3", { a, _ in Number.power(a, 3) }), ("a^b", { Number.power($0, $1) }),
      ("sqrt", { a, _ in Number.squareRoot(a) }), ("exp", { a, _ in Number.exponential(a) }),
      ("log", { a, _ in Number.logarithm(a) }), ("sin", { a, _ in Number.sine(a) }),
      ("cos", { a, _ in Number.cosine(a) }), ("tan", { a, _ in Number.tangent(a) }),
      ("sinh", { a, _ in Number.hyperbolicSine(a) }),
      ("cosh", { a, _ in Number.hyperbolicCosine(a) }),
      ("tanh", { a, _ in Number.hyperbolicTangent(a) }), ("abs", { a, _ in Number.magnitude(a) }),
      ("sign", { a, _ in Number.sign(a) }), ("atan2", { Number.arcTangent($0, over: $1) }),
      ("choice", { Number.choice($0, $1, $0) }), ("norm", { Number.norm($0, $1) }),
      ("min", { Number.minimum($0, $1) }), ("max", { Number.maximum($0, $1) }),
    ]
  }

  @Test func everyLaneIsADoubleByItself() {
    let (packed, single) = (Self.functions(Lanes.self), Self.functions(Double.self))
    for (lanes, double) in zip(packed, single) {
      for (place, b) in Self.values.enumerated() {
        // Neighbours of another kind in every group.
        var a = Lanes.zero
        for lane in 0..<Lanes.scalarCount {
          a[lane] = Self.values[(place + 5 * lane) % Self.values.count]
        }
        let result = lanes.1(a, Lanes(b))
        for lane in 0..<Lanes.scalarCount {
          let expected = double.1(a[lane], b)
          #expect(
            result[lane].bitPattern == expected.bitPattern
              || (result[lane].isNaN && expected.isNaN), "\(lanes.0) of \(a[lane]) and \(b)")
        }
      }
    }
  }
}
