// The two functions that normal numbers need, without a branch and a library call for each lane.
// Polynomials and reduction are those of Sun's fdlibm (1993); within 1 unit in the last place.

extension Lanes {
  /// The natural logarithm of positive, normal, finite numbers.
  ///
  /// With a = 2^k (1 + f), 1/sqrt 2 < 1 + f < sqrt 2, and s = f / (2 + f):
  ///
  ///     log(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2))
  @inline(__always)
  static func fastLogarithm(_ a: Lanes) -> Lanes {
    let rootOfHalf: UInt64 = 0x3FE6_A09E << 32
    let one: UInt64 = 0x3FF0_0000 << 32
    let shifted = a.bits &+ (one - rootOfHalf)
    let power = Lanes(bits: (shifted &>> 52) | (0x1p52).bitPattern) - (0x1p52 + 1023)
    let mantissa = (shifted & UInt64(0x000F_FFFF_FFFF_FFFF)) &+ rootOfHalf
    let f = Lanes(bits: mantissa) - 1
    let half = 0.5 * (f * f)
    let s = f / (2 + f)
    let z = s * s
    let remainder =
      z
      * polynomial(
        z, 6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01,
        2.222219843214978396e-01, 1.818357216161805012e-01, 1.531383769920937332e-01,
        1.479819860511658591e-01)
    let fine: Lanes = s * (half + remainder) + 1.90821492927058770002e-10 * power
    return (fine - half) + f + 6.93147180369123816490e-01 * power
  }

  /// Sine and cosine of `quarterTurns` times pi/2, for angles of a few turns.
  ///
  /// Whole quarter turns are taken off exactly; they only swap the two and change signs.
  @inline(__always)
  static func sineAndCosine(quarterTurns: Lanes) -> (sine: Lanes, cosine: Lanes) {
    // Adding this leaves no place for a fraction; the quadrant is then in the last bits.
    let rounder = 0x1.8p52
    let rounded = quarterTurns + rounder
    let quadrant = rounded.bits
    let angle = (quarterTurns - (rounded - rounder)) * (Double.pi / 2)
    let z = angle * angle
    let sine =
      angle + angle * z
      * polynomial(
        z, -1.66666666666666324348e-01, 8.33333333332248946124e-03, -1.98412698298579493134e-04,
        2.75573137070700676789e-06, -2.50507602534068634195e-08, 1.58969099521155010221e-10)
    let cosine =
      1
      - (0.5 * z
        - z * z
        * polynomial(
          z, 4.16666666666666019037e-02, -1.38888888888741095749e-03,
          2.48015872894767294178e-05, -2.75573143513906633035e-07, 2.08757232129817482790e-09,
          -1.13596475577881948265e-11))
    let swap = (sine.bits ^ cosine.bits) & (LaneBits(repeating: 0) &- (quadrant & UInt64(1)))
    let sign: UInt64 = 1 << 63
    return (
      Lanes(bits: sine.bits ^ swap ^ ((quadrant &<< 62) & sign)),
      Lanes(bits: cosine.bits ^ swap ^ (((quadrant &+ UInt64(1)) &<< 62) & sign))
    )
  }

  /// c0 + c1 z + c2 z^2 + ... by Horner's scheme.
  @inline(__always)
  private static func polynomial(_ z: Lanes, _ first: Double, _ others: Double...) -> Lanes {
    var result: Lanes?
    for coefficient in others.reversed() {
      result = result.map { $0 * z + coefficient } ?? Lanes(coefficient)
    }
    return result.map { $0 * z + first } ?? Lanes(first)
  }
}
