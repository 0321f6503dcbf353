/// The particles of an ensemble four by four: a value, array by array.
public struct LaneParticles: Sendable {
  var x: [Lanes]
  var y: [Lanes]
  /// The landscape at the particles, ready for the next step.
  var value: [Lanes]
  var gradientX: [Lanes]
  var gradientY: [Lanes]
  /// Whether value and gradients are those of the present places: steps between which nobody looks leave
  /// them behind.
  var isEvaluated = true
  /// Which particles have left the finite numbers: a bit each, in a byte for four.
  var diverged: [UInt8]
  /// The rule's memory, as many bytes for each four as it asked for.
  var memory: [Lanes]
  /// The rule's clock, the same for all.
  var clock: any Sendable
  /// The first update that memory and clock know of.
  var firstStep = 0
  /// The means of the positions; empty where no average is kept.
  var meanX: [Lanes] = []
  var meanY: [Lanes] = []
  /// The average's clock, the same for all.
  var averageClock = AverageClock()

  /// Four times `groups` particles at `position`, with the same memory for every four.
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
    guard let average = particle.average else { return }
    meanX = [Lanes](repeating: Lanes(average.mean.x), count: groups)
    meanY = [Lanes](repeating: Lanes(average.mean.y), count: groups)
    averageClock = average.clock
  }

  /// The landscape's value and gradient at one particle.
  func evaluation(of number: Int, on landscape: any Landscape) -> Evaluation {
    let (group, lane) = number.quotientAndRemainder(dividingBy: Lanes.scalarCount)
    guard isEvaluated else {
      return landscape.evaluation(at: Vector(x[group][lane], y[group][lane]))
    }
    return Evaluation(
      value: value[group][lane], gradient: Vector(gradientX[group][lane], gradientY[group][lane]))
  }

  /// The landscape's value at every particle.
  func values(on landscape: any Landscape) -> [Lanes] {
    guard !isEvaluated else { return value }
    var places = self
    // What is not needed is not copied.
    (places.memory, places.meanX, places.meanY) = ([], [], [])
    places.withBuffers(memory: Lanes.self) { buffers, _ in _ = landscape.evaluate(buffers.places) }
    return places.value
  }

  /// The learning rate that `rule` chose for the last update of four particles, if it did and there
  /// was one.
  func chosenLearningRate(group: Int, of rule: any Rule, at step: Int) -> Double? {
    step == firstStep ? nil : rule.lanes?.chosenLearningRate(self, group: group)
  }

  /// How many times four particles there are.
  var groups: Int { x.count }

  /// The bytes that a copy takes.
  var size: Int {
    MemoryLayout<Lanes>.stride * (5 * groups + memory.count + 2 * meanX.count) + groups
  }

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
                meanX.withUnsafeMutableBufferPointer { meanX in
                  meanY.withUnsafeMutableBufferPointer { meanY in
                    memory.withUnsafeMutableBytes { memory in
                      body(
                        LaneBuffers(
                          places: LaneEvaluations(
                            x: x, y: y, value: value, gradientX: gradientX, gradientY: gradientY),
                          diverged: diverged,
                          means: meanX.isEmpty ? nil : LanePlaces(x: meanX, y: meanY)),
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
  }
}

/// Where a stretch of the particles is, for as long as it is being advanced.
struct LaneBuffers {
  let places: LaneEvaluations
  let diverged: UnsafeMutableBufferPointer<UInt8>
  /// The means of the positions; nil where no average is kept.
  let means: LanePlaces?

  /// Whether a particle has left the finite numbers.
  var holdsDiverged: Bool { diverged.contains { $0 != 0 } }

  /// The same stretch with its places in other arrays.
  func placed(at places: LanePlaces) -> LaneBuffers {
    LaneBuffers(
      places: LaneEvaluations(
        x: places.x, y: places.y, value: self.places.value, gradientX: self.places.gradientX,
        gradientY: self.places.gradientY),
      diverged: diverged, means: means)
  }

  /// The stretch with these groups.
  subscript(groups: Range<Int>) -> LaneBuffers {
    LaneBuffers(
      places: places[groups], diverged: UnsafeMutableBufferPointer(rebasing: diverged[groups]),
      means: means.map {
        LanePlaces(
          x: UnsafeMutableBufferPointer(rebasing: $0.x[groups]),
          y: UnsafeMutableBufferPointer(rebasing: $0.y[groups]))
      })
  }
}
