extension CoordinateRule {
  /// Advances one particle by a block of steps with nothing around the rule.
  @inline(__always)
  func advancePair<Ground: PairedLandscape>(
    _ particle: inout Particle, through block: borrowing StepBlock, on ground: Ground
  ) {
    var state = state(of: particle)
    advancePair(
      &particle, clock: &state.clock, x: &state.x, y: &state.y, through: block, on: ground)
    take(state, into: &particle, after: block)
  }

  /// The loop of `StepBlock` without what only some optimizers need.
  ///
  /// Nothing but the place, the gradient there and the memory goes from step to step, and the branch between the
  /// coordinates keeps them apart: side by side in one register they would be taken apart and together again at
  /// every step, which each step would wait for.
  @inline(never)
  private func advancePair<Ground: PairedLandscape>(
    _ particle: inout Particle, clock: inout Clock, x: inout Memory, y: inout Memory,
    through block: borrowing StepBlock, on ground: Ground
  ) {
    var place = particle.position
    var gradient = particle.evaluation.gradient
    var made = 0
    let rates = block.rates
    let samples = block.samples
    let cost = gradientsPerUpdate * block.cost
    var spent = block.gradientEvaluations(
      steps: particle.step, gradients: gradientsPerUpdate, extra: 0)
    while made < block.count {
      let rate = rates[made]
      advance(&clock)
      let factor = appliesLearningRate ? 1 : rate
      let context = CoordinateContext(learningRate: rate, position: place.y)
      let moveX =
        factor
        * update(
          gradient.x, memory: &x, clock: clock,
          context: CoordinateContext(learningRate: rate, position: place.x))
      let nextX = place.x - moveX
      // What is not finite does not take itself to 0.
      guard _fastPath(nextX - nextX == 0) else {
        _ = update(gradient.y, memory: &y, clock: clock, context: context)
        particle.divergedAt = particle.step + made + 1
        break
      }
      let moveY = factor * update(gradient.y, memory: &y, clock: clock, context: context)
      let next = Vector(nextX, place.y - moveY)
      let reached = ground.evaluation(at: next)
      // One test for all, since what is not finite stays so in a sum.
      let sum = next.y + reached.value + reached.gradient.x + reached.gradient.y
      guard _fastPath(sum - sum == 0) || areFinite(next, reached) else {
        particle.divergedAt = particle.step + made + 1
        break
      }
      place = next
      gradient = reached.gradient
      particle.lastMove = Vector(moveX, moveY)
      made += 1
      spent += cost
      if !samples.isEmpty {
        samples[made - 1] = Sample(
          position: place, loss: reached.value, gradientNorm: gradient.norm,
          learningRate: rates[made], sigma: block.sigmas[made], gradientEvaluations: spent,
          average: place)
      }
    }
    particle.position = place
    if made > 0 { particle.evaluation = ground.evaluation(at: place) }
    particle.step += made
  }
}

/// Kept out of the loop, where it would take registers.
@inline(never)
private func areFinite(_ place: Vector, _ reached: Evaluation) -> Bool {
  place.isFinite && reached.isFinite
}
