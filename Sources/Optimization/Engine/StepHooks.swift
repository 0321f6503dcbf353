/// What only some optimizers need at each step; the others pay one test for all of it.
struct StepHooks {
  /// Where the gradient comes from, if not from the whole landscape.
  var batch: BatchBlock?
  /// Where to be costs more the further outside it is.
  var penalty: Constraint?
  /// What positions go through after the move.
  var positionStages: PositionStages
  /// Tells the next rate from the loss.
  var feedback: LossFeedback?
  /// The mean that is kept of the positions.
  var average: (any Average)?

  var isEmpty: Bool {
    batch == nil && penalty == nil && positionStages.isEmpty && feedback == nil && average == nil
  }

  /// The gradient that the update with number `step` takes at `position`, where the landscape's is
  /// `full`.
  func gradient(_ full: Vector, at position: Vector, step: Int) -> Vector {
    let gradient = batch?.gradient(at: position, step: step) ?? full
    return gradient + (penalty?.penaltyGradient(at: position) ?? .zero)
  }

  /// Where the update of `particle` that led to `position` ends.
  func admitted(_ position: Vector, _ particle: inout Particle) -> Vector {
    positionStages.applied(to: position, of: &particle)
  }

  /// Takes the position that `particle` has reached, at this learning rate, into its average.
  func absorb(_ position: Vector, learningRate: Double, _ particle: inout Particle) {
    guard let average, var state = particle.average else { return }
    average.update(
      &state, position: position, step: particle.step, learningRate: learningRate)
    particle.average = state
  }

  /// The average of `particle` as shown, if there is one.
  func shownAverage(_ particle: borrowing Particle) -> Vector? {
    guard let average, let state = particle.average else { return nil }
    return average.shown(state)
  }
}

/// The samples of a block of steps, worked out in advance.
struct BatchBlock {
  let sum: any FiniteSum
  let batch: MiniBatch
  let firstStep: Int
  private let samples: [Int32]

  init(
    _ batch: MiniBatch, of sum: any FiniteSum, steps: Range<Int>, seed: UInt64, particle: Int
  ) {
    self.sum = sum
    self.batch = batch
    firstStep = steps.lowerBound
    samples = batch.samples(of: sum.sampleCount, steps: steps, seed: seed, particle: particle)
  }

  /// The gradient over the batch of the update with number `step`.
  func gradient(at position: Vector, step: Int) -> Vector {
    sum.gradient(at: position, over: samples[place(of: step)..<place(of: step + 1)])
  }

  /// How many samples the first `steps` updates use up.
  func cost(ofSteps steps: Int) -> Int { batch.cost(ofSteps: steps, of: sum.sampleCount) }

  private func place(of step: Int) -> Int { cost(ofSteps: step) - cost(ofSteps: firstStep) }
}

/// A schedule that follows the loss, and what it takes to know the next rate and sigma.
struct LossFeedback {
  let schedule: any LossDrivenSchedule
  let optimizer: Optimizer

  /// Takes in the loss that `particle` has reached; nil during a warm-up.
  func next(
    _ loss: Double, _ particle: inout Particle
  ) -> (learningRate: Double, sigma: Double)? {
    guard particle.step > optimizer.learningRate.firstScheduledStep,
      var memory = particle.schedule
    else { return nil }
    schedule.observe(loss, memory: &memory)
    particle.schedule = memory
    let rate = optimizer.learningRate.factor * memory.rate
    return (rate, optimizer.sigma(at: particle.step, learningRate: rate))
  }
}
