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
  ///
  /// Written out, since in a loop the words would go through memory at every round.
  @inline(__always)
  private static func words(block: LaneWords, key: UInt64) -> LaneWords {
    let one = round(0, block, key)
    let two = round(1, one, key)
    let three = round(2, two, key)
    let four = round(3, three, key)
    let five = round(4, four, key)
    let six = round(5, five, key)
    let seven = round(6, six, key)
    let eight = round(7, seven, key)
    let nine = round(8, eight, key)
    return round(9, nine, key)
  }

  @inline(__always)
  private static func round(_ number: UInt32, _ word: LaneWords, _ key: UInt64) -> LaneWords {
    let key0 = UInt32(truncatingIfNeeded: key) &+ number &* 0x9E37_79B9
    let key1 = UInt32(truncatingIfNeeded: key >> 32) &+ number &* 0xBB67_AE85
    // The masks change nothing; they let the compiler see that 32 bits meet 32 bits.
    let first = (word.x & lowerHalf) &* LaneBits(repeating: 0xD251_1F53)
    let second = (word.z & lowerHalf) &* LaneBits(repeating: 0xCD9E_8D57)
    return LaneWords(
      x: (second &>> 32) ^ word.y ^ UInt64(key0),
      y: second & lowerHalf,
      z: (first &>> 32) ^ word.w ^ UInt64(key1),
      w: first & lowerHalf)
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
  public static func fill(
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
