import CLanes

extension Philox {
  /// Two independent standard normals of one step, by Box and Muller's transform; |z| <= 8.572.
  package static func normals(
    seed: UInt64, step: Int, particle: Int = 0, purpose: Purpose = .gradientNoise
  ) -> Vector {
    let z = normals(
      seed: seed, steps: LaneWords(repeating: UInt64(bitPattern: Int64(step))),
      particles: LaneWords(repeating: UInt64(particle)), purpose: purpose)
    return Vector(z.x[0], z.y[0])
  }

  /// The normals of consecutive steps of one particle, the first with number `firstStep`.
  package static func fill(
    _ normals: UnsafeMutableBufferPointer<Vector>, seed: UInt64, firstStep: Int, particle: Int = 0
  ) {
    let width = LaneWords.scalarCount
    for start in stride(from: 0, to: normals.count, by: width) {
      let z = Self.normals(
        seed: seed, steps: .ascending(from: UInt64(bitPattern: Int64(firstStep + start))),
        particles: LaneWords(repeating: UInt64(particle)), purpose: .gradientNoise)
      guard start + width <= normals.count else {
        for index in start..<normals.count {
          normals[index] = Vector(z.x[index - start], z.y[index - start])
        }
        break
      }
      for lane in 0..<width { normals[start + lane] = Vector(z.x[lane], z.y[lane]) }
    }
  }

  /// The normals of one step of a block of particles, the first of which are those of `firstGroup`.
  static func fill(_ normals: LanePlaces, seed: UInt64, step: Int, firstGroup: Int) {
    let width = Lanes.scalarCount
    guard let x = normals.x.baseAddress, let y = normals.y.baseAddress else { return }
    let count = normals.x.count * width
    x.withMemoryRebound(to: Double.self, capacity: count) { x in
      y.withMemoryRebound(to: Double.self, capacity: count) { y in
        lanes_fill_normals(
          count, seed, UInt64(bitPattern: Int64(step)), UInt64(firstGroup * width),
          Purpose.gradientNoise.rawValue, x, y)
      }
    }
  }

  /// Two normals in each lane; steps and particles are given lane by lane.
  @inline(__always)
  static func normals(
    seed: UInt64, steps: LaneWords, particles: LaneWords, purpose: Purpose
  ) -> (x: SIMD8<Double>, y: SIMD8<Double>) {
    var (x, y) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
    lanes_normals(seed, steps, particles, purpose.rawValue, &x, &y)
    return (x, y)
  }
}

/// Eight words side by side.
typealias LaneWords = SIMD8<UInt64>

extension LaneWords {
  /// `first` and the seven numbers after it.
  static func ascending(from first: UInt64) -> LaneWords {
    LaneWords(0, 1, 2, 3, 4, 5, 6, 7) &+ LaneWords(repeating: first)
  }
}
