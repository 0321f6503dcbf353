import CLanes
import Testing

@testable import Optimization

/// What blocks compute is the same to the bit by every path that the machine has.
@Suite struct BlockPathTests {
  private static let paths = (0..<lanes_path_count.rawValue).map { lanes_path(rawValue: $0) }
    .filter(lanes_has_path)

  /// The normals of a step of `count` particles from number `first` on.
  private func normals(
    by path: lanes_path, _ count: Int, step: Int, first: Int
  ) -> (x: [Double], y: [Double]) {
    var (x, y) = ([Double](repeating: .nan, count: count), [Double](repeating: .nan, count: count))
    lanes_fill_normals_by(
      path, count, 7, UInt64(step), UInt64(first), Philox.Purpose.gradientNoise.rawValue, &x, &y)
    return (x, y)
  }

  @Test func theBaselineIsOneOfThem() {
    #expect(Self.paths.contains { $0 == lanes_baseline })
  }

  /// Blocks of every length, those with a rest that does not fill eight as well.
  @Test(arguments: [1, 3, 4, 7, 8, 12, 255, 256, 1000])
  func normalsAreThoseOfOneParticleAtATime(count: Int) {
    for path in Self.paths {
      let (x, y) = normals(by: path, count, step: 5, first: 100)
      for index in 0..<count {
        let alone = Philox.normals(seed: 7, step: 5, particle: 100 + index)
        #expect(x[index].bitPattern == alone.x.bitPattern, "path \(path), particle \(index)")
        #expect(y[index].bitPattern == alone.y.bitPattern, "path \(path), particle \(index)")
      }
    }
  }

  /// Each number as plain Swift computes it, which rounds every product and every sum: a compiler that rounded
  /// some of them together would give other bits, as the second transcription does.
  @Test func nothingIsFused() {
    let count = 1000
    let plain = (0..<count).map {
      PlainNormals(isFused: false).pair(seed: 7, step: 1, particle: $0)
    }
    let fused = (0..<count).map { PlainNormals(isFused: true).pair(seed: 7, step: 1, particle: $0) }
    #expect(fused != plain)
    for path in Self.paths {
      let (x, y) = normals(by: path, count, step: 1, first: 0)
      #expect(zip(x, y).map(Vector.init) == plain, "path \(path)")
    }
  }
}

/// The normals of `normals.h` in single numbers, with a product and the sum behind it rounded apart or
/// together.
private struct PlainNormals {
  let isFused: Bool

  func pair(seed: UInt64, step: Int, particle: Int) -> Vector {
    let words = Philox.words(seed: seed, step: step, particle: particle, purpose: .gradientNoise)
    func share(_ low: UInt32, _ high: UInt32) -> Double {
      sum(Double(low), 0x1p21, Double(high >> 11))
    }
    let radius =
      (-2 * logarithm((share(words.y, words.x) + 1) * 0x1p-53)).squareRoot()
    let (sine, cosine) = turn(share(words.w, words.z) * 0x1p-51)
    return Vector(radius * cosine, radius * sine)
  }

  /// a b + c.
  private func sum(_ a: Double, _ b: Double, _ c: Double) -> Double {
    isFused ? c.addingProduct(a, b) : a * b + c
  }

  private func polynomial(_ z: Double, _ terms: [Double]) -> Double {
    terms.dropFirst().reduce(terms[0]) { sum($0, z, $1) }
  }

  private func logarithm(_ a: Double) -> Double {
    // 2^power times a mantissa from 1/sqrt 2 to sqrt 2, whose bits begin like those of 1/sqrt 2.
    let root = UInt64(0x3FE6_A09E) << 32
    let shifted = a.bitPattern &+ (0x3FF0_0000 << 32 - root)
    let power = Double(shifted >> 52) - 1023
    let f = Double(bitPattern: (shifted & 0x000F_FFFF_FFFF_FFFF) + root) - 1
    let (half, s) = (0.5 * (f * f), f / (2 + f))
    let z = s * s
    let r =
      z
      * polynomial(
        z,
        [
          1.479819860510658591e-01, 1.531383769920937332e-01, 1.818357216161805012e-01,
          2.222219843214978396e-01, 2.857142874366239149e-01, 3.999999999940941908e-01,
          6.666666666666735130e-01,
        ])
    let fine = sum(1.90821492927058770002e-10, power, s * (half + r))
    return sum(6.93147180369123816490e-01, power, fine - half + f)
  }

  private func turn(_ quarterTurns: Double) -> (sine: Double, cosine: Double) {
    let rounded = quarterTurns.rounded(.toNearestOrEven)
    let angle = (quarterTurns - rounded) * 1.57079632679489661923
    let z = angle * angle
    let s = polynomial(
      z,
      [
        1.58969099521155010221e-10, -2.50507602534068634195e-08, 2.75573137070700676789e-06,
        -1.98412698298579493134e-04, 8.33333333332248946124e-03, -1.66666666666666324348e-01,
      ])
    let c = polynomial(
      z,
      [
        -1.13596475577881948265e-11, 2.08757232129817482790e-09, -2.75573143513906633035e-07,
        2.48015872894767294178e-05, -1.38888888888741095749e-03, 4.16666666666666019037e-02,
      ])
    let sine = sum(angle * z, s, angle)
    let cosine = 1 - sum(-(z * z), c, 0.5 * z)
    return switch Int(rounded) & 3 {
    case 0: (sine, cosine)
    case 1: (cosine, -sine)
    case 2: (-sine, -cosine)
    default: (-cosine, sine)
    }
  }
}
