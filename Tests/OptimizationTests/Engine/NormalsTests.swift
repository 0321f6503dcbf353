import CLanes
import Testing

@testable import Optimization

/// The vectorised normals against libm's functions on the same words.
@Suite struct NormalsTests {
  /// Box and Muller's transform as it stands in books.
  private func normals(_ word: SIMD4<UInt32>) -> Vector {
    let a = (UInt64(word.y) << 32 | UInt64(word.x)) >> 11
    let b = (UInt64(word.w) << 32 | UInt64(word.z)) >> 11
    let radius = (-2 * Double.logarithm((Double(a) + 1) * 0x1p-53)).squareRoot()
    let angle = 2 * Double.pi * Double(b) * 0x1p-53
    return Vector(radius * Double.cosine(angle), radius * Double.sine(angle))
  }

  @Test func agreeWithLibmToTheLastDigits() {
    for step in 0..<5000 {
      let word = Philox.words(seed: 5, step: step, particle: step / 7, purpose: .gradientNoise)
      let expected = normals(word)
      let found = Philox.normals(seed: 5, step: step, particle: step / 7)
      // The angle is rounded once more in the book's form.
      #expect((found.x - expected.x).magnitude <= 4e-15)
      #expect((found.y - expected.y).magnitude <= 4e-15)
    }
  }

  @Test func logarithmIsRightToTheLastDigit() {
    let even: [Double] = (0..<2000).map { (Double($0) + 0.5) / 2000 }
    // The ends of what a uniform number can be, and where the reduction changes.
    let ends: [Double] = [0x1p-53, 0x1p-52, 0.5, 0.70710678, 0.7071068, 1 - 0x1p-53, 1]
    for a in even + ends {
      let value = lanes_logarithm(wide_lanes(repeating: a))[3]
      let expected = Double.logarithm(a)
      #expect(abs(value - expected) <= abs(expected) * 0x1p-52)
    }
  }
}
