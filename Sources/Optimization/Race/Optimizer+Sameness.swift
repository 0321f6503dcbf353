extension Optimizer {
  /// Whether both make the same updates: what is the same at every step has no t of its own, and a factor may
  /// be in it or beside it.
  package func acts(as other: Self) -> Bool {
    settled == other.settled && memoryOrigin == other.memoryOrigin
  }

  /// The same with rates and noise that never change written in one way.
  private var settled: Self {
    var same = self
    if learningRate.isConstant {
      same.learningRate = LearningRate(constant: learningRate.rate(at: 0))
    }
    same.noise = noise?.settled
    return same
  }
}

extension GradientNoise {
  /// Whether both coordinates have the same sigma at every step.
  package var isConstant: Bool { if case .constant = level { true } else { false } }

  /// The same with a level that never changes written in one way.
  fileprivate var settled: Self {
    var same = self
    switch level {
    case .constant(let sigma): same.level = .constant(sigma: sigma * factor)
    case .elliptic(let x, let y): same.level = .elliptic(x: x * factor, y: y * factor)
    case .annealed, .temperature: return self
    }
    (same.origin, same.factor) = (0, 1)
    return same
  }
}

extension Score {
  /// Whether each of `optimizers` goes through the same under both scores.
  package func acts(
    as other: Self, of optimizers: [Optimizer], on landscape: any Landscape
  ) -> Bool {
    self == other
      || optimizers.indices.allSatisfy { index in
        let mine = recipes(of: index, among: optimizers, on: landscape)
        let theirs = other.recipes(of: index, among: optimizers, on: landscape)
        return mine.count == theirs.count
          && zip(mine, theirs).allSatisfy { $0.step == $1.step && $0.recipe.acts(as: $1.recipe) }
      }
  }

  /// What an optimizer becomes, and at which steps.
  private func recipes(
    of index: Int, among optimizers: [Optimizer], on landscape: any Landscape
  ) -> [(step: Int, recipe: Optimizer)] {
    let ground = optimizers[index].ground(on: landscape)
    var result: [(step: Int, recipe: Optimizer)] = []
    var recipe = optimizers[index]
    let changes = part(of: index, among: optimizers)
    for (place, change) in changes.enumerated() {
      // What does not fit was refused when it was made.
      try? recipe.apply(change.setting, at: change.step, on: ground)
      let isLast = place + 1 == changes.count || changes[place + 1].step > change.step
      if isLast, !recipe.acts(as: result.last?.recipe ?? optimizers[index]) {
        result.append((change.step, recipe))
      }
    }
    return result
  }
}
