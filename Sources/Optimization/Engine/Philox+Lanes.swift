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

extension Philox {
  /// Two independent standard normals of one step; |z| <= 8.572.
  public static func normals(
    seed: UInt64, step: Int, particle: Int = 0, purpose: Purpose = .gradientNoise
  ) -> Vector {
    let z = normals(
      seed: seed, steps: LaneBits(repeating: UInt64(bitPattern: Int64(step))),
      particles: LaneBits(repeating: UInt64(particle)), purpose: purpose)
    return Vector(z.x[0], z.y[0])
  }

  /// The normals of consecutive steps of one particle, the first with number `firstStep`.
  static func fill(
    _ normals: UnsafeMutableBufferPointer<Vector>, seed: UInt64, firstStep: Int, particle: Int = 0
  ) {
    for start in stride(from: 0, to: normals.count, by: Lanes.scalarCount) {
      let step = UInt64(bitPattern: Int64(firstStep + start))
      let z = Self.normals(
        seed: seed, steps: LaneBits.ascending &+ step,
        particles: LaneBits(repeating: UInt64(particle)), purpose: .gradientNoise)
      for lane in 0..<min(Lanes.scalarCount, normals.count - start) {
        normals[start + lane] = Vector(z.x[lane], z.y[lane])
      }
    }
  }
}

extension LaneBits {
  /// 0 to 7.
  static let ascending = LaneBits(0, 1, 2, 3, 4, 5, 6, 7)
}

extension Lanes {
  /// Whole numbers below 2^52.
  @inline(__always)
  fileprivate init(_ words: LaneBits) {
    self = Lanes(bits: words | (0x1p52).bitPattern) - 0x1p52
  }
}
