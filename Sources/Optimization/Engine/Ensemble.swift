/// Many particles of one optimizer, each with noise of its own: a cloud instead of a point.
///
/// All start at the same place. Particle 0 goes through what a `Run` of the same optimizer and seed
/// goes through, to the bit. There is no average over the steps of each; the mean of all takes its
/// place. A value, so a copy of it is a snapshot.
public struct Ensemble: Sendable {
  /// How many particles there may be.
  public static let counts = 1...1_000_000

  /// How many particles there are.
  public let count: Int
  /// How many updates have been made.
  public private(set) var step = 0
  /// How many particles, the first ones, have made one update more.
  private var aheadCount = 0
  /// The recipe, the landscape and the seeds, standing at the start.
  private var origin: Run
  private var particles: Storage

  private enum Storage {
    /// Eight by eight, for a rule with a formula for each coordinate.
    case lanes(LaneParticles)
    /// One by one, for all else.
    case single([Particle])
  }

  /// `count` particles of an optimizer at its start, or else at `start`.
  public init(
    _ optimizer: Optimizer, on landscape: any Landscape, from start: Vector, seed: UInt64,
    count: Int
  ) {
    self.count = count
    var optimizer = optimizer
    optimizer.average = nil
    origin = Run(optimizer, on: landscape, from: start, seed: seed)
    particles = Self.particles(count, at: origin)
  }

  private static func particles(_ count: Int, at origin: Run) -> Storage {
    let optimizer = origin.optimizer
    let groups = (count + Lanes.scalarCount - 1) / Lanes.scalarCount
    let isPlain =
      optimizer.batch == nil && optimizer.constraint == nil && origin.particle.schedule == nil
    if isPlain,
      var lanes = optimizer.rule.laneParticles(groups: groups, at: origin.particle.position)
    {
      lanes.begin(at: origin.particle)
      return .lanes(lanes)
    }
    return .single([Particle](repeating: origin.particle, count: count))
  }

  /// Puts every particle back to the start, with nothing changed by hand.
  mutating func restart() {
    step = 0
    aheadCount = 0
    tuning = Tuning()
    // First, so that there are never two sets of particles.
    particles = .single([])
    particles = Self.particles(count, at: origin)
  }

  /// What they run down.
  public var landscape: any Landscape { origin.landscape }

  /// The recipe of each.
  public var optimizer: Optimizer { origin.optimizer }

  /// The learning rate of the update about to be made.
  public var learningRate: Double { origin.learningRate(at: step) }

  /// The standard deviation of the noise in the update about to be made.
  public var sigma: Double { origin.sigma(at: step) }

  /// What has been changed by hand.
  public internal(set) var tuning: Tuning {
    get { origin.tuning }
    set { origin.tuning = newValue }
  }

  /// The bytes that a copy takes, about.
  public var size: Int {
    switch particles {
    case .lanes(let lanes): lanes.size
    case .single(let particles): particles.count * 2 * MemoryLayout<Particle>.stride
    }
  }

  /// Makes `count` updates of every particle that stays finite.
  ///
  /// The result is the same to the bit whether all cores take part or only the caller's.
  public mutating func advance(by count: Int = 1, inParallel isParallel: Bool = true) {
    guard count > 0 else { return }
    if aheadCount > 0 {
      advancePart(self.count)
      return advance(by: count - 1, inParallel: isParallel)
    }
    move(0..<self.count, through: step..<(step + count), inParallel: isParallel)
    step += count
  }

  /// Makes the next update of `count` more particles, or of a few more than that, and returns how many
  /// they were: so a long update can be made in pieces, to the same result.
  @discardableResult
  mutating func advancePart(_ count: Int) -> Int {
    let share = Self.share
    let end = min(self.count, (aheadCount + max(1, count) + share - 1) / share * share)
    let made = end - aheadCount
    move(aheadCount..<end, through: step..<(step + 1), inParallel: true)
    aheadCount = end
    if end == self.count {
      step += 1
      aheadCount = 0
    }
    return made
  }

  /// Whether some particles have made the next update and others have not.
  var isMidUpdate: Bool { aheadCount > 0 }

  private mutating func move(
    _ numbers: Range<Int>, through steps: Range<Int>, inParallel isParallel: Bool
  ) {
    // So that no copy is made: whoever else holds the storage keeps it, but this function does not.
    var moving = Storage.single([])
    swap(&moving, &particles)
    switch moving {
    case .lanes(var lanes):
      moving = .single([])
      let size = Lanes.scalarCount
      let groups = (numbers.lowerBound / size)..<((numbers.upperBound + size - 1) / size)
      move(groups, of: &lanes, through: steps, inParallel: isParallel)
      particles = .lanes(lanes)
    case .single(var single):
      moving = .single([])
      move(numbers, of: &single, by: steps.count, inParallel: isParallel)
      particles = .single(single)
    }
  }

  private static let longestBlock = 64
  /// How many particles a thread takes at a time.
  private static let share = LaneSteps.groupsPerBlock * Lanes.scalarCount

  private func move(
    _ groups: Range<Int>, of lanes: inout LaneParticles, through steps: Range<Int>,
    inParallel isParallel: Bool
  ) {
    let optimizer = origin.optimizer
    let isNoisy = optimizer.noise != nil || tuning.addedSigma != 0
    for first in stride(from: steps.lowerBound, to: steps.upperBound, by: Self.longestBlock) {
      let block = first..<min(steps.upperBound, first + Self.longestBlock)
      optimizer.rule.advance(
        &lanes,
        through: LaneSteps(
          landscape: origin.landscape, firstStep: first, rates: block.map(origin.learningRate),
          sigmas: isNoisy ? block.map(origin.sigma) : [], seed: origin.seed,
          weightDecay: optimizer.weightDecay, clip: optimizer.clip, groups: groups,
          isParallel: isParallel))
    }
  }

  private func move(
    _ numbers: Range<Int>, of particles: inout [Particle], by steps: Int,
    inParallel isParallel: Bool
  ) {
    particles.withUnsafeMutableBufferPointer { particles in
      func advanceShare(_ index: Int) {
        var run = origin
        let first = numbers.lowerBound + index * Self.share
        for number in first..<min(numbers.upperBound, first + Self.share) {
          run.number = number
          swap(&run.particle, &particles[number])
          run.advance(by: steps)
          swap(&run.particle, &particles[number])
        }
      }
      let shares = (numbers.count + Self.share - 1) / Self.share
      if isParallel {
        Optimization.inParallel(shares, advanceShare)
      } else {
        (0..<shares).forEach(advanceShare)
      }
    }
  }
}

// MARK: - Reading

extension Ensemble {
  /// Calls `body` with the coordinates of all particles, in the order of their numbers.
  public func withPositions<Result>(
    _ body: (_ x: UnsafeBufferPointer<Double>, _ y: UnsafeBufferPointer<Double>) -> Result
  ) -> Result {
    switch particles {
    case .lanes(let lanes):
      lanes.x.withScalars(count) { x in lanes.y.withScalars(count) { y in body(x, y) } }
    case .single(let particles):
      particles.map(\.position.x).withUnsafeBufferPointer { x in
        particles.map(\.position.y).withUnsafeBufferPointer { y in body(x, y) }
      }
    }
  }

  /// Calls `body` with the loss of each particle, in the order of their numbers.
  public func withLosses<Result>(
    _ body: (UnsafeBufferPointer<Double>) -> Result
  ) -> Result {
    switch particles {
    case .lanes(let lanes): lanes.value.withScalars(count, body)
    case .single(let particles):
      particles.map(\.evaluation.value).withUnsafeBufferPointer(body)
    }
  }

  /// Where one particle is.
  public func position(of number: Int) -> Vector {
    switch particles {
    case .lanes(let lanes):
      let (group, lane) = number.quotientAndRemainder(dividingBy: Lanes.scalarCount)
      return Vector(lanes.x[group][lane], lanes.y[group][lane])
    case .single(let particles):
      return particles[number].position
    }
  }

  /// The landscape's value and gradient at one particle.
  public func evaluation(of number: Int) -> Evaluation {
    switch particles {
    case .lanes(let lanes):
      let (group, lane) = number.quotientAndRemainder(dividingBy: Lanes.scalarCount)
      return Evaluation(
        value: lanes.value[group][lane],
        gradient: Vector(lanes.gradientX[group][lane], lanes.gradientY[group][lane]))
    case .single(let particles):
      return particles[number].evaluation
    }
  }

  /// Whether one particle has left the finite numbers; it stays where it was before.
  public func hasDiverged(_ number: Int) -> Bool {
    switch particles {
    case .lanes(let lanes):
      let (group, lane) = number.quotientAndRemainder(dividingBy: Lanes.scalarCount)
      return lanes.diverged[group] & 1 << lane != 0
    case .single(let particles):
      return particles[number].divergedAt != nil
    }
  }
}

extension Ensemble {
  /// Calls `body` with the coordinates of all particles, not numbers for those that have diverged.
  public func withRemainingPositions<Result>(
    _ body: (_ x: UnsafeBufferPointer<Double>, _ y: UnsafeBufferPointer<Double>) -> Result
  ) -> Result {
    let diverged = diverged
    return withPositions { x, y in
      guard !diverged.isEmpty else { return body(x, y) }
      var remaining = Array(x)
      for number in diverged { remaining[number] = .nan }
      return remaining.withUnsafeBufferPointer { body($0, y) }
    }
  }

  /// How many particles have left the finite numbers.
  public var divergedCount: Int { diverged.count }

  /// The numbers of the particles that have diverged; usually none.
  var diverged: Set<Int> {
    switch particles {
    case .lanes(let lanes):
      guard lanes.diverged.contains(where: { $0 != 0 }) else { return [] }
    case .single:
      break
    }
    return Set((0..<count).filter(hasDiverged))
  }
}

extension [Lanes] {
  fileprivate func withScalars<Result>(
    _ count: Int, _ body: (UnsafeBufferPointer<Double>) -> Result
  ) -> Result {
    withUnsafeBytes { bytes in
      body(UnsafeBufferPointer(rebasing: bytes.bindMemory(to: Double.self)[..<count]))
    }
  }
}
