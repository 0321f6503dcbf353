extension Run {
  /// The date of the next change; the largest number if there is none.
  var nextDate: Int { takenCount < changes.count ? changes[takenCount].step : .max }

  /// What the recipe will be at `step`, not before the present one.
  func optimizer(at step: Int) -> Optimizer {
    var optimizer = optimizer
    for change in changes[takenCount...].prefix(while: { $0.step <= step }) {
      try? optimizer.apply(change.setting, at: change.step, on: landscape)
    }
    return optimizer
  }

  /// Takes the changes of the present step; says whether there were any.
  @discardableResult
  mutating func takeDueChanges() -> Bool {
    guard particle.divergedAt == nil else { return false }
    var isChanged = false
    while let setting = takeNextChange(at: particle.step) {
      var adapted = particle
      adapt(&adapted, to: setting)
      particle = adapted
      isChanged = true
    }
    return isChanged
  }

  /// Takes the next change that is due at `step` into the recipe, not into the particle, and returns it.
  ///
  /// Nil if there is none. A change that does not fit the recipe of its date is skipped.
  mutating func takeNextChange(at step: Int) -> NewSetting? {
    while nextDate <= step {
      let setting = changes[takenCount].setting
      takenCount += 1
      if (try? optimizer.apply(setting, at: step, on: landscape)) != nil { return setting }
    }
    return nil
  }

  /// Lets what a particle remembers follow a setting that the recipe has just taken.
  func adapt(_ particle: inout Particle, to setting: NewSetting) {
    if forgets(at: setting) {
      particle.memory = optimizer.rule.erasedInitialState(at: particle.position)
      particle.chosenLearningRate = nil
    }
    if case .lookahead(let lookahead) = setting {
      particle.slow = lookahead.map { _ in particle.position }
    }
    if case .learningRate = setting { particle.schedule = optimizer.learningRate.initialMemory() }
    if particle.average == nil || beginsAverage(at: setting) {
      particle.average = optimizer.average?.initialState(
        at: particle.position, step: particle.step)
    }
    // Steps may cost more or less from now on, but what was spent stays spent.
    particle.costOffset = particle.gradientEvaluations - cost(of: particle)
  }

  /// Whether the rule's memory begins anew with `setting`, which the recipe has just taken.
  func forgets(at setting: NewSetting) -> Bool {
    switch setting {
    case .rule: true
    case .parameter(let name, _): !type(of: optimizer.rule).keepsMemory(whenChanged: name)
    default: false
    }
  }

  /// Whether `setting`, which the recipe has just taken, puts another average in place of what there was,
  /// or none.
  func beginsAverage(at setting: NewSetting) -> Bool {
    switch setting {
    case .average: true
    case .rule: optimizer.average == nil || optimizer.keepsOwnAverage
    case .parameter: forgets(at: setting) && optimizer.keepsOwnAverage
    default: false
    }
  }

  /// What all steps of a particle would have cost with the recipe of today.
  private func cost(of particle: Particle) -> Int {
    let samples = sum?.sampleCount ?? 1
    let steps =
      optimizer.batch?.cost(ofSteps: particle.step, of: samples) ?? samples * particle.step
    return optimizer.rule.gradientsPerUpdate * steps
      + samples * optimizer.rule.extraEvaluations(ofErased: particle.memory)
  }
}

extension Run {
  /// The same run before its first update.
  var atStart: Run {
    var run = Run(recipe, on: landscape, from: start, seed: raceSeed, changes: changes)
    run.number = number
    return run
  }

  /// The same run with the recipe of the present step for good.
  var withoutChanges: Run {
    var run = self
    (run.changes, run.takenCount) = ([], 0)
    return run
  }

  /// Puts other changes in place of these, and takes those of the present step; says whether they have
  /// been the same up to here, so that the run goes on as if it had begun with them.
  mutating func replaceChanges(with others: [Change]) -> Bool {
    // The update that failed would be another after a change of its date.
    let step = particle.divergedAt == nil ? particle.step : particle.step + 1
    guard exchangeChanges(for: others, at: step) else { return false }
    takeDueChanges()
    return true
  }

  /// Puts other changes in place of these; says whether they have been the same up to `step`, new ones
  /// of that date aside.
  mutating func exchangeChanges(for others: [Change], at step: Int) -> Bool {
    let isAlike = others.prefix(takenCount) == changes.prefix(takenCount)
    changes = others
    takenCount = min(takenCount, others.count)
    return isAlike && nextDate >= step
  }

  /// Puts a particle of this run, as it was after the changes of its step, in place of the present
  /// one.
  mutating func restore(_ particle: Particle) {
    self.particle = particle
    refold(changes, to: particle.step)
  }

  /// Makes the recipe what `others` have made of it by `step`.
  mutating func refold(_ others: [Change], to step: Int) {
    changes = others
    optimizer = recipe
    takenCount = 0
    while takenCount < changes.count, changes[takenCount].step <= step {
      let change = changes[takenCount]
      takenCount += 1
      try? optimizer.apply(change.setting, at: change.step, on: landscape)
    }
  }
}
