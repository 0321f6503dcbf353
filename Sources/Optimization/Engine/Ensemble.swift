/// Many particles of one optimizer, each with noise of its own: a cloud instead of a point.
///
/// All start at the same place. Particle 0 goes through what a `Run` of the same optimizer and seed
/// goes through, to the bit. Where the optimizer keeps an average of the positions, each particle has
/// its own. A value, so a copy of it is a snapshot.
public struct Ensemble: Sendable {
  /// How many particles there may be.
  public static let counts = 1...1_000_000

  /// How many particles there are.
  public let count: Int
  /// How many updates have been made.
  public private(set) var step = 0
  /// How many particles, the first ones, have made one update more.
  private var aheadCount = 0
  /// The recipe of the present step, its changes, the landscape and the seeds; its own particle stands
  /// at the start.
  var origin: Run
  var particles: Storage

  enum Storage {
    /// Four particles at a time: for a rule that treats each coordinate by itself.
    case lanes(LaneParticles)
    /// One particle at a time: for all other optimizers.
    case single([Particle])
  }

  /// `count` particles of an optimizer at its start, or else at `start`; `changes` are those of this
  /// optimizer, in order of date.
  public init(
    _ optimizer: Optimizer, on landscape: any Landscape, from start: Vector, seed: UInt64,
    count: Int, changes: [Change] = []
  ) {
    self.init(
      Run(optimizer, on: landscape, from: start, seed: seed, changes: changes), count: count)
  }

  /// `count` particles beside a run that stands at its start.
  init(_ run: Run, count: Int) {
    self.count = count
    origin = run
    particles = Self.particles(count, at: run)
  }

  private static func particles(_ count: Int, at origin: Run) -> Storage {
    let optimizer = origin.optimizer
    if Self.movesInLanes(optimizer),
      var lanes = optimizer.rule.lanes?.laneParticles(
        groups: groups(of: count), at: origin.particle.position)
    {
      lanes.begin(at: origin.particle)
      return .lanes(lanes)
    }
    return .single([Particle](repeating: origin.particle, count: count))
  }

  /// Whether nothing but the rule could keep the particles from moving four by four.
  static func movesInLanes(_ optimizer: Optimizer) -> Bool {
    optimizer.batch == nil && optimizer.constraint == nil && optimizer.lookahead == nil
      && !optimizer.learningRate.schedule.followsLoss
  }

  /// Puts every particle back to the start.
  mutating func restart() {
    step = 0
    aheadCount = 0
    origin = origin.atStart
    // First, so that there are never two sets of particles.
    particles = .single([])
    particles = Self.particles(count, at: origin)
  }

  /// What they run down.
  public var landscape: any Landscape { origin.landscape }

  /// The recipe of each, as it is at the present step.
  public var optimizer: Optimizer { origin.optimizer }

  /// The bytes that a copy takes at most.
  public var size: Int { Self.size(count, at: origin) }

  /// The bytes that the particles of an optimizer take at most, told without making them.
  static func size(of optimizer: Optimizer, on landscape: any Landscape) -> Int {
    size(optimizer.particles, at: Run(optimizer, on: landscape, from: landscape.start, seed: 0))
  }

  private static func size(_ count: Int, at origin: Run) -> Int {
    let few = 64
    switch particles(few * Lanes.scalarCount, at: origin) {
    case .lanes(let lanes): return lanes.size / few * groups(of: count)
    case .single:
      return count * (MemoryLayout<Particle>.stride + origin.optimizer.rule.memorySize)
    }
  }

  private static func groups(of count: Int) -> Int {
    (count + Lanes.scalarCount - 1) / Lanes.scalarCount
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
    let end = step + count
    while step < end {
      let stop = min(end, origin.nextDate)
      move(0..<self.count, through: step..<stop, inParallel: isParallel)
      step = stop
      takeDueChanges()
    }
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
      takeDueChanges()
    }
    return made
  }

  /// Whether some particles have made the next update and others have not.
  var isMidUpdate: Bool { aheadCount > 0 }

  /// All that decides where every particle is after a whole update.
  package struct Moment: Equatable, Sendable {
    fileprivate let step: Int
    fileprivate let count: Int
    fileprivate let origin: Run.Origin
  }

  /// Where the particles are, told without telling each; those that are ahead in an update that is half
  /// made count as where they were before it.
  package var moment: Moment { Moment(step: step, count: count, origin: origin.origin) }

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
    let isNoisy = optimizer.noise != nil
    for first in stride(from: steps.lowerBound, to: steps.upperBound, by: Self.longestBlock) {
      let block = first..<min(steps.upperBound, first + Self.longestBlock)
      var clock = lanes.averageClock
      let meanChanges = block.map {
        optimizer.average?
          .change(at: $0 + 1, learningRate: origin.learningRate(at: $0), &clock) ?? .kept
      }
      // All groups share one clock. It moves on with the last group.
      if groups.upperBound == lanes.groups { lanes.averageClock = clock }
      optimizer.rule.lanes?.advance(
        &lanes,
        through: LaneSteps(
          landscape: origin.landscape, firstStep: first, rates: block.map(origin.learningRate),
          sigmas: isNoisy ? block.map(origin.sigma) : [], seed: origin.seed,
          gradientStages: optimizer.gradientStages, meanChanges: meanChanges,
          groups: groups, isParallel: isParallel))
    }
  }

  private func move(
    _ numbers: Range<Int>, of particles: inout [Particle], by steps: Int,
    inParallel isParallel: Bool
  ) {
    particles.withUnsafeMutableBufferPointer { particles in
      func advanceShare(_ index: Int) {
        var run = origin.withoutChanges
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
