/// The memory of both coordinates of four particles.
struct LaneRecord<Memory: Sendable>: Sendable {
  var x: Memory
  var y: Memory
}

extension CoordinateRule {
  /// Every particle at the same place, with a memory of its own.
  public func laneParticles(groups: Int, at position: Vector) -> LaneParticles? {
    guard !looksAhead else { return nil }
    let memory: LaneMemory = initialMemory()
    return LaneParticles(
      groups: groups, at: position, memory: LaneRecord(x: memory, y: memory), clock: initialClock())
  }

  /// The clock of all and what is remembered of its two coordinates.
  public func memory(of number: Int, in particles: LaneParticles) -> any Sendable {
    guard let clock = particles.clock as? Clock else {
      preconditionFailure("the particles belong to another rule")
    }
    let (group, lane) = number.quotientAndRemainder(dividingBy: Lanes.scalarCount)
    return particles.memory.withUnsafeBytes {
      let record = $0.bindMemory(to: LaneRecord<LaneMemory>.self)[group]
      return State(
        clock: clock, x: memory(of: lane, in: record.x), y: memory(of: lane, in: record.y))
    }
  }

  /// What is remembered of one of four: either the same for all, or every number in it for each.
  private func memory(of lane: Int, in lanes: LaneMemory) -> Memory {
    if let shared = lanes as? Memory { return shared }
    let size = MemoryLayout<Memory>.size
    precondition(
      _isPOD(Memory.self) && MemoryLayout<LaneMemory>.size == size * Lanes.scalarCount,
      "the memory in lanes has a lane for every number of the memory")
    var memory: Memory = initialMemory()
    withUnsafeMutableBytes(of: &memory) { memory in
      withUnsafeBytes(of: lanes) { lanes in
        for offset in stride(from: 0, to: size, by: MemoryLayout<Double>.size) {
          let place = offset * Lanes.scalarCount + lane * MemoryLayout<Double>.size
          memory.storeBytes(
            of: lanes.load(fromByteOffset: place, as: Double.self), toByteOffset: offset,
            as: Double.self)
        }
      }
    }
    return memory
  }

  /// Advances block by block, each through all the steps; compiled for each rule, with the formula
  /// inlined.
  public func advance(_ particles: inout LaneParticles, through steps: LaneSteps) {
    guard var clock = particles.clock as? Clock else {
      preconditionFailure("the particles belong to another rule")
    }
    let clocks = (0..<steps.count).map { _ in
      advance(&clock)
      return clock
    }
    // All groups share one clock. It moves on with the last group.
    if steps.groups.upperBound == particles.groups { particles.clock = clock }
    particles.withBuffers(memory: LaneRecord<LaneMemory>.self) { buffers, memory in
      steps.forEachBlock { block in
        advance(
          buffers[block], memory: UnsafeMutableBufferPointer(rebasing: memory[block]),
          firstGroup: block.lowerBound, clocks: clocks, through: steps)
      }
    }
  }

  @inline(__always)
  private func advance(
    _ buffers: LaneBuffers, memory: UnsafeMutableBufferPointer<LaneRecord<LaneMemory>>,
    firstGroup: Int, clocks: [Clock], through steps: LaneSteps
  ) {
    let isPlanar = steps.landscape.dimension == 2
    let count = buffers.places.x.count
    LanePlaces.withRoom(for: count) { room in
      LanePlaces.withRoom(for: count) { normals in
        // Two arrays take turns: one has where the particles are, the other gets where they go.
        var here = buffers
        var there = buffers.placed(at: room)
        for index in 0..<steps.count {
          let (from, to) = (here.places, there.places)
          steps.alterGradients(from, firstGroup: firstGroup, index: index, normals: normals)
          let rate = steps.rates[index]
          let factor = appliesLearningRate ? 1 : rate
          for group in 0..<count {
            let (x, y) = (from.x[group], from.y[group])
            let moveX = update(
              from.gradientX[group], memory: &memory[group].x, clock: clocks[index],
              context: CoordinateContext(learningRate: rate, position: x))
            to.x[group] = x - factor * moveX
            guard isPlanar else {
              to.y[group] = y
              continue
            }
            let moveY = update(
              from.gradientY[group], memory: &memory[group].y, clock: clocks[index],
              context: CoordinateContext(learningRate: rate, position: y))
            to.y[group] = y - factor * moveY
          }
          steps.settle(there, from: LanePlaces(x: from.x, y: from.y))
          steps.average(there, index: index)
          swap(&here, &there)
        }
        guard !steps.count.isMultiple(of: 2) else { return }
        _ = buffers.places.x.update(fromContentsOf: room.x)
        _ = buffers.places.y.update(fromContentsOf: room.y)
      }
    }
  }
}

extension SharedRateChoosing {
  /// What the rule finds in its memory.
  public func chosenLearningRate(_ particles: LaneParticles, group: Int) -> Double? {
    particles.memory.withUnsafeBytes {
      chosenLearningRate($0.bindMemory(to: LaneRecord<LaneMemory>.self)[group].x)
    }
  }
}
