/// The particles of an ensemble eight by eight: a value, array by array.
public struct LaneParticles: Sendable {
  var x: [Lanes]
  var y: [Lanes]
  /// The landscape at the particles, ready for the next step.
  var value: [Lanes]
  var gradientX: [Lanes]
  var gradientY: [Lanes]
  /// Which particles have left the finite numbers: a bit each, a byte for eight.
  var diverged: [UInt8]
  /// The rule's memory, as many bytes for each eight as it asked for.
  var memory: [Lanes]
  /// The rule's clock, the same for all.
  var clock: any Sendable

  /// Eight times `groups` particles at `position`, with the same memory for every eight.
  init<Memory: Sendable>(
    groups: Int, at position: Vector, memory record: Memory, clock: any Sendable
  ) {
    precondition(_isPOD(Memory.self), "the memory of a coordinate rule is plain numbers")
    x = [Lanes](repeating: Lanes(position.x), count: groups)
    y = [Lanes](repeating: Lanes(position.y), count: groups)
    value = x
    gradientX = x
    gradientY = x
    diverged = [UInt8](repeating: 0, count: groups)
    let bytes = groups * MemoryLayout<Memory>.stride
    let size = MemoryLayout<Lanes>.stride
    memory = [Lanes](repeating: .zero, count: (bytes + size - 1) / size)
    self.clock = clock
    memory.withUnsafeMutableBytes { bytes in
      bytes.bindMemory(to: Memory.self)[..<groups].update(repeating: record)
    }
  }

  /// Every particle as far as `particle`, which has not moved yet.
  mutating func begin(at particle: Particle) {
    let evaluation = particle.evaluation
    for group in 0..<groups {
      value[group] = Lanes(evaluation.value)
      gradientX[group] = Lanes(evaluation.gradient.x)
      gradientY[group] = Lanes(evaluation.gradient.y)
      diverged[group] = particle.divergedAt == nil ? 0 : .max
    }
  }

  /// How many times eight particles there are.
  var groups: Int { x.count }

  /// The bytes that a copy takes.
  var size: Int { MemoryLayout<Lanes>.stride * (5 * groups + memory.count) }

  /// Calls `body` with everything to write to; `memory` must be what they were made with.
  mutating func withBuffers<Memory>(
    memory type: Memory.Type, _ body: (LaneBuffers, UnsafeMutableBufferPointer<Memory>) -> Void
  ) {
    x.withUnsafeMutableBufferPointer { x in
      y.withUnsafeMutableBufferPointer { y in
        value.withUnsafeMutableBufferPointer { value in
          gradientX.withUnsafeMutableBufferPointer { gradientX in
            gradientY.withUnsafeMutableBufferPointer { gradientY in
              diverged.withUnsafeMutableBufferPointer { diverged in
                memory.withUnsafeMutableBytes { memory in
                  body(
                    LaneBuffers(
                      places: LaneEvaluations(
                        x: x, y: y, value: value, gradientX: gradientX, gradientY: gradientY),
                      diverged: diverged),
                    memory.bindMemory(to: type))
                }
              }
            }
          }
        }
      }
    }
  }
}

/// Where a stretch of the particles is, for as long as it is being advanced.
struct LaneBuffers {
  let places: LaneEvaluations
  let diverged: UnsafeMutableBufferPointer<UInt8>

  /// The stretch with these groups.
  subscript(groups: Range<Int>) -> LaneBuffers {
    LaneBuffers(
      places: places[groups], diverged: UnsafeMutableBufferPointer(rebasing: diverged[groups]))
  }
}
