/// One optimizer on one landscape: a value, so a copy of it is a snapshot.
///
/// It takes its changes by itself, each before the update of its date.
public struct Run: Sendable {
  /// The recipe as it is at the present step.
  public internal(set) var optimizer: Optimizer
  /// The recipe that it began with.
  let recipe: Optimizer
  /// Where it began, unless the recipe has a start of its own.
  package let start: Vector
  /// What changes about it, in order of date.
  var changes: [Change]
  /// How many of the changes have been taken.
  var takenCount = 0
  /// What it runs down.
  public let landscape: any Landscape
  /// The seed of the race: of its batches, and of its noise where that has none of its own.
  let raceSeed: UInt64
  /// The landscape as a sum over samples, if it is one.
  let sum: (any FiniteSum)?
  /// Where it is and what it remembers.
  public internal(set) var particle: Particle
  /// Which particle of an ensemble this is: it draws noise and batches of its own.
  var number = 0

  /// A run at its start: the optimizer's own, or else `start`; `seed` is the race's, `changes` are
  /// those of this optimizer, in order of date.
  ///
  /// An optimizer with batches needs a landscape that is a finite sum of at least so many samples.
  public init(
    _ optimizer: Optimizer, on landscape: any Landscape, from start: Vector, seed: UInt64,
    changes: [Change] = []
  ) {
    self.optimizer = optimizer
    recipe = optimizer
    self.start = start
    self.changes = changes
    self.landscape = landscape
    raceSeed = seed
    sum = landscape.finiteSum
    precondition(
      optimizer.batch == nil || (try? optimizer.batch?.validate(on: landscape)) != nil,
      "a batch is part of a finite sum")
    var position = optimizer.start ?? start
    if landscape.dimension == 1 { position.y = 0 }
    particle = Particle(
      position: position, evaluation: landscape.evaluation(at: position), lastMove: .zero, step: 0,
      divergedAt: nil, memory: optimizer.rule.erasedInitialState(at: position),
      average: optimizer.average?.initialState(at: position, step: 0))
    particle.schedule = optimizer.learningRate.initialMemory()
    particle.slow = optimizer.lookahead.map { _ in position }
    if !particle.evaluation.isFinite { particle.divergedAt = 0 }
    takeDueChanges()
  }

  /// The seed of its noise.
  var seed: UInt64 { optimizer.noise?.seed ?? raceSeed }

  /// The learning rate of the update about to be made, or of the last one where the rule itself
  /// chooses it.
  public var learningRate: Double {
    particle.chosenLearningRate ?? learningRate(at: particle.step)
  }

  /// The standard deviation of the noise in the update about to be made.
  public var sigma: Double { sigma(at: particle.step) }

  /// The learning rate of the update with number `step`, as far as it is known now.
  public func learningRate(at step: Int) -> Double {
    guard nextDate > step else { return optimizer(at: step).learningRate.rate(at: step) }
    return optimizer.learningRate.rate(at: step, memory: particle.schedule)
  }

  /// The sigma of the update with number `step`, as far as it is known now.
  public func sigma(at step: Int) -> Double {
    let optimizer = nextDate > step ? optimizer : optimizer(at: step)
    return optimizer.sigma(at: step, learningRate: learningRate(at: step))
  }

  /// The average of the positions, if the optimizer keeps one.
  public var average: Vector? {
    guard let state = particle.average else { return nil }
    return optimizer.average?.shown(state)
  }

  /// The samples in the gradient of the update about to be made, by number; empty for all.
  public var batch: [Int32] {
    guard let batch = optimizer.batch, let sum else { return [] }
    return batch.samples(of: sum.sampleCount, step: particle.step, seed: raceSeed)
  }

  /// The present row of the trajectory.
  public var sample: Sample {
    Sample(
      position: particle.position, loss: particle.evaluation.value,
      gradientNorm: particle.evaluation.gradient.norm, learningRate: learningRate, sigma: sigma,
      gradientEvaluations: particle.gradientEvaluations,
      average: average ?? particle.position)
  }

  /// Whether gradient and last move are both under 1e-10: a label, the run goes on.
  public var isConverged: Bool {
    particle.step > 0 && particle.evaluation.gradient.norm < 1e-10
      && particle.lastMove.norm < 1e-10
  }

  /// Makes `count` updates, or as many as stay finite.
  public mutating func advance(by count: Int = 1) {
    advance(by: count, isRecording: false) { _ in }
  }

  /// Makes `count` updates, or as many as stay finite, and calls `record` with the samples of each
  /// block of steps in turn; they are valid during the call only.
  public mutating func advance(
    by count: Int, recording record: (UnsafeBufferPointer<Sample>) -> Void
  ) {
    advance(by: count, isRecording: true, record)
  }

  /// How many steps are worked out at a time; the samples of as many stay in the fastest cache.
  private static func longestBlock(isRecording: Bool) -> Int { isRecording ? 256 : 1024 }

  private mutating func advance(
    by count: Int, isRecording: Bool, _ record: (UnsafeBufferPointer<Sample>) -> Void
  ) {
    guard count > 0, particle.divergedAt == nil else { return }
    let longest = Self.longestBlock(isRecording: isRecording)
    let buffers = StepBuffers(
      capacity: min(count, longest), isNoisy: mayBeNoisy, isRecording: isRecording)
    let end = particle.step + count
    while particle.step < end, particle.divergedAt == nil {
      let first = particle.step
      advanceBlock(first..<min(end, first + longest, nextDate), in: buffers)
      let hasChanged = takeDueChanges()
      guard isRecording else { continue }
      let made = particle.step - first
      // The last sample shows what is about to be done.
      if hasChanged, made > 0 { buffers.samples[made - 1] = sample }
      record(UnsafeBufferPointer(rebasing: buffers.samples[..<made]))
    }
  }

  /// Whether there is noise now or will be.
  private var mayBeNoisy: Bool {
    optimizer.noise != nil
      || changes[takenCount...].contains { if case .noise = $0.setting { true } else { false } }
  }

  private mutating func advanceBlock(_ steps: Range<Int>, in buffers: borrowing StepBuffers) {
    prepare(steps, in: buffers)
    var block = StepBlock(
      count: steps.count, of: optimizer, on: landscape, buffers: buffers,
      isNoisy: optimizer.noise != nil, cost: sum?.sampleCount ?? 1,
      costOffset: particle.costOffset)
    if let hooks = hooks(for: steps) {
      withUnsafePointer(to: hooks) { hooks in
        block.hooks = hooks
        optimizer.rule.advance(&particle, through: block)
      }
    } else {
      optimizer.rule.advance(&particle, through: block)
    }
  }

  /// Works out rates, sigmas and normals.
  private func prepare(_ steps: Range<Int>, in buffers: borrowing StepBuffers) {
    let rates = UnsafeMutableBufferPointer(rebasing: buffers.rates[...steps.count])
    if let memory = particle.schedule {
      for index in rates.indices {
        rates[index] = optimizer.learningRate.rate(at: steps.lowerBound + index, memory: memory)
      }
    } else {
      optimizer.learningRate.fill(rates, from: steps.lowerBound)
    }
    guard optimizer.noise != nil else {
      return buffers.sigmas[...steps.count].update(repeating: 0)
    }
    for index in rates.indices {
      buffers.sigmas[index] = optimizer.sigma(
        at: steps.lowerBound + index, learningRate: rates[index])
    }
    Philox.fill(
      UnsafeMutableBufferPointer(rebasing: buffers.normals[..<steps.count]), seed: seed,
      firstStep: steps.lowerBound, particle: number)
    guard let stretch = optimizer.noise?.stretch, stretch != Vector(1, 1) else { return }
    for index in 0..<steps.count {
      let normal = buffers.normals[index]
      buffers.normals[index] = Vector(stretch.x * normal.x, stretch.y * normal.y)
    }
  }

  func hooks(for steps: Range<Int>) -> StepHooks? {
    var hooks = StepHooks(positionStages: optimizer.positionStages)
    if let batch = optimizer.batch, let sum {
      hooks.batch = BatchBlock(batch, of: sum, steps: steps, seed: raceSeed, particle: number)
    }
    hooks.penalty = optimizer.penalty
    if particle.schedule != nil,
      let schedule = optimizer.learningRate.schedule as? any LossDrivenSchedule
    {
      hooks.feedback = LossFeedback(schedule: schedule, optimizer: optimizer)
    }
    hooks.average = optimizer.average
    return hooks.isEmpty ? nil : hooks
  }
}

extension Run {
  /// The learning rate that either coordinate feels, for a rule that scales them apart.
  public var coordinateRates: Vector? {
    guard particle.step > 0,
      let scales = optimizer.rule.coordinateScales(ofErased: particle.memory)
    else { return nil }
    return learningRate * scales
  }

  /// The learning rate times the largest curvature where the particle is, and what it must stay
  /// below for the rule to be stable on a quadratic of that curvature; nil where no such limit is known.
  public var stability: (value: Double, limit: Double)? {
    guard optimizer.lookahead == nil, optimizer.ascent.isEmpty,
      let limit = optimizer.rule.stabilityLimit
    else { return nil }
    let curvature = landscape.curvature(at: particle.position).hessian.eigenvalues.larger
    return (learningRate * curvature, limit)
  }
}

extension Rule {
  /// The memory before the first step, whatever its type.
  func erasedInitialState(at position: Vector) -> any Sendable {
    initialState(at: position)
  }
}
