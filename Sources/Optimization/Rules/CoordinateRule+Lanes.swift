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
    if let rule = self as? any PairedRule, rule.advancePaired(&particles, through: steps) { return }
    advance(&particles, through: steps, by: nil)
  }

  /// The same on a landscape whose gradients and this rule's updates are computed in one loop.
  func advance<Ground: PairedLandscape>(
    _ particles: inout LaneParticles, through steps: LaneSteps, on ground: Ground
  ) {
    let isPair = steps.count > 1 && steps.gradientStages.isEmpty
    advance(&particles, through: steps, by: isPair ? pair(on: ground) : nil)
  }

  private func advance(
    _ particles: inout LaneParticles, through steps: LaneSteps,
    by pair: LanePair<Clock, LaneMemory>?
  ) {
    guard var clock = particles.clock as? Clock else {
      preconditionFailure("the particles belong to another rule")
    }
    let clocks = (0..<steps.count).map { _ in
      advance(&clock)
      return clock
    }
    let isEvaluated = particles.isEvaluated
    particles.withBuffers(memory: LaneRecord<LaneMemory>.self) { buffers, memory in
      steps.forEachBlock { block in
        let buffers = buffers[block]
        let pair = buffers.holdsDiverged ? nil : pair
        if pair == nil, !isEvaluated { _ = steps.landscape.evaluate(buffers.places) }
        advance(
          buffers, memory: UnsafeMutableBufferPointer(rebasing: memory[block]),
          firstGroup: block.lowerBound, clocks: clocks, through: steps, by: pair)
      }
    }
    // All groups share one clock. It moves on with the last group.
    guard steps.groups.upperBound == particles.groups else { return }
    particles.clock = clock
    particles.isEvaluated = pair == nil
  }

  @inline(never)
  private func advance(
    _ buffers: LaneBuffers, memory: UnsafeMutableBufferPointer<LaneRecord<LaneMemory>>,
    firstGroup: Int, clocks: [Clock], through steps: LaneSteps,
    by pair: LanePair<Clock, LaneMemory>?
  ) {
    let count = buffers.places.x.count
    LanePlaces.withRoom(for: count) { room in
      LanePlaces.withRoom(for: count) { normals in
        // Two arrays take turns: one has where the particles are, the other gets where they go.
        var here = buffers
        var there = buffers.placed(at: room)
        var pair = pair
        for index in 0..<steps.count {
          let (from, to) = (here.places, there.places)
          let rate = steps.rates[index]
          if let move = pair {
            if !move(from.places, to.places, memory, clocks[index], rate) {
              steps.settle(there, from: from.places)
              // Those that have diverged are taken back at each step from now on, which takes their gradients.
              if there.holdsDiverged { pair = nil }
            }
          } else {
            steps.alterGradients(from, firstGroup: firstGroup, index: index, normals: normals)
            move(from, to, memory: memory, clock: clocks[index], rate: rate, through: steps)
            steps.settle(there, from: from.places)
          }
          steps.average(there, index: index)
          swap(&here, &there)
        }
        guard !steps.count.isMultiple(of: 2) else { return }
        _ = buffers.places.x.update(fromContentsOf: room.x)
        _ = buffers.places.y.update(fromContentsOf: room.y)
      }
    }
  }

  /// One update of a block whose gradients are there.
  ///
  /// A function by itself: in closures that are specialised, as those around this are, the compiler leaves
  /// the functions of `CLanes` as calls.
  @inline(never)
  private func move(
    _ from: LaneEvaluations, _ to: LaneEvaluations,
    memory: UnsafeMutableBufferPointer<LaneRecord<LaneMemory>>, clock: Clock, rate: Double,
    through steps: LaneSteps
  ) {
    let isPlanar = steps.landscape.dimension == 2
    let factor = appliesLearningRate ? 1 : rate
    for group in from.x.indices {
      let (x, y) = (from.x[group], from.y[group])
      let moveX = update(
        from.gradientX[group], memory: &memory[group].x, clock: clock,
        context: CoordinateContext(learningRate: rate, position: x))
      to.x[group] = x - factor * moveX
      guard isPlanar else {
        to.y[group] = y
        continue
      }
      let moveY = update(
        from.gradientY[group], memory: &memory[group].y, clock: clock,
        context: CoordinateContext(learningRate: rate, position: y))
      to.y[group] = y - factor * moveY
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
