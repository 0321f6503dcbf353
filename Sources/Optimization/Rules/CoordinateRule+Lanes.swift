/// The memory of both coordinates of eight particles.
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

  /// What the rule finds in its memory.
  public func chosenLearningRate(_ particles: LaneParticles, group: Int) -> Double? {
    particles.memory.withUnsafeBytes {
      sharedLearningRate($0.bindMemory(to: LaneRecord<LaneMemory>.self)[group].x)
    }
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
    // The clock is that of all; it goes on when the last of them do.
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
    let places = buffers.places
    let isPlanar = steps.landscape.dimension == 2
    let count = places.x.count
    withUnsafeTemporaryAllocation(of: Lanes.self, capacity: 2 * count) { room in
      let old = LanePlaces(
        x: UnsafeMutableBufferPointer(rebasing: room[..<count]),
        y: UnsafeMutableBufferPointer(rebasing: room[count...]))
      for index in 0..<steps.count {
        steps.alterGradients(places, firstGroup: firstGroup, index: index)
        let rate = steps.rates[index]
        let factor = appliesLearningRate ? 1 : rate
        for group in 0..<count {
          let (x, y) = (places.x[group], places.y[group])
          old.x[group] = x
          old.y[group] = y
          let moveX = update(
            places.gradientX[group], memory: &memory[group].x, clock: clocks[index],
            context: CoordinateContext(learningRate: rate, position: x))
          places.x[group] = x - factor * moveX
          guard isPlanar else { continue }
          let moveY = update(
            places.gradientY[group], memory: &memory[group].y, clock: clocks[index],
            context: CoordinateContext(learningRate: rate, position: y))
          places.y[group] = y - factor * moveY
        }
        steps.settle(buffers, from: old)
        steps.average(buffers, index: index)
      }
    }
  }
}
