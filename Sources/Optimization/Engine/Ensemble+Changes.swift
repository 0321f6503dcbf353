extension Ensemble {
  /// Takes the changes of the present step into the recipe and into every particle that is left.
  mutating func takeDueChanges() {
    var rule = origin.optimizer.rule
    while let setting = origin.takeNextChange(at: step) {
      adapt(to: setting, from: rule)
      rule = origin.optimizer.rule
    }
  }

  /// Puts other changes in place of these, and takes those of the present step; says whether they have
  /// been the same up to here, so that the ensemble goes on as if it had begun with them.
  mutating func replaceChanges(with others: [Change]) -> Bool {
    guard origin.exchangeChanges(for: others, at: step) else { return false }
    takeDueChanges()
    return true
  }

  /// Makes the recipe what `changes` have made of it by the present step, as they had made of the
  /// particles.
  mutating func restore(under changes: [Change]) { origin.refold(changes, to: step) }

  /// Lets the memories of the particles follow a setting that the recipe has taken; they are those of
  /// `rule`.
  private mutating func adapt(to setting: NewSetting, from rule: any Rule) {
    // So that the storage is moved and not copied.
    var adapting = Storage.single([])
    swap(&adapting, &particles)
    if case .lanes(var lanes) = adapting {
      adapting = .single([])
      if adapt(&lanes, to: setting) {
        particles = .lanes(lanes)
        return
      }
      adapting = .single((0..<count).map { lanes.particle($0, of: rule, on: landscape, at: step) })
    }
    guard case .single(var single) = adapting else { return }
    adapting = .single([])
    for number in single.indices where single[number].divergedAt == nil {
      origin.adapt(&single[number], to: setting)
    }
    particles = .single(single)
  }

  /// The same for particles that move four by four; false where from now on they must move one by
  /// one.
  private func adapt(_ lanes: inout LaneParticles, to setting: NewSetting) -> Bool {
    let optimizer = origin.optimizer
    guard Self.movesInLanes(optimizer),
      let beginning = optimizer.rule.lanes?.laneParticles(groups: lanes.groups, at: .zero)
    else { return false }
    if origin.forgets(at: setting) {
      lanes.memory = beginning.memory
      lanes.clock = beginning.clock
      lanes.firstStep = step
    }
    if lanes.meanX.isEmpty || origin.beginsAverage(at: setting) {
      lanes.beginAverage(optimizer.average, at: step)
    }
    return true
  }
}

extension LaneParticles {
  /// Begins an average where the particles are, or keeps none.
  fileprivate mutating func beginAverage(_ average: (any Average)?, at step: Int) {
    averageClock = AverageClock()
    (meanX, meanY) = ([], [])
    guard let average else { return }
    let change = average.change(at: step, learningRate: 0, &averageClock)
    (meanX, meanY) = (x, y)
    for group in 0..<groups {
      change.apply(x[group], to: &meanX[group])
      change.apply(y[group], to: &meanY[group])
    }
  }

  /// One particle, which remembers what `rule` did for it up to `step`.
  fileprivate func particle(
    _ number: Int, of rule: any Rule, on landscape: any Landscape, at step: Int
  ) -> Particle {
    let (group, lane) = number.quotientAndRemainder(dividingBy: Lanes.scalarCount)
    let position = Vector(x[group][lane], y[group][lane])
    guard let lanes = rule.lanes else {
      preconditionFailure("the particles belong to another rule")
    }
    var particle = Particle(
      position: position, evaluation: evaluation(of: number, on: landscape), lastMove: .zero,
      step: step,
      divergedAt: diverged[group] & 1 << lane == 0 ? nil : step,
      chosenLearningRate: chosenLearningRate(group: group, of: rule, at: step),
      memory: lanes.memory(of: number, in: self))
    if !meanX.isEmpty {
      let mean = Vector(meanX[group][lane], meanY[group][lane])
      particle.average = AverageState(mean: mean, anchor: position, clock: averageClock)
    }
    return particle
  }
}
