import Testing

@testable import Optimization

@Suite struct NormTests {
  /// Against numbers worked out by hand: 3, 4, 5 and their multiples by powers of two and ten.
  private static let lengths: [(x: Double, y: Double, length: Double)] = {
    var lengths: [(x: Double, y: Double, length: Double)] = [(0, 0, 0), (0, -2, 2), (3, -4, 5)]
    for scale in [0x1p700, 0x1p-700, 0x1p-1060] {
      lengths.append((3 * scale, 4 * scale, 5 * scale))
    }
    lengths += [(1e160, 1e160, 1.4142135623730951e160), (1e-170, 1e-170, 1.4142135623730951e-170)]
    lengths += [(1e300, 1, 1e300), (1e-300, 1, 1), (1.5e308, 1.5e308, .infinity)]
    let (least, greatest) = (Double.leastNonzeroMagnitude, Double.greatestFiniteMagnitude)
    lengths += [(least, 0, least), (greatest, 0, greatest), (.infinity, 1, .infinity)]
    return lengths
  }()

  @Test(arguments: lengths)
  func isTheLength(x: Double, y: Double, length: Double) {
    let norm = Vector(x, y).norm
    #expect(norm == length || (norm - length).magnitude <= norm.ulp)
    #expect(Vector(y, x).norm == norm)
    let lanes = Lanes.norm(Lanes(x), Lanes(y))
    #expect(lanes == Lanes(norm))
    var mixed = Lanes(3)
    mixed[2] = x
    let of = Lanes.norm(mixed, Lanes(y))
    #expect(of[2] == norm && of[0] == Vector(3, y).norm)
  }

  @Test func whatIsNoNumberHasNone() {
    #expect(Vector(.nan, 1).norm.isNaN)
    #expect(Lanes.norm(Lanes(.nan), Lanes(1))[0].isNaN)
  }

  /// Ordinary numbers keep the bits that they always had.
  @Test func ordinaryNumbersAreThePlainRoot() {
    for index in 0..<1000 {
      let normals = Philox.normals(seed: 3, step: index)
      let scale = Double.power(10, Double(index % 200 - 100))
      let (x, y) = (scale * normals.x, scale * normals.y)
      #expect(Vector(x, y).norm == (x * x + y * y).squareRoot())
    }
  }

  /// A norm of 1e-170 or 1e160 is a length like any other.
  @Test(arguments: [1e-170, 1, 1e160]) func isClippedAtAnySize(size: Double) {
    let clip = Clip.norm(limit: size / 10)
    let clipped = clip.apply(to: Vector(size, size))
    #expect((clipped.x / (size / 10) - 0.5.squareRoot()).magnitude < 1e-15)
    let lanes = clip.apply(Lanes(size), Lanes(size))
    #expect(lanes.x == Lanes(clipped.x) && lanes.y == Lanes(clipped.y))
  }
}
