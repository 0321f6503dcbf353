/// A block of steps of a whole ensemble, worked out in advance.
///
/// The particles are advanced in blocks that stay in the fastest cache for all of the steps, on as
/// many threads as asked for. A particle's numbers depend on nothing but its own, so the result is
/// the same to the bit whatever the threads.
public struct LaneSteps {
  let landscape: any Landscape
  /// The number of the first update.
  let firstStep: Int
  /// The learning rate of each update.
  let rates: [Double]
  /// The sigma of each update; empty without noise.
  let sigmas: [Double]
  /// The seed of the noise.
  let seed: UInt64
  /// What gradients go through before the rule gets them.
  let gradientStages: GradientStages
  /// What each update does to the means of the positions; empty where no average is kept.
  let meanChanges: [MeanChange]
  /// The groups of four that make them.
  let groups: Range<Int>
  /// Whether to use every core.
  let isParallel: Bool

  /// How many groups of four a block has: with Adam's memory they fill two thirds of 32 KB.
  static let groupsPerBlock = 64

  var count: Int { rates.count }

  /// Calls `body` with the groups of each block, of several at once where that is asked for.
  func forEachBlock(_ body: (Range<Int>) -> Void) {
    let blocks = (groups.count + Self.groupsPerBlock - 1) / Self.groupsPerBlock
    if isParallel {
      inParallel(blocks) { body(groups(of: $0)) }
    } else {
      for block in 0..<blocks { body(groups(of: block)) }
    }
  }

  private func groups(of block: Int) -> Range<Int> {
    let start = groups.lowerBound + block * Self.groupsPerBlock
    return start..<min(groups.upperBound, start + Self.groupsPerBlock)
  }

  /// Takes the gradients of one block through their stages, in place; `normals` is room for as many.
  func alterGradients(
    _ places: LaneEvaluations, firstGroup: Int, index: Int, normals: LanePlaces
  ) {
    let stages = gradientStages
    guard !stages.isEmpty else { return }
    let isPlanar = landscape.dimension == 2
    let (x, y) = (places.gradientX, places.gradientY)
    let sigma = sigmas.isEmpty ? 0 : sigmas[index]
    let stretch = stages.noiseStretch
    let isRound = stretch == Vector(1, 1)
    if stages.isNoisy {
      Philox.fill(normals, seed: seed, step: firstStep + index, firstGroup: firstGroup)
    }
    for group in x.indices {
      (x[group], y[group]) = stages.applied(
        to: x[group], y[group], at: (places.x[group], places.y[group])
      ) { x, y in
        let normalX: Lanes = isRound ? normals.x[group] : stretch.x * normals.x[group]
        let noiseX: Lanes = sigma * normalX
        guard isPlanar else { return (x + noiseX, y) }
        let normalY: Lanes = isRound ? normals.y[group] : stretch.y * normals.y[group]
        let noiseY: Lanes = sigma * normalY
        return (x + noiseX, y + noiseY)
      }
    }
  }

  /// Evaluates the landscape where the particles of a block have gone, and takes back the moves of
  /// those that left the finite numbers, now or before.
  func settle(_ buffers: LaneBuffers, from old: LanePlaces) {
    let places = buffers.places
    let isFinite = landscape.evaluate(places)
    guard !isFinite || buffers.holdsDiverged else { return }
    for group in places.x.indices {
      for lane in 0..<Lanes.scalarCount {
        takeBack(group: group, lane: lane, in: buffers, to: old)
      }
    }
  }

  private func takeBack(group: Int, lane: Int, in buffers: LaneBuffers, to old: LanePlaces) {
    let places = buffers.places
    let bit: UInt8 = 1 << lane
    let reached = Evaluation(
      value: places.value[group][lane],
      gradient: Vector(places.gradientX[group][lane], places.gradientY[group][lane]))
    let position = Vector(places.x[group][lane], places.y[group][lane])
    guard buffers.diverged[group] & bit != 0 || !position.isFinite || !reached.isFinite else {
      return
    }
    buffers.diverged[group] |= bit
    let last = Vector(old.x[group][lane], old.y[group][lane])
    let evaluation = landscape.evaluation(at: last)
    places.x[group][lane] = last.x
    places.y[group][lane] = last.y
    places.value[group][lane] = evaluation.value
    places.gradientX[group][lane] = evaluation.gradient.x
    places.gradientY[group][lane] = evaluation.gradient.y
  }
}

extension LaneSteps {
  /// Takes the positions that the particles of a block have reached into their averages; those that
  /// have diverged keep the last.
  func average(_ buffers: LaneBuffers, index: Int) {
    guard let means = buffers.means else { return }
    let change = meanChanges[index]
    let places = buffers.places
    for group in places.x.indices {
      let diverged = buffers.diverged[group]
      if diverged == 0 {
        change.apply(places.x[group], to: &means.x[group])
        change.apply(places.y[group], to: &means.y[group])
      } else {
        for lane in 0..<Lanes.scalarCount where diverged & 1 << lane == 0 {
          change.apply(places.x[group][lane], to: &means.x[group][lane])
          change.apply(places.y[group][lane], to: &means.y[group][lane])
        }
      }
    }
  }
}

/// Two numbers for each of the particles of a block: where they were before a step, the mean of where
/// they have been, or their normals.
struct LanePlaces {
  let x: UnsafeMutableBufferPointer<Lanes>
  let y: UnsafeMutableBufferPointer<Lanes>

  /// Calls `body` with room for `count` groups, which holds nothing yet.
  @inline(__always)
  static func withRoom(for count: Int, _ body: (LanePlaces) -> Void) {
    withUnsafeTemporaryAllocation(of: Lanes.self, capacity: 2 * count) { room in
      body(
        LanePlaces(
          x: UnsafeMutableBufferPointer(rebasing: room[..<count]),
          y: UnsafeMutableBufferPointer(rebasing: room[count...])))
    }
  }
}
