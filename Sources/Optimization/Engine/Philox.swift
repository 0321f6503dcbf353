/// Random numbers as a function: the counter-based generator Philox4x32-10 (2011).
///
/// Nothing is remembered between calls, so the noise of any step of any particle can be had without
/// its history. The key is the seed; the counter is step, particle and purpose. Source: J. Salmon
/// and others, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
package enum Philox {
  /// Ten rounds over the counter `block` under the 64-bit `key`.
  package static func words(block: SIMD4<UInt32>, key: UInt64) -> SIMD4<UInt32> {
    var word = block
    var key0 = UInt32(truncatingIfNeeded: key)
    var key1 = UInt32(truncatingIfNeeded: key >> 32)
    for _ in 0..<10 {
      let first = UInt64(0xD251_1F53) * UInt64(word.x)
      let second = UInt64(0xCD9E_8D57) * UInt64(word.z)
      word = SIMD4(
        UInt32(truncatingIfNeeded: second >> 32) ^ word.y ^ key0,
        UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ word.w ^ key1,
        UInt32(truncatingIfNeeded: first))
      key0 &+= 0x9E37_79B9
      key1 &+= 0xBB67_AE85
    }
    return word
  }

  /// What random numbers are drawn for; different purposes never share a number.
  package enum Purpose: UInt32, Sendable {
    case gradientNoise = 0
    case sampling = 1
    case seeding = 2
  }

  /// The four words of one step, particle and purpose.
  static func words(
    seed: UInt64, step: Int, particle: Int = 0, purpose: Purpose
  ) -> SIMD4<UInt32> {
    let step = UInt64(bitPattern: Int64(step))
    return words(
      block: SIMD4(
        UInt32(truncatingIfNeeded: step), UInt32(truncatingIfNeeded: particle), purpose.rawValue,
        UInt32(truncatingIfNeeded: step >> 32)),
      key: seed)
  }

  /// Another seed, made from `seed`: a restart with it has other noise.
  package static func seed(after seed: UInt64) -> UInt64 {
    let word = words(seed: seed, step: 0, purpose: .seeding)
    return UInt64(word.x) << 32 | UInt64(word.y)
  }
}
