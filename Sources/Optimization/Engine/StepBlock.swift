/// A block of steps worked out in advance, so that a rule advances through it in one dynamic call.
///
/// The buffers hold one entry a step and one more for the step after the last, whose learning rate
/// and sigma the last sample shows. They are only valid during the call. Where a schedule follows
/// the loss, rates and sigmas are rewritten one step ahead of their use.
public struct StepBlock {
  let landscape: any Landscape
  let rates: UnsafeMutableBufferPointer<Double>
  let sigmas: UnsafeMutableBufferPointer<Double>
  /// Standard normals, empty when there is no noise.
  let normals: UnsafeBufferPointer<Vector>
  let weightDecay: Double
  let clip: Clip?
  let average: (any Average)?
  /// How many gradients of one sample a full gradient takes.
  let cost: Int
  /// What most optimizers do without.
  let hooks: StepHooks?
  /// Where samples go, one a step; empty when nothing is recorded.
  let samples: UnsafeMutableBufferPointer<Sample>

  var count: Int { rates.count - 1 }

  /// The gradient evaluations of the first `steps` updates, with `extra` full ones beside them.
  func gradientEvaluations(steps: Int, extra: Int) -> Int {
    (hooks?.batch?.cost(ofSteps: steps) ?? cost * steps) + cost * extra
  }
}

extension Rule {
  /// The one place where positions change; compiled for each rule, with the rule inlined.
  public func advance(_ particle: inout Particle, through block: borrowing StepBlock) {
    guard var state = particle.memory as? State else {
      preconditionFailure("a particle's memory belongs to another rule")
    }
    let landscape = block.landscape
    let isPlanar = landscape.dimension == 2
    var position = particle.position
    var evaluation = particle.evaluation
    for index in 0..<block.count {
      let rate = block.rates[index]
      let context = StepContext(step: particle.step, learningRate: rate, position: position)
      var place = position
      var gradient = evaluation.gradient
      if looksAhead {
        place = gradientPosition(from: position, state: state, context: context)
        gradient = landscape.evaluation(at: place).gradient
      }
      if let hooks = block.hooks {
        gradient = hooks.gradient(gradient, at: place, step: particle.step)
      }
      if block.weightDecay != 0 { gradient = gradient + block.weightDecay * position }
      if !block.normals.isEmpty {
        let normals = block.normals[index]
        gradient.x += block.sigmas[index] * normals.x
        if isPlanar { gradient.y += block.sigmas[index] * normals.y }
      }
      if let clip = block.clip { gradient = clip.apply(to: gradient) }
      var update = update(gradient, state: &state, context: context, on: landscape)
      // Where there is no y, a rule without an epsilon divides 0 by 0.
      if !isPlanar { update.y = 0 }
      var move = appliesLearningRate ? update : rate * update
      var next = position - move
      if let constraint = block.hooks?.constraint, next.isFinite {
        next = constraint.admitted(next)
        if !isPlanar { next.y = 0 }
        move = position - next
      }
      let reached = landscape.evaluation(at: next)
      guard next.isFinite, reached.isFinite else {
        particle.divergedAt = particle.step + 1
        break
      }
      position = next
      evaluation = reached
      particle.lastMove = move
      particle.step += 1
      if let feedback = block.hooks?.feedback,
        let next = feedback.next(evaluation.value, &particle)
      {
        block.rates[index + 1] = next.learningRate
        block.sigmas[index + 1] = next.sigma
      }
      if let average = block.average {
        particle.absorb(position, into: average)
      }
      if !block.samples.isEmpty {
        let nextRate = block.rates[index + 1]
        block.samples[index] = Sample(
          position: position, loss: evaluation.value, gradientNorm: evaluation.gradient.norm,
          learningRate: chosenLearningRate(state) ?? nextRate, sigma: block.sigmas[index + 1],
          gradientEvaluations: block.gradientEvaluations(
            steps: particle.step, extra: extraEvaluations(state)),
          average: particle.shownAverage(block.average) ?? position)
      }
    }
    particle.position = position
    particle.evaluation = evaluation
    particle.memory = state
    particle.chosenLearningRate = chosenLearningRate(state)
    particle.gradientEvaluations = block.gradientEvaluations(
      steps: particle.step, extra: extraEvaluations(state))
  }
}

extension Particle {
  /// Takes `position` into the average.
  fileprivate mutating func absorb(_ position: Vector, into average: any Average) {
    guard var state = self.average else { return }
    average.update(&state, position: position, step: step)
    self.average = state
  }

  /// The average as shown, if there is one.
  func shownAverage(_ average: (any Average)?) -> Vector? {
    guard let average, let state = self.average else { return nil }
    return average.shown(state)
  }
}
