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
    case .lanes(let lanes): lanes.values(on: landscape).withScalars(count, body)
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
    case .lanes(let lanes): lanes.evaluation(of: number, on: landscape)
    case .single(let particles): particles[number].evaluation
    }
  }

  /// The learning rate of the update that one particle is about to make, or of its last one where the
  /// rule itself chooses it.
  public func learningRate(of number: Int) -> Double {
    let chosen: Double?
    switch particles {
    case .lanes(let lanes):
      chosen = lanes.chosenLearningRate(
        group: number / Lanes.scalarCount, of: optimizer.rule, at: step)
      return chosen ?? origin.learningRate(at: step)
    case .single(let particles):
      chosen = particles[number].chosenLearningRate
      return chosen ?? scheduledRate(of: particles[number])
    }
  }

  /// How many gradients of one sample one particle has taken so far.
  public func gradientEvaluations(of number: Int) -> Int {
    switch particles {
    // Where particles move four by four a step takes one full gradient.
    case .lanes: step * landscape.gradientCost
    case .single(let particles): particles[number].gradientEvaluations
    }
  }

  /// The standard deviation of the noise in the update that one particle is about to make.
  public func sigma(of number: Int) -> Double {
    switch particles {
    case .lanes: return origin.sigma(at: step)
    case .single(let particles):
      return optimizer.sigma(at: step, learningRate: scheduledRate(of: particles[number]))
    }
  }

  /// What the schedule says, where it may follow the losses of the particle.
  private func scheduledRate(of particle: Particle) -> Double {
    optimizer.learningRate.rate(at: step, memory: particle.schedule)
  }

  /// Whether particles may have learning rates that differ: the schedule follows the loss, or the rule
  /// looks for a rate where the particle is.
  public var hasOwnLearningRates: Bool {
    guard case .single(let particles) = particles else { return false }
    return particles[0].schedule != nil || particles[0].chosenLearningRate != nil
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
