// Eight random blocks side by side: eight particles at one step, or eight steps of one particle.

extension Philox {
  /// The four words of eight blocks, each in the lower half of a 64-bit word.
  struct LaneWords {
    var x: LaneBits
    var y: LaneBits
    var z: LaneBits
    var w: LaneBits
  }

  private static let lowerHalf: UInt64 = 0xFFFF_FFFF

  /// Ten rounds over eight counters under one key.
  @inline(__always)
  private static func words(block: LaneWords, key: UInt64) -> LaneWords {
    var word = block
    var key0 = key & lowerHalf
    var key1 = key >> 32
    for _ in 0..<10 {
      // The masks change nothing; they let the compiler see that 32 bits meet 32 bits.
      let first = (word.x & lowerHalf) &* LaneBits(repeating: 0xD251_1F53)
      let second = (word.z & lowerHalf) &* LaneBits(repeating: 0xCD9E_8D57)
      word = LaneWords(
        x: (second &>> 32) ^ word.y ^ key0,
        y: second & lowerHalf,
        z: (first &>> 32) ^ word.w ^ key1,
        w: first & lowerHalf)
      key0 = (key0 &+ 0x9E37_79B9) & lowerHalf
      key1 = (key1 &+ 0xBB67_AE85) & lowerHalf
    }
    return word
  }

  /// Two independent standard normals in each lane, by Box and Muller's transform.
  ///
  /// Steps and particles are given lane by lane; all lanes share seed and purpose.
  @inline(__always)
  static func normals(
    seed: UInt64, steps: LaneBits, particles: LaneBits, purpose: Purpose
  ) -> (x: Lanes, y: Lanes) {
    let word = words(
      block: LaneWords(
        x: steps & lowerHalf, y: particles & lowerHalf,
        z: LaneBits(repeating: UInt64(purpose.rawValue)), w: steps &>> 32),
      key: seed)
    // 53 bits each: y and the upper 21 of x; w and the upper 21 of z.
    let a = Lanes(word.y) * 0x1p21 + Lanes(word.x &>> 11)
    let b = Lanes(word.w) * 0x1p21 + Lanes(word.z &>> 11)
    let radius = Lanes.squareRoot(-2 * Lanes.fastLogarithm((a + 1) * 0x1p-53))
    let turn = Lanes.sineAndCosine(quarterTurns: b * 0x1p-51)
    return (radius * turn.cosine, radius * turn.sine)
  }
}

extension Lanes {
  /// Whole numbers below 2^52.
  @inline(__always)
  fileprivate init(_ words: LaneBits) {
    self = Lanes(bits: words | (0x1p52).bitPattern) - 0x1p52
  }
}
