/// A block of steps worked out in advance, so that a rule advances through it in one dynamic call.
///
/// The buffers hold one entry a step and one more for the step after the last, whose learning rate
/// and sigma the last sample shows. They are only valid during the call. Where a schedule follows
/// the loss, rates and sigmas are rewritten one step ahead of their use.
public struct StepBlock {
  let count: Int
  let landscape: any Landscape
  let rates: UnsafeMutableBufferPointer<Double>
  let sigmas: UnsafeMutableBufferPointer<Double>
  /// Standard normals, empty when there is no noise.
  let normals: UnsafeMutableBufferPointer<Vector>
  /// Where samples go, one a step; empty when nothing is recorded.
  let samples: UnsafeMutableBufferPointer<Sample>
  /// What gradients go through before the rule gets them.
  let gradientStages: GradientStages
  /// What gradients are of before noise, batches and clipping.
  let objective: any Landscape
  /// How many gradients of one sample a full gradient takes.
  let cost: Int
  /// What the particle has cost beyond what so many of these steps would.
  let costOffset: Int
  /// What most optimizers do without; behind a pointer, since a copy would cost more than a step.
  var hooks: UnsafePointer<StepHooks>?

  /// A block of `count` steps without hooks.
  init(
    count: Int, of optimizer: Optimizer, on landscape: any Landscape,
    buffers: borrowing StepBuffers, isNoisy: Bool, cost: Int, costOffset: Int
  ) {
    self.count = count
    self.landscape = landscape
    rates = buffers.rates
    sigmas = buffers.sigmas
    normals = isNoisy ? buffers.normals : UnsafeMutableBufferPointer(start: nil, count: 0)
    samples = buffers.samples
    gradientStages = optimizer.gradientStages
    objective = optimizer.objective(on: landscape)
    self.cost = cost
    self.costOffset = costOffset
  }

  /// The gradient evaluations of the first `steps` updates, each of so many gradients, with `extra` full
  /// ones beside them.
  func gradientEvaluations(steps: Int, gradients: Int, extra: Int) -> Int {
    gradients * (hooks?.pointee.batch?.cost(ofSteps: steps) ?? cost * steps) + cost * extra
      + costOffset
  }
}

extension StepBlock {
  /// Whether the landscape's gradient reaches the rule as it is.
  var keepsGradient: Bool {
    hooks == nil && gradientStages.isEmpty
  }

  /// The gradient as the rule gets it; `full` is the landscape's at `place`.
  ///
  /// Kept out of the loop: inlined, its branches become arithmetic that every plain step waits for.
  @inline(never)
  fileprivate func alteredGradient(
    _ full: Vector, at place: Vector, index: Int, step: Int
  ) -> Vector {
    let gradient = hooks?.pointee.gradient(full, at: place, step: step) ?? full
    let altered = gradientStages.applied(
      to: gradient.x, gradient.y, at: (place.x, place.y)
    ) { x, y in
      let (sigma, normal) = (sigmas[index], normals[index])
      return (x + sigma * normal.x, landscape.dimension == 2 ? y + sigma * normal.y : y)
    }
    return Vector(altered.x, altered.y)
  }

  /// What follows a step that led to `position`: the average, and a schedule that heeds the loss.
  @inline(never)
  fileprivate func finish(_ particle: inout Particle, at position: Vector, loss: Double, index: Int)
  {
    guard let hooks else { return }
    if let next = hooks.pointee.feedback?.next(loss, &particle) {
      rates[index + 1] = next.learningRate
      sigmas[index + 1] = next.sigma
    }
    hooks.pointee.absorb(position, learningRate: rates[index], &particle)
  }
}

extension Rule {
  /// The one place where positions change; compiled for each rule, with the rule inlined.
  public func advance(_ particle: inout Particle, through block: borrowing StepBlock) {
    if let rule = self as? any PairedRule, rule.advancePaired(&particle, through: block) { return }
    advance(&particle, through: block, on: block.landscape)
  }

  /// The landscape is a type parameter so that it is looked up once, not at every step.
  @inline(__always)
  func advance<Ground: Landscape>(
    _ particle: inout Particle, through block: borrowing StepBlock, on ground: Ground
  ) {
    var state = state(of: particle)
    advance(&particle, &state, through: block, on: ground)
    take(state, into: &particle, after: block)
  }

  /// What this rule remembers of a particle.
  @inline(__always)
  func state(of particle: borrowing Particle) -> State {
    guard let state = particle.memory as? State else {
      preconditionFailure("a particle's memory belongs to another rule")
    }
    return state
  }

  /// Takes what is remembered after the steps of a block into the particle, and what is told of it.
  @inline(__always)
  func take(_ state: State, into particle: inout Particle, after block: borrowing StepBlock) {
    particle.memory = state
    let report = report(state)
    particle.chosenLearningRate = report.learningRate
    particle.gradientEvaluations = block.gradientEvaluations(
      steps: particle.step, gradients: gradientsPerUpdate, extra: report.extraEvaluations)
  }

  @inline(__always)
  private func advance<Ground: Landscape>(
    _ particle: inout Particle, _ state: inout State, through block: borrowing StepBlock,
    on ground: Ground
  ) {
    let isPlanar = ground.dimension == 2
    let keepsGradient = block.keepsGradient
    let isRecording = !block.samples.isEmpty
    let objective = block.objective
    var position = particle.position
    var evaluation = particle.evaluation
    for index in 0..<block.count {
      let rate = block.rates[index]
      let context = StepContext(step: particle.step, learningRate: rate, position: position)
      var place = position
      var gradient = evaluation.gradient
      if let ahead = gradientPlace(from: position, state: state, context: context) {
        place = ahead
        gradient = ground.evaluation(at: place).gradient
      } else if Self.takesTwoGradients {
        let first =
          keepsGradient
          ? gradient
          : block.alteredGradient(gradient, at: place, index: index, step: particle.step)
        place = secondPlace(from: position, first: first)
        gradient = ground.evaluation(at: place).gradient
      }
      if !keepsGradient {
        gradient = block.alteredGradient(
          gradient, at: place, index: index, step: particle.step)
      }
      var update = update(gradient, state: &state, context: context, on: objective)
      // Where there is no y, a rule without an epsilon divides 0 by 0.
      if !isPlanar { update.y = 0 }
      var move = appliesLearningRate ? update : rate * update
      var next = position - move
      if let hooks = block.hooks, next.isFinite {
        let admitted = hooks.pointee.admitted(next, &particle)
        if admitted != next {
          next = isPlanar ? admitted : Vector(admitted.x, 0)
          move = position - next
        }
      }
      let reached = ground.evaluation(at: next)
      guard next.isFinite, reached.isFinite else {
        particle.divergedAt = particle.step + 1
        break
      }
      position = next
      evaluation = reached
      particle.lastMove = move
      particle.step += 1
      if block.hooks != nil {
        block.finish(&particle, at: position, loss: evaluation.value, index: index)
      }
      if isRecording {
        let nextRate = block.rates[index + 1]
        let report = report(state)
        block.samples[index] = Sample(
          position: position, loss: evaluation.value, gradientNorm: evaluation.gradient.norm,
          learningRate: report.learningRate ?? nextRate, sigma: block.sigmas[index + 1],
          gradientEvaluations: block.gradientEvaluations(
            steps: particle.step, gradients: gradientsPerUpdate, extra: report.extraEvaluations),
          average: block.hooks?.pointee.shownAverage(particle) ?? position)
      }
    }
    particle.position = position
    particle.evaluation = evaluation
  }
}
